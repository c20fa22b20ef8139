import { useEffect, useRef, useState } from 'preact/hooks';
import type { PictureId } from '../../guide/stepKinds';
import { usePage } from '../context';
import { Coming } from '../parts/Coming';
import { Unfold } from '../parts/Unfold';
import { later, useLater } from '../parts/useLater';
import './actPicture.css';

const loadPicture = later(() => import('./Picture'));

/** Once one picture has been in sight, each comes with its step: drawn later, it would have the step laid out twice. */
let wasSeen = false;

/**
 * The picture of an act: in sight where there is room, else one tap away. Its place is kept until it comes, so that nothing
 * moves, and it is fetched only where it can be seen.
 */
export function ActPicture({ of }: { of: PictureId }) {
  const { t } = usePage().wording;
  const [isShown, show] = useState(false);
  const [isSeen, see] = useState(wasSeen);
  const picture = useLater(isSeen, loadPicture);
  const id = `picture-${of}`;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const watch = new IntersectionObserver((all) => {
      const isInSight = all.some((one) => one.isIntersecting);
      // What came with a step that has its place folded away or hidden goes again.
      see(isInSight);
      if (!isInSight) return;
      wasSeen = true;
      watch.disconnect();
    });
    if (place.current) watch.observe(place.current);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    // It may have opened behind the answers.
    if (isShown) place.current?.scrollIntoView({ block: 'nearest' });
  }, [isShown]);
  return (
    <>
      <Unfold of={id} label={t('ui:showWhere')} isOpen={isShown} onToggle={() => show(!isShown)} />
      <div
        id={id}
        ref={place}
        class="act-picture"
        translate={false}
        data-picture={of}
        data-shown={isShown || undefined}
      >
        {picture.part && <picture.part.Picture of={of} />}
        {picture.isMissing && <Coming of={picture} />}
      </div>
    </>
  );
}
