import { longestPicture } from '../../platform/pictureFile';
import { usePage } from '../context';
import { useLogo } from './useLogo';

/** The organisation's picture as it will be seen, or why it won't. */
export function LogoShown({ of }: { of: string }) {
  const { t } = usePage().wording;
  const picture = useLogo(of);
  const name = of.startsWith('data:') ? of.slice(0, of.indexOf(',')) : of;
  return (
    <>
      {picture && 'address' in picture && <img class="logo" src={picture.address} alt="" />}
      <p data-picture={picture && 'trouble' in picture ? picture.trouble : undefined}>
        <code translate={false}>{name}</code>
        {picture &&
          'trouble' in picture &&
          `: ${t(`settings:setup.pictures.${picture.trouble}`, { most: longestPicture })}`}
      </p>
    </>
  );
}
