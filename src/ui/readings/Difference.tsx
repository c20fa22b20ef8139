import { dateTags } from '../../i18n/language';
import { usePage } from '../context';

const units = [
  { unit: 'day', minutes: 24 * 60 },
  { unit: 'hour', minutes: 60 },
  { unit: 'minute', minutes: 1 },
] as const;

/** How far a clock or a zone is from this device's, in the largest unit of which there are two. */
export function Difference({ minutes }: { minutes: number | undefined }) {
  const { wording, language } = usePage();
  if (!minutes) return null;
  const far = Math.abs(minutes);
  const { unit, minutes: each } = units.find((one) => far >= 2 * one.minutes) ?? units[2];
  const format = new Intl.NumberFormat(dateTags[language], {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    maximumFractionDigits: 1,
  });
  const time = format.format(far / each);
  return <p>{wording.t(minutes > 0 ? 'readings:ahead' : 'readings:behind', { time })}</p>;
}
