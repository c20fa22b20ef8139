import type { Facts } from '../facts';

/** Folders below the local application data in which a client keeps one `sip_<address>` folder per sign-in address. */
export const cacheParents = [
  String.raw`Microsoft\Communicator`,
  String.raw`Microsoft\Office\15.0\Lync`,
  String.raw`Microsoft\Office\16.0\Lync`,
] as const;

/**
 * Parents to look in, without the local application data in front. Windows XP and Vista ran nothing later than Lync 2010.
 * @param facts what is known of the client and the Windows
 * @returns at least one of `cacheParents`; all three while a later client is possible
 * @source KB 2604176 (Communicator); Microsoft, "Unable to sign in to Skype for Business" (15.0, 16.0)
 */
export function cacheParentsFor({ windows }: Facts): readonly string[] {
  return windows === 'windowsXp' || windows === 'windowsVista' ? cacheParents.slice(0, 1) : cacheParents;
}

/**
 * The local application data folder as cmd and the Run box write it.
 * @source KB 2604176: Windows XP has no %LOCALAPPDATA%
 */
export function localAppData({ windows }: Facts): string {
  return windows === 'windowsXp'
    ? String.raw`%USERPROFILE%\Local Settings\Application Data`
    : '%LOCALAPPDATA%';
}

/** A folder that every account may read and write; Windows XP has no %PUBLIC%. */
export function publicFolder({ windows }: Facts): string {
  return windows === 'windowsXp' ? '%ALLUSERSPROFILE%' : '%PUBLIC%';
}

/** Where known clients are installed: which client, and the path below a program files folder. */
export const clientPrograms = [
  ['lync2010', String.raw`Microsoft Lync\communicator.exe`],
  ['lync2013', String.raw`Microsoft Office\Office15\lync.exe`],
  ['lync2013', String.raw`Microsoft Office 15\root\Office15\lync.exe`],
  ['sfb2016', String.raw`Microsoft Office\Office16\lync.exe`],
  ['sfb2016', String.raw`Microsoft Office\root\Office16\lync.exe`],
] as const;
