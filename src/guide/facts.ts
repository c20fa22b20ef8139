/** The program that fails to sign in. Lync 2013 and Skype for Business 2015 are one program (folder 15.0). */
export type Client = 'lync2010' | 'lync2013' | 'sfb2016' | 'unknown';

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
  client: Client;
  windows: Windows;
  signInInfoDeleted: boolean;
  guidInBraces: boolean;
  otherAccounts: 'work' | 'fail' | 'unknown';
  elsewhere: 'works' | 'fails' | 'unknown';
}

export const nothingKnown: Facts = {
  client: 'unknown',
  windows: 'unknown',
  signInInfoDeleted: false,
  guidInBraces: false,
  otherAccounts: 'unknown',
  elsewhere: 'unknown',
};

/**
 * Whether the client can be Lync 2010: it is, or it is unknown and nobody found the link that only later programs have.
 * @param facts what is known so far
 */
export function canBeLync2010(facts: Facts): boolean {
  return facts.client === 'lync2010' || (facts.client === 'unknown' && !facts.signInInfoDeleted);
}
