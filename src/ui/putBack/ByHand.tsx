import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { usePage } from '../context';
import { ActList } from '../parts/ActList';
import { Unfold } from '../parts/Unfold';

interface Props {
  texts: readonly string[];
  /** Whether all of them are in sight from the first, because a fold holds them already. */
  isWhole: boolean;
  /** What is opened with them. */
  children: ComponentChildren;
}

/** How a change is put back by hand: the first thing to do, and once they are asked for, the others. */
export function ByHand({ texts, isWhole, children }: Props) {
  const { t } = usePage().wording;
  const [isUnfolded, setUnfolded] = useState(false);
  const list = useId();
  const areAllShown = isWhole || isUnfolded;
  return (
    <>
      <div id={list}>
        <ActList acts={texts.map((text) => ({ text }))} shown={areAllShown ? texts.length : 1} />
      </div>
      {!isWhole && (
        <Unfold
          of={list}
          label={t('ui:moreActs', { count: texts.length - 1 })}
          isOpen={isUnfolded}
          onToggle={() => setUnfolded(!isUnfolded)}
        />
      )}
      {areAllShown && children}
    </>
  );
}
