import { useMemo, useRef, useState } from 'preact/hooks';
import { followTrail } from '../guide/session/trail';
import { isOutcome, stepInfo } from '../guide/steps';
import { stepTitle, wordingOf } from '../i18n/wording';
import type { Organisation } from '../organisation/organisation';
import type { AppProps } from './appProps';
import { CurrentStep } from './CurrentStep';
import { type Page, PageContext } from './context';
import { Footer } from './frame/Footer';
import { Header } from './frame/Header';
import { PresenterKey } from './frame/PresenterKey';
import { SkipLink } from './frame/SkipLink';
import { useOwnPresses } from './frame/useOwnPresses';
import { usePageEffects } from './frame/usePageEffects';
import { takenReports } from './outcome/takenReports';
import { Coming } from './parts/Coming';
import { useAnnouncement } from './parts/useAnnouncement';
import { later, useLater } from './parts/useLater';
import { PutBack } from './putBack/PutBack';
import { shownTrail } from './session/guideState';
import { SessionContext } from './session/useSession';
import { useSessionOf } from './session/useSessionOf';
import './App.css';

const loadTrail = later(() => import('./frame/TrailDialog'));
const loadAgain = later(() => import('./frame/Again'));
const loadSettings = later(() => import('./frame/Settings'));
const loadOrganised = later(() => import('./organisation/Organised'));

type Opened = 'trail' | 'settings' | 'again' | 'presenter' | undefined;

/** The whole page: header, one step, and what is said now and then. */
export function App(props: AppProps) {
  const { store, kiosk, offline, preferences, prefer, language, t, windowsTexts } = props;
  const session = useSessionOf(store, props.waypoints, props.begun);
  const [organisation, setOrganisation] = useState<Organisation>({});
  const [opened, setOpened] = useState<Opened>();
  const [announcement, announce] = useAnnouncement();
  const { journal, looking, isPuttingBack } = session.state;
  const trail = shownTrail(session.state);
  const whole = looking ? followTrail(journal) : trail;
  const wording = wordingOf(t, windowsTexts, trail.facts);
  const lastHeading = useRef<string | undefined>(undefined);
  // The same as long as nothing of it changes: all parts of the page read it.
  const isKiosk = kiosk !== undefined;
  const page = useMemo<Page>(
    () => ({ wording, language, preferences, prefer, organisation, isKiosk, lastHeading, announce }),
    [wording, language, preferences, prefer, organisation, isKiosk, announce],
  );
  const { step } = trail;
  const title = isPuttingBack ? t('ui:changes') : stepTitle(step, wording);
  const trailDialog = useLater(opened === 'trail', loadTrail);
  const isAtEnd = isOutcome(step);
  const again = useLater(opened === 'again' || (isAtEnd && isKiosk), loadAgain);
  const settings = useLater(opened === 'settings', loadSettings);
  const awaited = opened && [trailDialog, settings, again].find(({ isMissing }) => isMissing);
  const close = () => setOpened(undefined);
  const look = (wanted: typeof step) => {
    close();
    session.look(wanted);
  };
  const begin = () => {
    // A dialog may show what the next person must not see.
    close();
    session.startAgain();
    announce('');
    kiosk?.forgetPerson();
  };
  // A kiosk ends at once, unless a report would go that nobody has taken along.
  const asksFirst = !kiosk || (isAtEnd && again.part && !takenReports.has(journal));
  const end = () => (asksFirst ? setOpened('again') : begin());
  const canGoBack = !isPuttingBack && (whole.answered.length > 0 || looking !== undefined);
  const isBegun = journal.length > 0;
  // What it sets says how a session may end.
  const organised = useLater(isBegun || isKiosk || 'ahead', loadOrganised).part;
  const footer = useMemo(() => <Footer offline={offline} isBegun={isBegun} />, [offline, isBegun]);
  const canEnd = kiosk ? isBegun || kiosk.isTouched : isBegun && !isPuttingBack && !isAtEnd;
  useOwnPresses(`${session.state.id} ${step} ${looking} ${isPuttingBack}`);
  usePageEffects({ language, documentTitle: kiosk ? 'Sportello' : `${title} · Sportello`, preferences });

  return (
    <PageContext.Provider value={page}>
      <SessionContext.Provider value={session}>
        <SkipLink step={step} />
        <Header
          answered={whole.answered.length}
          onTrail={() => setOpened('trail')}
          onSettings={() => setOpened('settings')}
          awaited={awaited && opened}
          organised={organised && <organised.Organised onRead={setOrganisation} onGone={begin} />}
          onBack={canGoBack ? session.back : undefined}
          onEnd={canEnd ? end : undefined}
        />
        {awaited && <Coming key={opened} of={awaited} onEnd={close} />}
        <div class="columns">
          <main
            id={step}
            {...(isPuttingBack
              ? { 'data-put-back': '' }
              : { 'data-step': step, 'data-kind': stepInfo(step).meta.kind })}
          >
            {kiosk && <kiosk.Guard isBegun={canEnd} onGone={begin} />}
            {isPuttingBack && <PutBack />}
            {!isPuttingBack && <CurrentStep trail={trail} store={store} onNewSession={begin} />}
          </main>
        </div>
        {footer}
        <p class="unseen" role="status" aria-live="polite">
          {announcement}
        </p>
        {trailDialog.part && (
          <trailDialog.part.TrailDialog trail={whole} shown={step} onChange={look} onClose={close} />
        )}
        {settings.part && <settings.part.Settings onClose={close} onPresent={() => setOpened('presenter')} />}
        {!isPuttingBack && (
          <PresenterKey
            step={step}
            journal={journal}
            isOpen={opened === 'presenter'}
            onOpen={() => setOpened('presenter')}
            onClose={close}
          />
        )}
        {kiosk && <kiosk.Update isFresh={!canEnd && !opened} tryUpdate={offline.tryUpdate} />}
        {again.part && opened === 'again' && (
          <again.part.Again onLook={look} onClose={close} onAgain={begin} />
        )}
      </SessionContext.Provider>
    </PageContext.Provider>
  );
}
