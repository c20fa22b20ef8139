import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type Client, nothingKnown, type Windows } from '../../src/guide/facts';
import { type Answer, guideVersion } from '../../src/guide/guideMachine';
import type { Entry, Journal } from '../../src/guide/session/journal';
import { type Report, reportOf } from '../../src/guide/session/report';
import { isOutcome, stepIds } from '../../src/guide/steps';
import type { Translate } from '../../src/i18n/i18n';
import { inputText } from '../../src/i18n/inputTexts';
import { dateTags, type Language } from '../../src/i18n/language';
import { longestOneLine, reportLine, reportText } from '../../src/i18n/reportText';
import { type Wording, wordingOf } from '../../src/i18n/wording';
import { situations } from '../support/graph';
import { answered, journalOf, tookBack } from '../support/journey';
import { RandomSession } from '../support/session';
import { typicalValues } from '../support/values';
import { allTexts, strictTexts as t } from './strictTexts';
import { bothLanguages, leavesOf } from './texts';

// Times are those of the device, whichever it is: here always the same one.
beforeAll(() => {
  vi.stubEnv('TZ', 'UTC');
});

const begin = Date.UTC(2026, 10, 23, 9, 0);
const minutes = (minute: number) => begin + minute * 60_000;
const stamp = '20261123-0900';

function written(journal: Journal, language: Language): string {
  const report = reportOf(journal, 0);
  const wording = wordingOf(t[language], t[language], report.facts);
  // Where ICU puts a narrow blank before AM and PM, older versions put a plain one.
  return reportText(report, wording, [], dateTags[language]).replace(/[\u2009\u202f]/g, ' ');
}

/** A call of an hour: something of everything that a report can hold. */
const rich: Journal = [
  { kind: 'gave', at: minutes(0), input: 'since', value: 'thisWeek' },
  { kind: 'gave', at: minutes(0), input: 'after', value: 'passwordChange' },
  answered('whichError', 'acquiring', 1),
  answered('whichService', 'ownServer', 2),
  answered('whichClient', 'lync2013', 3),
  answered('whichWindows', 'windows7', 3),
  answered('checkClock', 'clockWrong', 4),
  { kind: 'noted', at: minutes(5), step: 'fixClock', note: 'seven minutes / sette minuti' },
  answered('fixClock', 'unsolved', 6),
  answered('checkVersion', 'recent', 7),
  answered('restartWindows', 'couldNot', 7, 'noTime'),
  answered('deleteSignInInfo', 'couldNot', 8, 'ratherNot'),
  answered('flushDns', 'unsolved', 9),
  { kind: 'gave', at: minutes(10), input: 'address', value: ' sip:user@example.com' },
  {
    kind: 'copied',
    at: minutes(11),
    step: 'resetEndpointCache',
    command: 'setFolderAside',
    carrier: 'cmd',
    stamp,
    values: { address: 'user@example.com' },
  },
  answered('resetEndpointCache', 'unsolved', 12),
  answered('findCertificate', 'expired', 13),
  { kind: 'gave', at: minutes(14), input: 'serialNumber', value: '1a0000000442c7f7e28be5a3' },
  { kind: 'gave', at: minutes(14), input: 'thumbprint', value: 'not a thumbprint' },
  answered('deleteCertificate', 'unsolved', 15),
  tookBack('deleteCertificate', 16),
  tookBack('findCertificate', 16),
  answered('findCertificate', 'notFound', 17),
  {
    kind: 'copied',
    at: minutes(18),
    step: 'removeCredentials',
    command: 'deleteCredential',
    carrier: 'cmd',
    stamp,
    values: { credentialTarget: typicalValues.credentialTarget },
  },
  answered('removeCredentials', 'couldNot', 19, 'notFound'),
  answered('tryOtherAccounts', 'othersFail', 20),
  answered('tryElsewhere', 'worksElsewhere', 21),
  { kind: 'gave', at: minutes(21), input: 'singleSignOn', value: 'yes' },
  { kind: 'gave', at: minutes(21), input: 'callBack', value: '0471 000000\r\n9-12' },
  { kind: 'gave', at: minutes(21), input: 'pcName', value: 'PC-0042' },
  { kind: 'gave', at: minutes(21), input: 'place', value: 'unknown' },
  answered('checkChain', 'trusted', 22),
  {
    kind: 'read',
    at: minutes(23),
    step: 'checkMachineGuid',
    probe: 'queryMachineGuid',
    lines: ['MachineGuid    REG_SZ    {…'],
    answer: 'braces',
  },
  answered('checkMachineGuid', 'braces', 23),
  answered('canInvolveAdmin', 'iAmAdmin', 24),
  answered('backUpRegistry', 'backedUp', 26),
  { kind: 'gave', at: minutes(27), input: 'machineGuid', value: typicalValues.machineGuid },
  {
    kind: 'copied',
    at: minutes(28),
    step: 'removeGuidBraces',
    command: 'writeMachineGuid',
    carrier: 'cmd',
    stamp,
    values: { machineGuid: typicalValues.machineGuid },
  },
  answered('removeGuidBraces', 'unsolved', 30),
];

describe('A rich report', () => {
  it('reads like this in Italian', () => {
    expect(written(rich, 'it')).toMatchInlineSnapshot(`
      "RAPPORTO SPORTELLO
      Lync 2013 o Skype for Business 2015, Windows 7: certificato personale non ottenuto; 4 rimedi provati; al 2° livello: computer o profilo
      Esito: non risolto
      Destinatario proposto: chi gestisce i computer
      Impatto: 3, una persona (valore proposto)
      Urgenza: 2, in giornata (valore proposto)

      AMBITO PROBABILE (dedotto, non accertato)
      computer o profilo di Windows
      - Account su: server dell'organizzazione
      - Un altro account su questo PC: non accede
      - Questo account su un altro PC: accede
      - Catena dei certificati del server: attendibile
      - Codice MachineGuid: tra parentesi graffe

      PERSONA E COMPUTER
      Come richiamare: 0471 000000 9-12
      Indirizzo di accesso: user@example.com
      Nome del computer: PC-0042

      MESSAGGIO
      Messaggio: certificato personale non ottenuto. In inglese: «There was a problem acquiring a personal certificate required to sign in.»
      Il problema c'è da: questa settimana
      È cominciato dopo: Un cambio di password

      AMBIENTE
      Programma: Lync 2013 o Skype for Business 2015
      Windows: Windows 7
      Account: server dell'organizzazione
      Accesso unico: Sì
      Numero di serie del certificato: 1a0000000442c7f7e28be5a3

      PROVATO
      - 09:06 Regolazione dell'orologio: accesso ancora non riuscito [nota: seven minutes / sette minuti]
      - 09:09 Pulizia della cache DNS: accesso ancora non riuscito
      - 09:12 Cambio di nome della cartella dei dati di accesso: accesso ancora non riuscito
      - 09:30 Rimozione delle graffe da MachineGuid: accesso ancora non riuscito

      NON FATTO
      - 09:07 Riavvio di Windows (o uscita dal server condiviso): non fatto (Adesso non c'è tempo)
      - 09:08 Eliminazione delle informazioni di accesso: non fatto (Meglio di no)
      - 09:19 Rimozione delle credenziali salvate: non fatto (Non si trova)

      MODIFICHE AL COMPUTER
      - 09:06 orologio o fuso orario regolati (fatto)
        per annullare: rimettere a mano data, ora e fuso precedenti
      - 09:09 cache DNS svuotata (fatto)
        per annullare: niente da annullare, si riempie da sola
      - 09:12 cartella dei dati di accesso (sip_) messa da parte (fatto)
        messa da parte con il nome: old_20261123-0900_sip_user@example.com
        per annullare: chiudere il programma, spostare la cartella nuova e ridare a quella vecchia il suo nome; comando 1
      - 09:15 certificato personale di Communications Server eliminato (fatto; risposta poi ritirata)
        numero di serie annotato: 1a0000000442c7f7e28be5a3
        per annullare: non si annulla; un certificato nuovo arriva con il prossimo accesso
      - 09:18 credenziali salvate rimosse (forse fatto: comando copiato)
        per annullare: non si annulla; la password si riscrive
      - 09:26 copia della chiave Cryptography salvata in un file (fatto)
        copia da conservare: %SystemRoot%\\sportello-cryptography-20261123-0900.reg
        per annullare: niente da annullare; conservare il file
      - 09:30 parentesi graffe tolte da MachineGuid (fatto)
        copia da conservare: %SystemRoot%\\sportello-cryptography-20261123-0900.reg
        per annullare: rimettere il codice originale importando la copia della chiave; comando 2

      DOVE GUARDARE POI (per chi prosegue)
      - Proxy: quale usa il programma? Con due una versione vecchia sceglie quello sbagliato: netsh winhttp show proxy (KB 3123662)
      - Contenitore di chiavi: chiave privata mancante, o danneggiata dopo un cambio di password: 0x80090016 (KB 238187)
      - Gestione credenziali: quante voci? 256 la riempiono: cmdkey /list
      - Con 0x80090345 forse si raggiunge solo un controller di dominio di sola lettura: nltest /dsgetdc:%USERDNSDOMAIN% /writable (KB 3205778)
      - Profilo di Windows obbligatorio o temporaneo? echo %USERPROFILE%
      - Windows 7: TLS 1.2 per WinHTTP (KB 3140245)
      - Registri del programma: %LOCALAPPDATA%\\Microsoft\\Office\\15.0\\Lync\\Tracing, …\\16.0\\Lync\\Tracing, Lync 2010: %USERPROFILE%\\Tracing

      TUTTE LE RISPOSTE
      1. 09:01 Messaggio: certificato personale non ottenuto
      2. 09:02 Account su: server dell'organizzazione
      3. 09:03 Programma: Lync 2013 o Skype for Business 2015
      4. 09:03 Windows: Windows 7
      5. 09:04 Orologio: sbagliato
      6. 09:06 Regolazione dell'orologio: accesso ancora non riuscito [nota: seven minutes / sette minuti]
      7. 09:07 Versione del programma: abbastanza recente
      8. 09:07 Riavvio di Windows (o uscita dal server condiviso): non fatto (Adesso non c'è tempo)
      9. 09:08 Eliminazione delle informazioni di accesso: non fatto (Meglio di no)
      10. 09:09 Pulizia della cache DNS: accesso ancora non riuscito
      11. 09:12 Cambio di nome della cartella dei dati di accesso: accesso ancora non riuscito
      12. 09:17 Certificato di Communications Server: non presente
      13. 09:19 Rimozione delle credenziali salvate: non fatto (Non si trova)
      14. 09:20 Un altro account su questo PC: non accede
      15. 09:21 Questo account su un altro PC: accede
      16. 09:22 Catena dei certificati del server: attendibile
      17. 09:23 Codice MachineGuid: tra parentesi graffe
         letto sul computer: MachineGuid    REG_SZ    {…
      18. 09:24 Amministratore: disponibile
      19. 09:26 Copia della chiave Cryptography: salvata
      20. 09:30 Rimozione delle graffe da MachineGuid: accesso ancora non riuscito

      COMANDI PER ANNULLARE
      1. (if exist "%LOCALAPPDATA%\\Microsoft\\Communicator\\old_20261123-0900_sip_user@example.com" if exist "%LOCALAPPDATA%\\Microsoft\\Communicator\\sip_user@example.com" ren "%LOCALAPPDATA%\\Microsoft\\Communicator\\sip_user@example.com" "new_20261123-0900_sip_user@example.com") & (if exist "%LOCALAPPDATA%\\Microsoft\\Communicator\\old_20261123-0900_sip_user@example.com" if not exist "%LOCALAPPDATA%\\Microsoft\\Communicator\\sip_user@example.com" ren "%LOCALAPPDATA%\\Microsoft\\Communicator\\old_20261123-0900_sip_user@example.com" "sip_user@example.com") & (if exist "%LOCALAPPDATA%\\Microsoft\\Office\\15.0\\Lync\\old_20261123-0900_sip_user@example.com" if exist "%LOCALAPPDATA%\\Microsoft\\Office\\15.0\\Lync\\sip_user@example.com" ren "%LOCALAPPDATA%\\Microsoft\\Office\\15.0\\Lync\\sip_user@example.com" "new_20261123-0900_sip_user@example.com") & (if exist "%LOCALAPPDATA%\\Microsoft\\Office\\15.0\\Lync\\old_20261123-0900_sip_user@example.com" if not exist "%LOCALAPPDATA%\\Microsoft\\Office\\15.0\\Lync\\sip_user@example.com" ren "%LOCALAPPDATA%\\Microsoft\\Office\\15.0\\Lync\\old_20261123-0900_sip_user@example.com" "sip_user@example.com") & (if exist "%LOCALAPPDATA%\\Microsoft\\Office\\16.0\\Lync\\old_20261123-0900_sip_user@example.com" if exist "%LOCALAPPDATA%\\Microsoft\\Office\\16.0\\Lync\\sip_user@example.com" ren "%LOCALAPPDATA%\\Microsoft\\Office\\16.0\\Lync\\sip_user@example.com" "new_20261123-0900_sip_user@example.com") & (if exist "%LOCALAPPDATA%\\Microsoft\\Office\\16.0\\Lync\\old_20261123-0900_sip_user@example.com" if not exist "%LOCALAPPDATA%\\Microsoft\\Office\\16.0\\Lync\\sip_user@example.com" ren "%LOCALAPPDATA%\\Microsoft\\Office\\16.0\\Lync\\old_20261123-0900_sip_user@example.com" "sip_user@example.com")
      2. reg import "%SystemRoot%\\sportello-cryptography-20261123-0900.reg" /reg:64

      Sessione: 23 novembre 2026, 09:00–09:30 UTC
      Codice per continuare: K13J-5CGA-WCM0-WW
      Versione della guida: Sportello 2.0.0
      sportello 2.0.0 escalateComputer - 30
      "
    `);
  });

  it('reads like this in English', () => {
    expect(written(rich, 'en')).toMatchInlineSnapshot(`
      "SPORTELLO REPORT
      Lync 2013 or Skype for Business 2015, Windows 7: personal certificate not acquired; 4 fixes tried; escalate: PC or profile
      Outcome: not solved
      Proposed recipient: whoever runs the PCs
      Impact: 3, one person (suggested)
      Urgency: 2, today (suggested)

      PROBABLE AREA (an inference, not verified)
      PC or Windows profile
      - Account on: the organisation's own server
      - Another account on this PC: can't sign in
      - This account on another PC: can sign in
      - Server's certificate chain: trusted
      - MachineGuid code: between curly brackets

      PERSON AND PC
      Call back on: 0471 000000 9-12
      Sign-in address: user@example.com
      Computer name: PC-0042

      MESSAGE
      Message: personal certificate not acquired. “There was a problem acquiring a personal certificate required to sign in.”
      Problem since: this week
      It began after: A change of password

      ENVIRONMENT
      Program: Lync 2013 or Skype for Business 2015
      Windows: Windows 7
      Account: the organisation's own server
      Single sign-on: Yes
      Certificate serial number: 1a0000000442c7f7e28be5a3

      TRIED
      - 09:06 Setting the clock: still can't sign in [note: seven minutes / sette minuti]
      - 09:09 Flushing the DNS cache: still can't sign in
      - 09:12 Renaming the sign-in folder: still can't sign in
      - 09:30 Removing the curly brackets from MachineGuid: still can't sign in

      NOT DONE
      - 09:07 Restarting Windows (or signing out of the shared server): not done (No time now)
      - 09:08 Deleting the sign-in info: not done (Would rather not)
      - 09:19 Removing the saved credentials: not done (Couldn't find it)

      CHANGES MADE ON THE PC
      - 09:06 clock or time zone set (done)
        to undo: set the earlier date, time and zone by hand
      - 09:09 DNS cache flushed (done)
        to undo: nothing to undo, it fills again by itself
      - 09:12 sign-in folder (sip_) set aside (done)
        set aside under the name: old_20261123-0900_sip_user@example.com
        to undo: close the program, move the new folder away and give the old one its name back; command 1
      - 09:15 personal certificate from Communications Server deleted (done; answer taken back later)
        serial number noted: 1a0000000442c7f7e28be5a3
        to undo: can't be undone; a new certificate comes with the next sign-in
      - 09:18 saved credentials removed (perhaps done: command copied)
        to undo: can't be undone; the password is typed again
      - 09:26 copy of the Cryptography key saved to a file (done)
        copy to keep: %SystemRoot%\\sportello-cryptography-20261123-0900.reg
        to undo: nothing to undo; keep the file
      - 09:30 curly brackets removed from MachineGuid (done)
        copy to keep: %SystemRoot%\\sportello-cryptography-20261123-0900.reg
        to undo: bring the original code back by importing the copy of the key; command 2

      WHERE TO LOOK NEXT (for whoever goes on)
      - Proxy: which one does the program use? If there are two, an old version may take the wrong one: netsh winhttp show proxy (KB 3123662)
      - Key container: private key missing, or damaged after a change of password: 0x80090016 (KB 238187)
      - Credential Manager: how many entries? The limit is 256: cmdkey /list
      - With 0x80090345, perhaps only a read-only domain controller can be reached: nltest /dsgetdc:%USERDNSDOMAIN% /writable (KB 3205778)
      - Mandatory or temporary Windows profile? echo %USERPROFILE%
      - Windows 7: TLS 1.2 for WinHTTP (KB 3140245)
      - The program's logs: %LOCALAPPDATA%\\Microsoft\\Office\\15.0\\Lync\\Tracing, …\\16.0\\Lync\\Tracing, Lync 2010: %USERPROFILE%\\Tracing

      ALL ANSWERS
      1. 09:01 Message: personal certificate not acquired
      2. 09:02 Account on: the organisation's own server
      3. 09:03 Program: Lync 2013 or Skype for Business 2015
      4. 09:03 Windows: Windows 7
      5. 09:04 Clock: wrong
      6. 09:06 Setting the clock: still can't sign in [note: seven minutes / sette minuti]
      7. 09:07 Program version: recent enough
      8. 09:07 Restarting Windows (or signing out of the shared server): not done (No time now)
      9. 09:08 Deleting the sign-in info: not done (Would rather not)
      10. 09:09 Flushing the DNS cache: still can't sign in
      11. 09:12 Renaming the sign-in folder: still can't sign in
      12. 09:17 Communications Server certificate: not there
      13. 09:19 Removing the saved credentials: not done (Couldn't find it)
      14. 09:20 Another account on this PC: can't sign in
      15. 09:21 This account on another PC: can sign in
      16. 09:22 Server's certificate chain: trusted
      17. 09:23 MachineGuid code: between curly brackets
         read on the PC: MachineGuid    REG_SZ    {…
      18. 09:24 Administrator: available
      19. 09:26 Copy of the Cryptography key: saved
      20. 09:30 Removing the curly brackets from MachineGuid: still can't sign in

      COMMANDS TO UNDO
      1. (if exist "%LOCALAPPDATA%\\Microsoft\\Communicator\\old_20261123-0900_sip_user@example.com" if exist "%LOCALAPPDATA%\\Microsoft\\Communicator\\sip_user@example.com" ren "%LOCALAPPDATA%\\Microsoft\\Communicator\\sip_user@example.com" "new_20261123-0900_sip_user@example.com") & (if exist "%LOCALAPPDATA%\\Microsoft\\Communicator\\old_20261123-0900_sip_user@example.com" if not exist "%LOCALAPPDATA%\\Microsoft\\Communicator\\sip_user@example.com" ren "%LOCALAPPDATA%\\Microsoft\\Communicator\\old_20261123-0900_sip_user@example.com" "sip_user@example.com") & (if exist "%LOCALAPPDATA%\\Microsoft\\Office\\15.0\\Lync\\old_20261123-0900_sip_user@example.com" if exist "%LOCALAPPDATA%\\Microsoft\\Office\\15.0\\Lync\\sip_user@example.com" ren "%LOCALAPPDATA%\\Microsoft\\Office\\15.0\\Lync\\sip_user@example.com" "new_20261123-0900_sip_user@example.com") & (if exist "%LOCALAPPDATA%\\Microsoft\\Office\\15.0\\Lync\\old_20261123-0900_sip_user@example.com" if not exist "%LOCALAPPDATA%\\Microsoft\\Office\\15.0\\Lync\\sip_user@example.com" ren "%LOCALAPPDATA%\\Microsoft\\Office\\15.0\\Lync\\old_20261123-0900_sip_user@example.com" "sip_user@example.com") & (if exist "%LOCALAPPDATA%\\Microsoft\\Office\\16.0\\Lync\\old_20261123-0900_sip_user@example.com" if exist "%LOCALAPPDATA%\\Microsoft\\Office\\16.0\\Lync\\sip_user@example.com" ren "%LOCALAPPDATA%\\Microsoft\\Office\\16.0\\Lync\\sip_user@example.com" "new_20261123-0900_sip_user@example.com") & (if exist "%LOCALAPPDATA%\\Microsoft\\Office\\16.0\\Lync\\old_20261123-0900_sip_user@example.com" if not exist "%LOCALAPPDATA%\\Microsoft\\Office\\16.0\\Lync\\sip_user@example.com" ren "%LOCALAPPDATA%\\Microsoft\\Office\\16.0\\Lync\\old_20261123-0900_sip_user@example.com" "sip_user@example.com")
      2. reg import "%SystemRoot%\\sportello-cryptography-20261123-0900.reg" /reg:64

      Session: 23 November 2026, 09:00–09:30 UTC
      Code to go on elsewhere: K13J-5CGA-WCM0-WW
      Guide version: Sportello 2.0.0
      sportello 2.0.0 escalateComputer - 30
      "
    `);
  });
});

describe('The report holds', () => {
  const inBoth = (check: (text: string, language: Language) => void, journal = rich) => {
    for (const language of bothLanguages) check(written(journal, language), language);
  };
  /** The lines of one part, without its heading. */
  function partOf(text: string, heading: string): string[] {
    const part = text.split('\n\n').find((one) => one.split('\n')[0] === heading);
    if (!part) throw new Error(`No part ${heading} in ${text}`);
    return part.split('\n').slice(1);
  }
  const part = (text: string, language: Language, name: string) =>
    partOf(text, t[language](`report:parts.${name}` as 'report:parts.steps'));
  const named = (language: Language, name: string) =>
    t[language](`report:names.${name}` as 'report:names.state');

  it('first the one line, then how it ended and who is proposed to go on', () => {
    inBoth((text, language) => {
      const [heading, line = '', state, recipient, impact, urgency, blank] = text.split('\n');
      expect(heading).toBe(t[language]('report:heading'));
      expect(line.length).toBeLessThanOrEqual(longestOneLine);
      expect(state).toBe(`${named(language, 'state')}: ${t[language]('report:states.open')}`);
      const proposed = t[language]('report:recipients.escalateComputer');
      expect(recipient).toBe(`${named(language, 'recipient')}: ${proposed}`);
      for (const suggested of [impact, urgency])
        expect(suggested).toContain(t[language]('report:suggested', { line: '' }).trim());
      expect(blank).toBe('');
    });
  });

  it('the message, since when and after what', () => {
    inBoth((text, language) => {
      const lines = part(text, language, 'error').join('\n');
      expect(lines).toContain(t[language]('report:messages.acquiring'));
      expect(lines).toContain(t[language]('report:choices.since.thisWeek'));
      expect(lines).toContain(t[language]('report:choices.after.passwordChange'));
    });
  });

  it('the exact words of another message, whatever their language', () => {
    const journal: Journal = [
      answered('whichError', 'anotherError', 1),
      { kind: 'gave', at: minutes(2), input: 'errorText', value: ' Das Zertifikat\r\nist ungültig ' },
    ];
    inBoth((text, language) => {
      expect(part(text, language, 'error')).toContain(
        `${named(language, 'exactError')}: Das Zertifikat ist ungültig`,
      );
      expect(text.split('\n')[3]).toContain(t[language]('report:why.anotherError'));
    }, journal);
  });

  it('who has the problem, how to call them back, and at which PC', () => {
    inBoth((text, language) => {
      const label = (id: 'callBack' | 'address' | 'pcName') => inputText(id, t[language]).label;
      expect(part(text, language, 'person')).toEqual([
        `${label('callBack')}: 0471 000000 9-12`,
        `${label('address')}: user@example.com`,
        `${label('pcName')}: PC-0042`,
      ]);
      expect(text.split('\n')[1]).not.toMatch(/0042|0471|user@/);
    });
    inBoth((text, language) => expect(text).not.toContain(t[language]('report:parts.person')), []);
  });

  it('the environment: program, Windows, account, single sign-on, certificate', () => {
    inBoth((text, language) => {
      const lines = part(text, language, 'environment').join('\n');
      expect(lines).toContain(t[language]('guide:steps.whichClient.answers.lync2013'));
      expect(lines).toContain(t[language]('guide:steps.whichWindows.answers.windows7'));
      expect(lines).toContain(t[language]('report:services.ownServer'));
      expect(lines).toContain(t[language]('report:choices.singleSignOn.yes'));
      expect(lines).toContain('1a0000000442c7f7e28be5a3');
    });
  });

  it('each step with its number, title, result, reason and note', () => {
    inBoth((text, language) => {
      const all = part(text, language, 'steps');
      const { steps } = reportOf(rich, 0);
      const lines = all.filter((line) => !line.trim().startsWith(t[language]('report:names.read')));
      expect(all).toHaveLength(lines.length + 1);
      expect(all.at(-4)).toContain('MachineGuid    REG_SZ    {…');
      expect(lines).toHaveLength(steps.length);
      steps.forEach(({ number, step }, index) => {
        expect(lines[index]).toContain(`${number}. `);
        if (!isOutcome(step)) expect(lines[index]).toContain(t[language](`report:steps.${step}`));
        expect(lines[index]).toMatch(/\d{1,2}:\d\d/);
      });
      expect(lines[5]).toContain('seven minutes / sette minuti');
      expect(lines[8]).toContain(t[language]('guide:reasons.ratherNot'));
    });
  });

  it('each change made on the PC, how sure it is, and its undo', () => {
    inBoth((text, language) => {
      const lines = part(text, language, 'changes');
      const all = lines.join('\n');
      const steps = [
        'fixClock',
        'flushDns',
        'resetEndpointCache',
        'deleteCertificate',
        'removeCredentials',
        'backUpRegistry',
        'removeGuidBraces',
      ] as const;
      for (const step of steps) {
        expect(all).toContain(t[language](`report:changes.${step}`));
        expect(all).toContain(t[language](`report:undo.${step}`));
      }
      expect(all).not.toContain(t[language]('report:changes.deleteSignInInfo'));
      expect(lines.filter((line) => line.includes(t[language]('report:certainty.perhaps')))).toHaveLength(1);
      const undo = part(text, language, 'undo');
      expect(undo.map((line) => line.slice(0, 13))).toEqual(['1. (if exist ', '2. reg import']);
      for (const [index, step] of (['resetEndpointCache', 'removeGuidBraces'] as const).entries()) {
        const numbered = t[language]('report:command', { numbers: String(index + 1) });
        expect(all).toContain(`${t[language](`report:undo.${step}`)}; ${numbered}`);
      }
      expect(lines.filter((line) => line.includes('; ')).length).toBeGreaterThan(2);
    });
  });

  it('a change whose answer was taken back, and says so', () => {
    inBoth((text, language) => {
      const lines = part(text, language, 'changes');
      const taken = lines.filter((line) => line.includes(t[language]('report:takenBack')));
      expect(taken).toHaveLength(1);
      expect(taken[0]).toContain(t[language]('report:changes.deleteCertificate'));
    });
  });

  it('what was tried, with what came of it; what was done before the session among it', () => {
    const journal = rich.map((entry) =>
      entry.kind === 'answered' && entry.reason === 'noTime'
        ? { ...entry, reason: 'alreadyDone' as const }
        : entry,
    );
    inBoth((text, language) => {
      const lines = part(text, language, 'tried');
      expect(lines).toHaveLength(5);
      expect(lines[0]).toContain(
        `${t[language]('report:steps.fixClock')}: ${t[language]('report:answers.unsolved')}`,
      );
      expect(lines[1]).toContain(
        `${t[language]('report:steps.restartWindows')}: ${t[language]('report:alreadyDone')}`,
      );
      expect(part(text, language, 'notDone')).toHaveLength(2);
    }, journal);
  });

  it('what was not done, and why', () => {
    inBoth((text, language) => {
      const lines = part(text, language, 'notDone');
      expect(lines).toHaveLength(3);
      expect(lines[0]).toContain(t[language]('guide:reasons.noTime'));
      expect(lines[1]).toContain(t[language]('guide:reasons.ratherNot'));
      expect(lines[2]).toContain(t[language]('guide:reasons.notFound'));
    });
  });

  it('how far a step went that was not done, and the one that was not answered', () => {
    const did: Entry[] = [
      { kind: 'did', at: minutes(7), step: 'deleteSignInInfo', act: 'showSignIn' },
      { kind: 'did', at: minutes(7), step: 'deleteSignInInfo', act: 'signOutFirst' },
    ];
    const journal = journalOf(['acquiring', 'ownServer', 'lync2013', 'windows10', 'clockRight', 'recent']);
    const begun = [...journal, answered('restartWindows', 'unsolved', 6), ...did];
    for (const language of bothLanguages) {
      const name = t[language]('report:names.doneTo');
      const acts = (text: string) => text.split('\n').filter((line) => line.includes(`${name}: `));
      expect(acts(written(begun, language))).toHaveLength(1);
      const before = written(begun, language).split('\n');
      const at = before.findIndex((line) => line.includes(`${name}: `));
      expect(before[at - 1]).toBe(`- ${t[language]('report:steps.deleteSignInInfo')}`);
      const stopped = written([...begun, answered('deleteSignInInfo', 'couldNot', 8, 'noTime')], language);
      expect(acts(stopped)).toHaveLength(1);
      expect(acts(stopped)[0]).toMatch(/^ {2}\S/);
      const passedOn = written([...begun, answered('deleteSignInInfo', 'escalateNow', 8)], language);
      expect(acts(passedOn)).toHaveLength(1);
      expect(acts(passedOn)[0]).toMatch(/^ {3}\S/);
      expect(acts(written([...begun, answered('deleteSignInInfo', 'unsolved', 8)], language))).toEqual([]);
      expect(acts(written(rich, language))).toEqual([]);
    }
  });

  it('the probable area, marked as an inference, and the answers that it comes from', () => {
    inBoth((text, language) => {
      const lines = part(text, language, 'area');
      expect(lines[0]).toBe(t[language]('report:areas.computer'));
      expect(lines).toHaveLength(6);
    });
    const doubtful = journalOf(['acquiring', 'notSure', 'lync2013', 'windows7']);
    inBoth((text, language) => expect(part(text, language, 'area')).toHaveLength(1), doubtful);
    const solved = journalOf(['acquiring', 'worksNow']);
    inBoth((text, language) => expect(text).not.toContain(t[language]('report:parts.area')), solved);
    expect(t.it('report:parts.area')).toMatch(/dedotto/);
    expect(t.en('report:parts.area')).toMatch(/inference/);
  });

  it("the organisation's contacts, after who is proposed", () => {
    const report = reportOf(rich, 0);
    const wording = wordingOf(t.en, t.en, report.facts);
    const text = reportText(report, wording, ['IT desk. Phone: 1234', 'Night desk'], 'en');
    const name = named('en', 'contact');
    expect(text.split('\n').slice(4, 6)).toEqual([`${name}: IT desk. Phone: 1234`, `${name}: Night desk`]);
  });

  it('the version of the guide, and last the line that can be counted', () => {
    inBoth((text, language) => {
      expect(text.trimEnd().split('\n').slice(-2)).toEqual([
        `${named(language, 'guide')}: Sportello ${guideVersion}`,
        `sportello ${guideVersion} escalateComputer - 30`,
      ]);
    });
  });

  it('the day, the time and its zone', () => {
    expect(written(rich, 'en')).toMatch(/23.* 2026.*9:00.*9:30.*UTC/);
    expect(written(rich, 'it')).toMatch(/23 novembre 2026.*09:00.*09:30.*UTC/);
    for (const language of bothLanguages) {
      expect(written(rich, language).match(/2026(?!1123)/g)).toHaveLength(1);
      const nextDay = [...rich, answered('removeGuidBraces', 'unsolved', 16 * 60)];
      expect(part(written(nextDay, language), language, 'steps').at(-1)).toMatch(/24\/11/);
    }
  });

  it('for resolved, what fixed it', () => {
    const journal = journalOf(['acquiring', 'ownServer', 'lync2013', 'windows7', 'clockWrong', 'solved']);
    inBoth((text, language) => {
      const [, , state, fixed] = text.split('\n');
      expect(state).toBe(`${named(language, 'state')}: ${t[language]('report:states.solved')}`);
      expect(fixed).toBe(`${named(language, 'fixedBy')}: ${t[language]('report:steps.fixClock')}`);
      expect(text).not.toContain(`${named(language, 'reason')}:`);
    }, journal);
    inBoth(
      (text, language) => expect(text).toContain(t[language]('report:fixedByUnknown')),
      journalOf(['acquiring', 'worksNow']),
    );
  });

  it.each<[Answer[], Parameters<Translate>[0]]>([
    [['acquiring', 'online', 'stopHere'], 'report:why.stopHere'],
    [['acquiring', 'ownServer', 'anotherProgram'], 'report:why.anotherProgram'],
    [['anotherError'], 'report:why.anotherError'],
  ])('the reason after %j', (way, reason) => {
    inBoth((text, language) => expect(text).toContain(t[language](reason as never)), journalOf(way));
  });

  it('at which step it was stopped on request', () => {
    inBoth(
      (text, language) => {
        const title = t[language]('report:steps.whichService');
        expect(text.split('\n')[3]).toBe(
          `${named(language, 'reason')}: ${t[language]('report:why.escalateNow', { number: 2, title })}`,
        );
      },
      journalOf(['acquiring', 'escalateNow']),
    );
  });

  it('something in every part, even where there is nothing', () => {
    inBoth((text, language) => {
      for (const name of ['tried', 'notDone', 'changes', 'steps'])
        expect(part(text, language, name)).toEqual([t[language]('report:none')]);
    }, []);
  });
});

describe('The report keeps out', () => {
  it('inputs that their grammar refuses', () => {
    const refused: Journal = [
      ...rich,
      { kind: 'gave', at: minutes(31), input: 'address', value: 'user@example.com & calc' },
      { kind: 'gave', at: minutes(31), input: 'serialNumber', value: '%PATH%' },
      { kind: 'gave', at: minutes(31), input: 'since', value: 'a while' },
    ];
    for (const language of bothLanguages) {
      const text = written(refused, language);
      for (const value of ['& calc', '%PATH%', 'a while', 'not a thumbprint'])
        expect(text).not.toContain(value);
      expect(text).toContain(t[language]('report:inputs.singleSignOn.label'));
      expect(text).not.toContain(t[language]('commands:inputs.thumbprint.label'));
    }
  });

  it('the MachineGuid, whatever it is and however its commands were copied', () => {
    const hex = (length: number) =>
      fc.string({ unit: fc.constantFrom(...'0123456789abcdefABCDEF'), minLength: length, maxLength: length });
    const guid = fc.tuple(hex(8), hex(4), hex(4), hex(4), hex(12)).map((groups) => groups.join('-'));
    fc.assert(
      fc.property(guid, fc.constantFrom('cmd', 'powershell'), (value, carrier) => {
        const machineGuid = `{${value}}`;
        const copy = (command: 'writeMachineGuid' | 'restoreMachineGuid'): Entry => ({
          kind: 'copied',
          at: minutes(32),
          step: 'removeGuidBraces',
          command,
          carrier: carrier as 'cmd',
          stamp,
          values: { machineGuid },
        });
        const journal: Journal = [
          ...rich,
          { kind: 'gave', at: minutes(31), input: 'machineGuid', value: machineGuid },
          copy('writeMachineGuid'),
          copy('restoreMachineGuid'),
        ];
        for (const language of bothLanguages)
          expect(written(journal, language).toLowerCase()).not.toContain(value.toLowerCase());
      }),
      { seed: 2604176, numRuns: 25 },
    );
  });

  it.each<[Language, Language]>([
    ['it', 'en'],
    ['en', 'it'],
  ])('when written in %s, every text of %s', (language, other) => {
    const own = leavesOf(allTexts[language]).map(([, text]) => text);
    const foreign = leavesOf(allTexts[other])
      .map(([, text]) => text)
      .filter((text) => text.length > 3 && !text.includes('{{') && !own.some((one) => one.includes(text)));
    expect(foreign.length).toBeGreaterThan(500);
    const held = (text: string) =>
      foreign.filter((one) =>
        new RegExp(`(?<!\\p{L})${one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\p{L})`, 'u').test(text),
      );
    expect(held(written(rich, language).replaceAll('seven minutes / sette minuti', ''))).toEqual([]);
    expect(held(written(rich, other)).length).toBeGreaterThan(30);
  });

  it('line ends of Windows, blanks at the end of a line, and anything left unfilled', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const session = new RandomSession(seed);
      for (let moves = 30; moves > 0; moves -= 1) session.move();
      for (const language of bothLanguages) {
        const text = written(session.journal, language);
        expect(text, `seed ${seed}`).not.toMatch(
          /[\r\t]|[^\S\n]$|\{\{|\bundefined\b|\[object|(?:ui|guide|report|commands):\w/m,
        );
        expect(text.endsWith('\n') && !text.endsWith('\n\n')).toBe(true);
      }
    }
  });
});

describe('The one line', () => {
  const outcomes = [undefined, ...stepIds.filter(isOutcome)];
  const clients: Client[] = ['lync2010', 'lync2013', 'sfb2016', 'later', 'unknown'];
  const windows: Windows[] = [
    'windows10',
    'windows8',
    'windows7',
    'windowsVista',
    'windowsXp',
    'remoteDesktop',
    'unknown',
  ];
  const errors: Report['error'][] = ['acquiring', 'verifying', 'notSure', 'anotherError', 'unknown'];
  const empty = reportOf([], 0);

  /** The line, and what it would be if nothing cut it. */
  function uncut(report: Report, language: Language, words = t[language]): { line: string; whole: string } {
    let whole = '';
    const listening = ((key: string, options?: object) => {
      const text = (words as unknown as (key: string, options?: object) => string)(key, options);
      if (key === 'report:oneLine') whole = text;
      return text;
    }) as unknown as Translate;
    // The labels of Windows play no part here, and gathering them takes its time.
    const values = { program: t[language](`ui:program.${report.facts.client}`), w: {} };
    const labels = {} as Wording['labels'];
    const wording = { t: listening, windowsTexts: listening, facts: report.facts, values, labels };
    return { line: reportLine(report, wording), whole };
  }

  it.each(bothLanguages)('fits whole, for every outcome, client, Windows and message: %s', (language) => {
    let longest = '';
    for (const outcome of outcomes)
      for (const client of clients)
        for (const system of windows)
          for (const error of errors)
            for (const tried of [0, 1, 14]) {
              const facts = { ...nothingKnown, client, windows: system };
              const { line, whole } = uncut({ ...empty, outcome, facts, error, tried }, language);
              expect(line).toBe(whole);
              if (line.length > longest.length) longest = line;
            }
    expect(longest.length).toBeLessThanOrEqual(longestOneLine);
    // It is no empty boast: the longest of them comes near.
    expect(longest.length).toBeGreaterThan(100);
  });

  it('would be caught cut, with longer words', () => {
    const wordy = ((key: string, options?: object) => {
      const text = (t.en as unknown as (key: string, options?: object) => string)(key, options);
      return key.startsWith('report:errors.') ? text.repeat(5) : text;
    }) as unknown as Translate;
    const { line, whole } = uncut(reportOf(rich, 0), 'en', wordy);
    expect(line.length).toBe(longestOneLine);
    expect(whole.length).toBeGreaterThan(longestOneLine);
  });

  it('counts no further than the guide has instructions', () => {
    const most = Math.max(
      ...situations
        .filter(({ step }) => isOutcome(step))
        .map(({ way }) => way.filter((answer) => answer === 'unsolved' || answer === 'solved').length),
    );
    expect(most).toBeLessThanOrEqual(14);
  });

  it('is one line, never longer than a ticket takes', () => {
    for (const language of bothLanguages) {
      const { line } = uncut(reportOf(rich, 0), language);
      expect(line).not.toMatch(/\n/);
      expect(written(rich, language).split('\n')[1]).toBe(line);
    }
    expect(longestOneLine).toBe(160);
  });
});
