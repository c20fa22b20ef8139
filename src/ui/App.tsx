import stepsLeft from 'virtual:steps-left';
import { useMemo, useState } from 'preact/hooks';
import { followTrail } from '../guide/session/trail';
import { isOutcome, stepInfo } from '../guide/steps';
import { stepsLeftAt } from '../guide/stepsLeft';
import type { Translate } from '../i18n/i18n';
import type { Language } from '../i18n/language';
import { stepTitle, wordingOf } from '../i18n/wording';
import type { Contact } from '../platform/kiosk';
import type { Preferences } from '../platform/preferences';
import type { SessionStore } from '../platform/sessions';
import { type Page, PageContext } from './context';
import { PresenterKey } from './dictation/PresenterKey';
import { Again } from './frame/Again';
import { Footer } from './frame/Footer';
import { Header } from './frame/Header';
import { Heading } from './frame/Heading';
import { Intro } from './frame/Intro';
import { Notices } from './frame/Notices';
import { Skip } from './frame/Skip';
import { TrailDialog } from './frame/TrailDialog';
import { TrailList } from './frame/TrailList';
import { useAnnouncement } from './frame/useAnnouncement';
import type { Offline } from './frame/useOffline';
import { usePageEffects } from './frame/usePageEffects';
import { shownTrail } from './guideState';
import { loadGuard, loadSettings } from './laterParts';
import { OutcomeScreen } from './outcome/OutcomeScreen';
import { StepScreen } from './step/StepScreen';
import { useLater } from './useLater';
import { useSession } from './useSession';

export interface AppProps {
  store: SessionStore;
  /** There at a shared kiosk: whether a person has set something, and what puts it back. */
  kiosk: { isTouched: boolean; forgetPerson(): void } | undefined;
  contacts: readonly Contact[];
  offline: Offline;
  preferences: Preferences;
  prefer(changes: Partial<Preferences>): void;
  language: Language;
  t: Translate;
  /** Texts in the language of the affected PC's Windows. */
  windows: Translate;
}

type Opened = 'trail' | 'settings' | 'again' | 'presenter' | undefined;

/** The whole page: header, one step, the trail at its side, and what is said now and then. */
export function App(props: AppProps) {
  const { store, kiosk, preferences, prefer, language, t, windows } = props;
  const session = useSession(store);
  const [opened, setOpened] = useState<Opened>();
  const [announcement, announce] = useAnnouncement();
  const { journal, looking } = session.state;
  const trail = shownTrail(session.state);
  const whole = looking ? followTrail(journal) : trail;
  const { client, windows: installed } = trail.facts;
  const wording = useMemo(() => wordingOf(t, windows, trail.facts), [t, windows, client, installed]);
  const page: Page = { wording, language, preferences, prefer, announce };
  const { step } = trail;
  const title = stepTitle(step, wording);
  const section = stepInfo(step).section;
  const left = stepsLeftAt(stepsLeft, step, trail.facts);
  const later = useLater(opened === 'settings', loadSettings);
  const guard = useLater(kiosk !== undefined, loadGuard);
  const close = () => setOpened(undefined);
  const present = () => setOpened('presenter');
  const look = (wanted: typeof step) => {
    close();
    session.look(wanted);
  };
  const begin = () => {
    close();
    session.startAgain();
    kiosk?.forgetPerson();
  };
  const end = () => (kiosk ? begin() : setOpened('again'));
  usePageEffects({ language, documentTitle: `${title} · Sportello`, preferences });

  return (
    <PageContext.Provider value={page}>
      <Skip step={step} />
      <Header
        answered={whole.answered.length}
        onTrail={() => setOpened('trail')}
        onSettings={() => setOpened('settings')}
      />
      <div class="columns">
        <main id={step} data-step={step} data-kind={stepInfo(step).meta.kind}>
          {journal.length === 0 && <Intro store={store} onResume={session.resume} />}
          <div class="head">
            <p class="where">
              {section
                ? `${t(`guide:sections.${section}`)} · ${t('ui:stepsLeft', { count: left })}`
                : t('ui:outcome')}
            </p>
            <Heading text={title} focusOn={`${session.state.id} ${step} ${looking ?? ''}`} />
            <Notices session={session} offline={props.offline} onLeave={session.back} />
          </div>
          {isOutcome(step) ? (
            <OutcomeScreen
              key={step}
              outcome={step}
              session={session}
              contacts={props.contacts}
              onNewSession={begin}
            />
          ) : (
            <StepScreen key={`${step} ${session.state.id}`} step={step} trail={trail} session={session} />
          )}
          {journal.length > 0 && (
            <p class="moves">
              {(whole.answered.length > 0 || looking) && (
                <button type="button" class="plain" data-move="back" onClick={session.back}>
                  {t('ui:back')}
                </button>
              )}
              {(kiosk || !isOutcome(step)) && (
                <button type="button" class="plain" data-move="again" onClick={end}>
                  {kiosk ? t('ui:end') : t('ui:again.button')}
                </button>
              )}
            </p>
          )}
        </main>
        {whole.answered.length > 0 && (
          <aside class="trail" aria-label={t('ui:trail.title')}>
            <h2>{t('ui:trail.title')}</h2>
            <TrailList trail={whole} shown={step} onChange={look} />
          </aside>
        )}
      </div>
      <Footer offline={props.offline} />
      <p class="unseen" role="status" aria-live="polite">
        {announcement}
      </p>
      {opened === 'trail' && <TrailDialog trail={whole} shown={step} onChange={look} onClose={close} />}
      {later && <later.Settings onClose={close} onPresent={present} />}
      <PresenterKey {...{ step, journal, isOpen: opened === 'presenter' }} onOpen={present} onClose={close} />
      {opened === 'again' && <Again onClose={close} onAgain={begin} />}
      {guard && (journal.length > 0 || kiosk?.isTouched) && <guard.KioskGuard onGone={begin} />}
    </PageContext.Provider>
  );
}
