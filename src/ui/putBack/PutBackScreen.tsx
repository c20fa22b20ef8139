import { isPending, nextToPutBack, toPutBack } from '../../guide/session/putBack';
import { usePage } from '../context';
import { Heading } from '../frame/Heading';
import { useSession } from '../session/useSession';
import { AsItIsNow } from './AsItIsNow';
import { PutBackStep } from './PutBackStep';
import { putBackText } from './putBackText';
import './putBack.css';

/** Puts the PC back as it was: one change at a time, the last one first, and at the end how it is now. */
export function PutBackScreen() {
  const { wording } = usePage();
  const session = useSession();
  const { t } = wording;
  const { journal, id } = session.state;
  const items = toPutBack(journal);
  const item = nextToPutBack(items);
  const left = items.filter((one) => isPending(one) && one !== item).length;
  return (
    <>
      <div class="head">
        <p class="where">
          {t('putBack:start')}
          {item && ` · ${t('putBack:remaining', { count: left })}`}
        </p>
        <Heading
          text={item ? putBackText(item, wording).title : t('putBack:end.title')}
          focusOn={`${id} ${item?.id}`}
        />
      </div>
      {item ? <PutBackStep key={item.id} change={item} /> : <AsItIsNow items={items} />}
      {item && (
        <p class="moves">
          <button type="button" class="plain" data-move="leave" onClick={() => session.putBack(false)}>
            {t('putBack:leave')}
          </button>
        </p>
      )}
    </>
  );
}
