import type { PictureId } from '../../guide/stepKinds';
import type { Wording } from '../../i18n/wording';
import { usePage } from '../context';
import { drawings } from './drawings';
import './picture.css';

/** What the person at the PC sees, in a few strokes, the place to press or to read lit: one sentence to a screen reader. */
export function Picture({ of }: { of: PictureId }) {
  const { t, values, labels } = usePage().wording;
  return (
    <svg class="picture" viewBox="0 0 280 112" role="img" aria-label={t(`pictures:${of}`, values)}>
      {drawings[of](likeliest(labels))}
    </svg>
  );
}

type Labels = Wording['labels'];

function likeliest(labels: Labels) {
  const first = Object.entries(labels).map(([id, [name]]) => [id, name]);
  return Object.fromEntries(first) as Record<keyof Labels, string | undefined>;
}
