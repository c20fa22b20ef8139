import type { Subject } from './command';
import { beforeWindows7 } from './olderWindows';

export const credentials = {
  openCredentials: {
    effect: 'opens',
    rights: 'user',
    notOn: beforeWindows7,
    lines: { run: () => 'control /name Microsoft.CredentialManager' },
  },
  listCredentials: {
    effect: 'reads',
    rights: 'user',
    notOn: beforeWindows7,
    probe: { step: 'removeCredentials', collected: {} },
    lines: {
      cmd: () => 'cmdkey /list',
      powershell: () => 'cmdkey.exe /list',
    },
  },
  deleteCredential: {
    effect: 'lasting',
    rights: 'user',
    needs: ['credentialTarget'],
    notOn: beforeWindows7,
    lines: {
      cmd: ({ credentialTarget }) => `cmdkey /delete:"${credentialTarget}"`,
      powershell: ({ credentialTarget }) => `cmdkey.exe '/delete:${credentialTarget}'`,
    },
  },
} as const satisfies Subject;
