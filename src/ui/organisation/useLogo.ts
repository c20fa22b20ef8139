import { useEffect, useState } from 'preact/hooks';
import { fetchPicture, type Picture } from '../../platform/picture';

/**
 * The organisation's picture, once it is known whether it is one.
 * @param logo as the organisation has set it
 */
export function useLogo(logo: string | undefined): Picture | undefined {
  const [picture, setPicture] = useState<Picture>();
  useEffect(() => {
    let isWanted = true;
    setPicture(undefined);
    if (logo) void fetchPicture(logo).then((found) => isWanted && setPicture(found));
    return () => {
      isWanted = false;
    };
  }, [logo]);
  return picture;
}
