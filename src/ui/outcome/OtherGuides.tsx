import { useMemo } from 'preact/hooks';
import type { OutcomeId } from '../../guide/steps';
import { usePage } from '../context';

/** The organisation's other guides that an outcome is for. Nothing leads out of a shared kiosk: there they are named. */
export function OtherGuides({ outcome }: { outcome: OutcomeId }) {
  const { wording, language, organisation, isKiosk } = usePage();
  const { links } = organisation;
  const own = useMemo(() => links?.filter((one) => one.for?.includes(outcome) ?? true), [links, outcome]);
  if (!own?.length) return null;
  return (
    <section class="turn-to" data-links>
      <h2>{wording.t('settings:setup.names.links')}</h2>
      {own.map(({ name, url }) => (
        <p key={url}>
          {isKiosk ? (
            `${name[language]}: ${shown(url)}`
          ) : (
            <a href={url} target="_blank" rel="noreferrer">
              {name[language]}
            </a>
          )}
        </p>
      ))}
    </section>
  );
}

/** As people write an address. */
const shown = (url: string) => url.replace(/^(?:mailto|tel):/, '');
