import { useId } from 'preact/hooks';
import { languages } from '../../i18n/language';
import { stepTitle } from '../../i18n/wording';
import type { Contact, InEach, Organisation } from '../../organisation/organisation';
import { usePage } from '../context';
import { contactLines } from '../outcome/turnTo';
import { LogoShown } from './LogoShown';

/** What of the settings is in use, one by one; where one is not set, what stands in for it. */
export function SetupItems({ of }: { of: Organisation }) {
  const { wording, language } = usePage();
  const { t } = wording;
  const { idle } = of;
  const title = useId();
  const none = (
    name: 'name' | 'contacts' | 'links' | 'language' | 'mode' | 'kiosk' | 'idle' | 'carriers' | 'logo',
  ) => [t(`settings:setup.notSet.${name}`)];
  const inBoth = (text: InEach) => [...new Set(languages.map((id) => text[id]))].join(' / ');
  const only = ({ for: ids }: Pick<Contact, 'for'>) =>
    ids ? ` (${t('settings:setup.forOutcomes', { outcomes: ids.map(titled).join(', ') })})` : '';
  const titled = (id: NonNullable<Contact['for']>[number]) =>
    t('ui:quoted', { label: stepTitle(id, wording) });
  const items = {
    name: of.name ? [inBoth(of.name)] : none('name'),
    logo: of.logo === undefined ? none('logo') : [],
    contacts: of.contacts?.length
      ? of.contacts.map((one) => contactLines([one], language) + only(one))
      : none('contacts'),
    links: of.links?.length
      ? of.links.map((one) => `${one.name[language]}: ${one.url}${only(one)}`)
      : none('links'),
    language: of.language ? [t(`ui:language.${of.language}`)] : none('language'),
    mode: of.mode ? [t(`settings:setup.modes.${of.mode}`)] : none('mode'),
    kiosk: of.kiosk ? [t('settings:setup.yes')] : none('kiosk'),
    idle: idle
      ? [t('settings:setup.idle', { warn: idle.warnAfter, answer: idle.answerWithin })]
      : none('idle'),
    carriers: of.carriers
      ? [
          of.carriers.map((id) => t(`settings:setup.carriers.${id}`)).join(', ') ||
            t('settings:setup.noCarrier'),
        ]
      : none('carriers'),
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keyboard too
    <section tabIndex={0} aria-labelledby={title}>
      <h3 id={title}>{t('settings:setup.understood')}</h3>
      <dl class="setup-items">
        {(Object.keys(items) as (keyof typeof items)[]).map((name) => (
          <div key={name} data-setting={name}>
            <dt>{t(`settings:setup.names.${name}`)}</dt>
            <dd>
              {name === 'logo' && of.logo !== undefined && <LogoShown of={of.logo} />}
              {items[name].map((line) => (
                <p key={line}>{line}</p>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
