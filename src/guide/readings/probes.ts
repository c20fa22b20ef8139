import type { StepId } from '../steps';

/** What can be read back, and the step that it helps to answer. `showWindows` is printed by the collection alone. */
export const probeSteps = {
  listClients: 'whichClient',
  showTime: 'checkClock',
  showTimeZone: 'checkClock',
  queryAssistant: 'checkAssistant',
  showWindows: 'whichWindows',
  listCacheFolders: 'resetEndpointCache',
  listCertificates: 'findCertificate',
  listCredentials: 'removeCredentials',
  queryMachineGuid: 'checkMachineGuid',
  verifyChain: 'checkChain',
} as const satisfies Record<string, StepId>;

export type Probe = keyof typeof probeSteps;

/** In flow order. */
export const probes = Object.keys(probeSteps) as Probe[];

/** Whether a string from outside (a command's id, a stored session, a marker) names a probe. */
export function isProbe(id: unknown): id is Probe {
  return typeof id === 'string' && Object.hasOwn(probeSteps, id);
}
