import type { Organisation } from '../../organisation/organisation';
import { fetchPicture } from '../../platform/picture';

/**
 * What the organisation has set, as a copy of Sportello can take it along that has nothing beside it.
 * @returns the same with its picture in it; without one that can't be had now
 */
export async function takenAlong({ logo, ...others }: Organisation): Promise<Organisation> {
  const picture = logo === undefined ? undefined : await fetchPicture(logo);
  return picture && 'address' in picture ? { ...others, logo: picture.address } : others;
}
