/**
 * The program that fails to sign in. Lync 2013 and Skype for Business 2015 are one program (folder 15.0); `later` is 2013 or
 * newer, not known which.
 */
export type Client = 'lync2010' | 'lync2013' | 'sfb2016' | 'later' | 'unknown';

/** The Windows of the affected PC; `remoteDesktop` is a server shared by several people. */
export type Windows =
  | 'windows10'
  | 'windows8'
  | 'windows7'
  | 'windowsVista'
  | 'windowsXp'
  | 'remoteDesktop'
  | 'unknown';

/** What the guide has learnt so far and its guards read. Nothing else belongs here. */
export interface Facts {
  /** Whether the message is the one about the server's certificate. */
  verifying: boolean;
  client: Client;
  windows: Windows;
  signInInfoDeleted: boolean;
  otherAccounts: 'work' | 'fail' | 'unknown';
  elsewhere: 'works' | 'otherNetwork' | 'fails' | 'unknown';
}

/** The program and its Windows: all of the facts that acts, commands and texts depend on. */
export type Installed = Pick<Facts, 'client' | 'windows'>;

export const nothingKnown: Facts = {
  verifying: false,
  client: 'unknown',
  windows: 'unknown',
  signInInfoDeleted: false,
  otherAccounts: 'unknown',
  elsewhere: 'unknown',
};
