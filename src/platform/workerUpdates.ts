import { askWorker } from './askWorker';

/**
 * Puts the newer version in charge and reloads the page.
 * @param mayReload asked right before that: between the press and the reload somebody may have begun something
 * @param refused called instead where the server doesn't answer now, or files of the newer version are missing and can't be had
 */
export type ApplyUpdate = (mayReload: () => Promise<boolean>, refused: () => void) => void;

const watched = new WeakSet<ServiceWorkerRegistration>();

/**
 * Tells of newer versions that are kept and wait.
 * @param registration may be given more than once
 */
export function watchUpdates(
  registration: ServiceWorkerRegistration,
  waits: (apply: ApplyUpdate) => void,
): void {
  if (watched.has(registration)) return;
  watched.add(registration);
  const report = () => waits((mayReload, refused) => apply(registration, mayReload, refused));
  const watch = () => {
    const { active, installing } = registration;
    // The first worker of all is no update.
    if (!active || !installing) return;
    installing.addEventListener('statechange', () => {
      if (installing.state === 'installed') report();
    });
  };
  if (registration.waiting) report();
  watch();
  registration.addEventListener('updatefound', watch);
}

function apply({ waiting }: ServiceWorkerRegistration, ...[mayReload, refused]: Parameters<ApplyUpdate>) {
  const workers = navigator.serviceWorker;
  const reload = async () => {
    if (await mayReload()) location.reload();
    else refused();
  };
  // Nobody waits any more: the new version is in charge already, be it through another tab.
  if (!waiting) return void reload();
  workers.addEventListener('controllerchange', reload, { once: true });
  askWorker(waiting, 'SKIP_WAITING', ({ missing, isMending, isRefused }) => {
    if (isMending || (missing === 0 && !isRefused)) return;
    workers.removeEventListener('controllerchange', reload);
    refused();
  });
}
