import { usePage } from '../context';
import { useLogo } from './useLogo';
import './brand.css';

/** Whose desk it is: in the room that the header has left, so that nothing moves when it comes. */
export function Brand() {
  const { organisation, language } = usePage();
  const picture = useLogo(organisation.logo);
  const name = organisation.name?.[language];
  const logo = picture && 'address' in picture ? picture.address : undefined;
  // A name that a picture soon takes the place of would only flash up.
  const isComing = organisation.logo !== undefined && !picture;
  if (isComing || !(name || logo)) return null;
  return (
    <p class="organisation">
      {logo ? (
        <img class="logo" src={logo} alt={name ?? ''} />
      ) : (
        <span title={name} translate={false}>
          {name}
        </span>
      )}
    </p>
  );
}
