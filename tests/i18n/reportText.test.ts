import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type Client, nothingKnown, type Windows } from '../../src/guide/facts';
import { type Answer, guideVersion } from '../../src/guide/guideMachine';
import type { Entry, Journal } from '../../src/guide/session/journal';
import { type Report, reportOf } from '../../src/guide/session/report';
import { isOutcome, stepIds } from '../../src/guide/steps';
import type { Translate } from '../../src/i18n/i18n';
import { dateTags, type Language } from '../../src/i18n/language';
import { longestOneLine, reportLine, reportText } from '../../src/i18n/reportText';
import { outcomeText, stepTitle, wordingOf } from '../../src/i18n/wording';
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
  const turnTo = report.outcome ? [outcomeText(report.outcome, wording).turnTo] : [];
  // Where ICU puts a narrow blank before AM and PM, older versions put a plain one.
  return reportText(report, wording, turnTo, dateTags[language]).replaceAll('\u202f', ' ');
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
      Lync 2013 o Skype for Business 2015, Windows 7: certificato personale non ottenuto; 4 rimedi provati; da passare: computer o profilo
      Stato: non risolto
      Motivo: i passi della guida sono finiti
      Inizio: 23 novembre 2026 alle ore 09:00:00 UTC
      Fine: 23 novembre 2026 alle ore 09:30:00 UTC

      MESSAGGIO
      Messaggio: certificato personale non ottenuto. In inglese: «There was a problem acquiring a personal certificate required to sign in.»
      Da quando: Da questa settimana
      Dopo che cosa: Un cambio di password

      AMBIENTE
      Programma: Lync 2013 o Skype for Business 2015
      Windows: Windows 7
      Account: server dell'organizzazione
      Indirizzo di accesso: user@example.com
      Accesso unico: Sì
      Numero di serie del certificato: 1a0000000442c7f7e28be5a3

      PASSI
      1. 23/11/26, 09:01 Quale messaggio compare? → Non riesce a ottenere un certificato personale
      2. 23/11/26, 09:02 Dove si trova il suo account? → Su un server della mia organizzazione
      3. 23/11/26, 09:03 Quale programma usa? → Lync 2013 o Skype for Business 2015
      4. 23/11/26, 09:03 Quale versione di Windows ha questo computer? → Windows 7
      5. 23/11/26, 09:04 L'orologio del computer è giusto? → No, è sbagliato
      6. 23/11/26, 09:06 Regoli l'orologio del computer → L'accesso non riesce ancora [nota: seven minutes / sette minuti]
      7. 23/11/26, 09:07 La versione di Lync o Skype for Business è abbastanza recente? → Sì, è abbastanza recente
      8. 23/11/26, 09:07 Riavvii Windows → Non l'ho fatto (Ora manca il tempo)
      9. 23/11/26, 09:08 Elimini le informazioni di accesso salvate → Non l'ho fatto (Meglio di no)
      10. 23/11/26, 09:09 Svuoti la cache DNS → L'accesso non riesce ancora
      11. 23/11/26, 09:12 Metta da parte la cartella dei dati di accesso → L'accesso non riesce ancora
      12. 23/11/26, 09:17 C'è un certificato di Communications Server, ancora valido? → Non c'è
      13. 23/11/26, 09:19 Rimuova le credenziali salvate → Non l'ho fatto (Non si trova)
      14. 23/11/26, 09:20 Su questo computer altri account riescono ad accedere? → No, non riesce nemmeno un altro account
      15. 23/11/26, 09:21 Il suo account accede da un altro computer? → Sì, altrove riesce
      16. 23/11/26, 09:22 Windows si fida del certificato che il server mostra? → Sì, sono tutti attendibili
      17. 23/11/26, 09:23 Il valore MachineGuid comincia con una parentesi graffa? → Sì, comincia con una parentesi graffa
         letto sul computer: MachineGuid    REG_SZ    {…
      18. 23/11/26, 09:24 C'è un amministratore che può occuparsene? → Sì, sono io o è qui con me
      19. 23/11/26, 09:26 Salvi una copia, poi decida se continuare → Sì, la copia è salvata: vado avanti
      20. 23/11/26, 09:30 Tolga le due parentesi graffe → L'accesso non riesce ancora

      MODIFICHE AL COMPUTER
      - 23/11/26, 09:06 orologio o fuso orario regolati (fatto)
        per annullare: rimettere a mano data, ora e fuso di prima
      - 23/11/26, 09:09 cache DNS svuotata (fatto)
        per annullare: niente da annullare, si riempie da sola
      - 23/11/26, 09:12 programma chiuso, cartella sip_ dell'indirizzo messa da parte (fatto)
        messa da parte con il nome: old_20261123-0900_sip_user@example.com
        per annullare: chiudere il programma, spostare la cartella nuova e ridare a quella vecchia il suo nome
          (if exist "%LOCALAPPDATA%\\Microsoft\\Communicator\\old_20261123-0900_sip_user@example.com" if exist "%LOCALAPPDATA%\\Microsoft\\Communicator\\sip_user@example.com" ren "%LOCALAPPDATA%\\Microsoft\\Communicator\\sip_user@example.com" "new_20261123-0900_sip_user@example.com") & (if exist "%LOCALAPPDATA%\\Microsoft\\Communicator\\old_20261123-0900_sip_user@example.com" if not exist "%LOCALAPPDATA%\\Microsoft\\Communicator\\sip_user@example.com" ren "%LOCALAPPDATA%\\Microsoft\\Communicator\\old_20261123-0900_sip_user@example.com" "sip_user@example.com") & (if exist "%LOCALAPPDATA%\\Microsoft\\Office\\15.0\\Lync\\old_20261123-0900_sip_user@example.com" if exist "%LOCALAPPDATA%\\Microsoft\\Office\\15.0\\Lync\\sip_user@example.com" ren "%LOCALAPPDATA%\\Microsoft\\Office\\15.0\\Lync\\sip_user@example.com" "new_20261123-0900_sip_user@example.com") & (if exist "%LOCALAPPDATA%\\Microsoft\\Office\\15.0\\Lync\\old_20261123-0900_sip_user@example.com" if not exist "%LOCALAPPDATA%\\Microsoft\\Office\\15.0\\Lync\\sip_user@example.com" ren "%LOCALAPPDATA%\\Microsoft\\Office\\15.0\\Lync\\old_20261123-0900_sip_user@example.com" "sip_user@example.com") & (if exist "%LOCALAPPDATA%\\Microsoft\\Office\\16.0\\Lync\\old_20261123-0900_sip_user@example.com" if exist "%LOCALAPPDATA%\\Microsoft\\Office\\16.0\\Lync\\sip_user@example.com" ren "%LOCALAPPDATA%\\Microsoft\\Office\\16.0\\Lync\\sip_user@example.com" "new_20261123-0900_sip_user@example.com") & (if exist "%LOCALAPPDATA%\\Microsoft\\Office\\16.0\\Lync\\old_20261123-0900_sip_user@example.com" if not exist "%LOCALAPPDATA%\\Microsoft\\Office\\16.0\\Lync\\sip_user@example.com" ren "%LOCALAPPDATA%\\Microsoft\\Office\\16.0\\Lync\\old_20261123-0900_sip_user@example.com" "sip_user@example.com")
      - 23/11/26, 09:15 certificato personale di Communications Server eliminato (fatto; risposta poi ritirata)
        numero di serie annotato: 1a0000000442c7f7e28be5a3
        per annullare: non si annulla; un certificato nuovo arriva con il prossimo accesso
      - 23/11/26, 09:18 credenziali salvate rimosse (forse fatto: comando copiato)
        per annullare: non si annulla; la password si riscrive
      - 23/11/26, 09:26 copia della chiave Cryptography salvata in un file (fatto)
        copia da conservare: %SystemRoot%\\sportello-cryptography-20261123-0900.reg
        per annullare: niente da annullare; conservare il file
      - 23/11/26, 09:30 parentesi graffe tolte da MachineGuid (fatto)
        copia da conservare: %SystemRoot%\\sportello-cryptography-20261123-0900.reg
        per annullare: rimettere il valore di prima importando la copia della chiave
          reg import "%SystemRoot%\\sportello-cryptography-20261123-0900.reg" /reg:64

      NON FATTO
      - 8. Riavvii Windows: Ora manca il tempo
      - 9. Elimini le informazioni di accesso salvate: Meglio di no
      - 13. Rimuova le credenziali salvate: Non si trova

      AMBITO PROBABILE (dedotto, non accertato)
      computer o profilo di Windows
      perché: Dove si trova il suo account? Su un server della mia organizzazione
      perché: Su questo computer altri account riescono ad accedere? No, non riesce nemmeno un altro account
      perché: Il suo account accede da un altro computer? Sì, altrove riesce
      perché: Windows si fida del certificato che il server mostra? Sì, sono tutti attendibili
      perché: Il valore MachineGuid comincia con una parentesi graffa? Sì, comincia con una parentesi graffa

      A CHI RIVOLGERSI
      Si rivolga a chi gestisce i computer nella sua organizzazione. Se lì non c'è nessuno, si rivolga all'assistenza di Microsoft 365 o alla community di Microsoft.

      DOVE GUARDARE POI (per chi prosegue)
      - Proxy: quale usa il programma? Con due una versione vecchia sceglie quello sbagliato: netsh winhttp show proxy (KB 3123662)
      - Contenitore di chiavi: chiave privata mancante, o danneggiata dopo un cambio di password: 0x80090016 (KB 238187)
      - Gestione credenziali: quante voci? 256 la riempiono: cmdkey /list
      - Con 0x80090345 forse si raggiunge solo un controller di dominio di sola lettura: nltest /dsgetdc:%USERDNSDOMAIN% /writable (KB 3205778)
      - Profilo di Windows obbligatorio o temporaneo? echo %USERPROFILE%
      - Windows 7: TLS 1.2 per WinHTTP (KB 3140245)
      - Registri del programma: %LOCALAPPDATA%\\Microsoft\\Office\\15.0\\Lync\\Tracing, …\\16.0\\Lync\\Tracing, Lync 2010: %USERPROFILE%\\Tracing

      Versione della guida: Sportello 2.0.0
      "
    `);
  });

  it('reads like this in English', () => {
    expect(written(rich, 'en')).toMatchInlineSnapshot(`
      "SPORTELLO REPORT
      Lync 2013 or Skype for Business 2015, Windows 7: personal certificate not acquired; 4 fixes tried; to pass on: computer or profile
      State: not solved
      Reason: the guide has no further steps
      Started: 23 November 2026 at 09:00:00 UTC
      Ended: 23 November 2026 at 09:30:00 UTC

      MESSAGE
      Message: personal certificate not acquired. “There was a problem acquiring a personal certificate required to sign in.”
      Since when: Since this week
      After what: A change of password

      ENVIRONMENT
      Program: Lync 2013 or Skype for Business 2015
      Windows: Windows 7
      Account: the organisation's own server
      Sign-in address: user@example.com
      Single sign-on: Yes
      Certificate serial number: 1a0000000442c7f7e28be5a3

      STEPS
      1. 23/11/2026, 09:01 Which message do you get? → It can't get a personal certificate
      2. 23/11/2026, 09:02 Where does your account live? → On my organisation's own server
      3. 23/11/2026, 09:03 Which program do you use? → Lync 2013 or Skype for Business 2015
      4. 23/11/2026, 09:03 Which version of Windows is this? → Windows 7
      5. 23/11/2026, 09:04 Is the PC's clock right? → No, it's wrong
      6. 23/11/2026, 09:06 Set the PC's clock right → Still can't sign in [note: seven minutes / sette minuti]
      7. 23/11/2026, 09:07 Is your version of Lync or Skype for Business recent enough? → Yes, it's recent enough
      8. 23/11/2026, 09:07 Restart Windows → I didn't do it (No time now)
      9. 23/11/2026, 09:08 Delete the saved sign-in info → I didn't do it (Would rather not)
      10. 23/11/2026, 09:09 Empty the DNS cache → Still can't sign in
      11. 23/11/2026, 09:12 Set the sign-in folder aside → Still can't sign in
      12. 23/11/2026, 09:17 Is there a valid Communications Server certificate? → It isn't there
      13. 23/11/2026, 09:19 Remove the saved credentials → I didn't do it (Couldn't find it)
      14. 23/11/2026, 09:20 Can other accounts sign in on this computer? → No, another account fails too
      15. 23/11/2026, 09:21 Can your account sign in on another computer? → Yes, it works elsewhere
      16. 23/11/2026, 09:22 Does Windows trust the certificate the server shows? → Yes, they're all trusted
      17. 23/11/2026, 09:23 Does the MachineGuid value begin with a curly bracket? → Yes, it begins with a curly bracket
         read on the PC: MachineGuid    REG_SZ    {…
      18. 23/11/2026, 09:24 Can an administrator take care of this? → Yes, it's me or someone with me
      19. 23/11/2026, 09:26 Save a copy, then decide whether to go on → Yes, the copy is saved: I'll go on
      20. 23/11/2026, 09:30 Take off the two curly brackets → Still can't sign in

      CHANGES MADE ON THE PC
      - 23/11/2026, 09:06 clock or time zone set (done)
        to undo: set the earlier date, time and zone by hand
      - 23/11/2026, 09:09 DNS cache emptied (done)
        to undo: nothing to undo, it fills again by itself
      - 23/11/2026, 09:12 program closed, the address's sip_ folder set aside (done)
        set aside under the name: old_20261123-0900_sip_user@example.com
        to undo: close the program, move the new folder away and give the old one its name back
          (if exist "%LOCALAPPDATA%\\Microsoft\\Communicator\\old_20261123-0900_sip_user@example.com" if exist "%LOCALAPPDATA%\\Microsoft\\Communicator\\sip_user@example.com" ren "%LOCALAPPDATA%\\Microsoft\\Communicator\\sip_user@example.com" "new_20261123-0900_sip_user@example.com") & (if exist "%LOCALAPPDATA%\\Microsoft\\Communicator\\old_20261123-0900_sip_user@example.com" if not exist "%LOCALAPPDATA%\\Microsoft\\Communicator\\sip_user@example.com" ren "%LOCALAPPDATA%\\Microsoft\\Communicator\\old_20261123-0900_sip_user@example.com" "sip_user@example.com") & (if exist "%LOCALAPPDATA%\\Microsoft\\Office\\15.0\\Lync\\old_20261123-0900_sip_user@example.com" if exist "%LOCALAPPDATA%\\Microsoft\\Office\\15.0\\Lync\\sip_user@example.com" ren "%LOCALAPPDATA%\\Microsoft\\Office\\15.0\\Lync\\sip_user@example.com" "new_20261123-0900_sip_user@example.com") & (if exist "%LOCALAPPDATA%\\Microsoft\\Office\\15.0\\Lync\\old_20261123-0900_sip_user@example.com" if not exist "%LOCALAPPDATA%\\Microsoft\\Office\\15.0\\Lync\\sip_user@example.com" ren "%LOCALAPPDATA%\\Microsoft\\Office\\15.0\\Lync\\old_20261123-0900_sip_user@example.com" "sip_user@example.com") & (if exist "%LOCALAPPDATA%\\Microsoft\\Office\\16.0\\Lync\\old_20261123-0900_sip_user@example.com" if exist "%LOCALAPPDATA%\\Microsoft\\Office\\16.0\\Lync\\sip_user@example.com" ren "%LOCALAPPDATA%\\Microsoft\\Office\\16.0\\Lync\\sip_user@example.com" "new_20261123-0900_sip_user@example.com") & (if exist "%LOCALAPPDATA%\\Microsoft\\Office\\16.0\\Lync\\old_20261123-0900_sip_user@example.com" if not exist "%LOCALAPPDATA%\\Microsoft\\Office\\16.0\\Lync\\sip_user@example.com" ren "%LOCALAPPDATA%\\Microsoft\\Office\\16.0\\Lync\\old_20261123-0900_sip_user@example.com" "sip_user@example.com")
      - 23/11/2026, 09:15 personal certificate from Communications Server deleted (done; answer taken back later)
        serial number noted: 1a0000000442c7f7e28be5a3
        to undo: can't be undone; a new certificate comes with the next sign-in
      - 23/11/2026, 09:18 stored credentials removed (perhaps done: command copied)
        to undo: can't be undone; the password is typed again
      - 23/11/2026, 09:26 copy of the Cryptography key saved to a file (done)
        copy to keep: %SystemRoot%\\sportello-cryptography-20261123-0900.reg
        to undo: nothing to undo; keep the file
      - 23/11/2026, 09:30 curly brackets removed from MachineGuid (done)
        copy to keep: %SystemRoot%\\sportello-cryptography-20261123-0900.reg
        to undo: bring the earlier value back by importing the copy of the key
          reg import "%SystemRoot%\\sportello-cryptography-20261123-0900.reg" /reg:64

      NOT DONE
      - 8. Restart Windows: No time now
      - 9. Delete the saved sign-in info: Would rather not
      - 13. Remove the saved credentials: Couldn't find it

      PROBABLE AREA (an inference)
      PC or Windows profile
      because: Where does your account live? On my organisation's own server
      because: Can other accounts sign in on this computer? No, another account fails too
      because: Can your account sign in on another computer? Yes, it works elsewhere
      because: Does Windows trust the certificate the server shows? Yes, they're all trusted
      because: Does the MachineGuid value begin with a curly bracket? Yes, it begins with a curly bracket

      WHOM TO TURN TO
      Turn to the people who run the computers in your organisation. If there's nobody, turn to Microsoft 365 support or the Microsoft community.

      WHERE TO LOOK NEXT (for whoever goes on)
      - Proxy: which one does the program use? Of two an old version takes the wrong one: netsh winhttp show proxy (KB 3123662)
      - Key container: private key missing, or damaged after a change of password: 0x80090016 (KB 238187)
      - Credential Manager: how many entries? 256 fill it: cmdkey /list
      - With 0x80090345 perhaps only a read-only domain controller is reached: nltest /dsgetdc:%USERDNSDOMAIN% /writable (KB 3205778)
      - Mandatory or temporary Windows profile? echo %USERPROFILE%
      - Windows 7: TLS 1.2 for WinHTTP (KB 3140245)
      - The program's logs: %LOCALAPPDATA%\\Microsoft\\Office\\15.0\\Lync\\Tracing, …\\16.0\\Lync\\Tracing, Lync 2010: %USERPROFILE%\\Tracing

      Guide version: Sportello 2.0.0
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

  it('first the one line, then state and reason', () => {
    inBoth((text, language) => {
      const [heading, line = '', state, reason] = text.split('\n');
      expect(heading).toBe(t[language]('report:heading'));
      expect(line.length).toBeLessThanOrEqual(longestOneLine);
      expect(state).toBe(`${named(language, 'state')}: ${t[language]('report:states.open')}`);
      expect(reason).toBe(`${named(language, 'reason')}: ${t[language]('report:why.exhausted')}`);
    });
  });

  it('the message, since when and after what', () => {
    inBoth((text, language) => {
      const lines = part(text, language, 'error').join('\n');
      expect(lines).toContain(t[language]('guide:steps.whichError.hints.acquiring'));
      expect(lines).toContain(t[language]('commands:choices.since.thisWeek'));
      expect(lines).toContain(t[language]('commands:choices.after.passwordChange'));
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

  it('the environment: program, Windows, account, address, single sign-on, certificate', () => {
    inBoth((text, language) => {
      const lines = part(text, language, 'environment').join('\n');
      expect(lines).toContain(t[language]('guide:steps.whichClient.answers.lync2013'));
      expect(lines).toContain(t[language]('guide:steps.whichWindows.answers.windows7'));
      expect(lines).toContain(t[language]('report:services.ownServer'));
      expect(lines).toContain(': user@example.com');
      expect(lines).toContain(t[language]('commands:choices.singleSignOn.yes'));
      expect(lines).toContain('1a0000000442c7f7e28be5a3');
    });
  });

  it('each step with its number, title, result, reason and note', () => {
    inBoth((text, language) => {
      const all = part(text, language, 'steps');
      const { steps, facts } = reportOf(rich, 0);
      const wording = wordingOf(t[language], t[language], facts);
      const lines = all.filter((line) => !line.trim().startsWith(t[language]('report:names.read')));
      expect(all).toHaveLength(lines.length + 1);
      expect(all.at(-4)).toContain('MachineGuid    REG_SZ    {…');
      expect(lines).toHaveLength(steps.length);
      steps.forEach(({ number, step }, index) => {
        expect(lines[index]).toContain(`${number}. `);
        expect(lines[index]).toContain(stepTitle(step, wording));
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
      expect(lines.filter((line) => line.startsWith('    ')).map((line) => line.trim().slice(0, 10))).toEqual(
        ['(if exist ', 'reg import'],
      );
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
      expect(acts(written(begun, language))[0]).toContain(
        stepTitle('deleteSignInInfo', wordingOf(t[language], t[language], reportOf(begun, 0).facts)),
      );
      const stopped = written([...begun, answered('deleteSignInInfo', 'couldNot', 8, 'noTime')], language);
      expect(acts(stopped)).toHaveLength(1);
      expect(acts(stopped)[0]).toMatch(/^ {2}\S/);
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
    expect(t.it('report:parts.area')).toMatch(/dedotto/);
    expect(t.en('report:parts.area')).toMatch(/inference/);
  });

  it('whom to turn to: what it was given', () => {
    const report = reportOf(rich, 0);
    const wording = wordingOf(t.en, t.en, report.facts);
    const text = reportText(report, wording, ['IT desk. Phone: 1234', 'Night desk'], 'en');
    expect(partOf(text, t.en('report:parts.turnTo'))).toEqual(['IT desk. Phone: 1234', 'Night desk']);
  });

  it('the version of the guide, last', () => {
    inBoth((text, language) => {
      expect(text.trimEnd().split('\n').at(-1)).toBe(
        `${named(language, 'guide')}: Sportello ${guideVersion}`,
      );
    });
  });

  it('the day, the time and its zone', () => {
    expect(written(rich, 'en')).toMatch(/23.* 2026.*9:00:00.*UTC/);
    expect(written(rich, 'it')).toMatch(/23 novembre 2026.*09:00:00.*UTC/);
  });

  it('for resolved, what fixed it', () => {
    const journal = journalOf(['acquiring', 'ownServer', 'lync2013', 'windows7', 'clockWrong', 'solved']);
    inBoth((text, language) => {
      const wording = wordingOf(t[language], t[language], reportOf(journal, 0).facts);
      const [, , state, fixed] = text.split('\n');
      expect(state).toBe(`${named(language, 'state')}: ${t[language]('report:states.solved')}`);
      expect(fixed).toBe(`${named(language, 'fixedBy')}: ${stepTitle('fixClock', wording)}`);
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
        const wording = wordingOf(t[language], t[language], nothingKnown);
        const title = stepTitle('whichService', wording);
        expect(text.split('\n')[3]).toBe(
          `${named(language, 'reason')}: ${t[language]('report:why.escalateNow', { number: 2, title })}`,
        );
      },
      journalOf(['acquiring', 'escalateNow']),
    );
  });

  it('something in every part, even where there is nothing', () => {
    inBoth((text, language) => {
      for (const name of ['steps', 'changes', 'notDone', 'turnTo'])
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
      expect(text).toContain(t[language]('commands:inputs.singleSignOn.label'));
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
    expect(held(written(rich, language).replace('seven minutes / sette minuti', ''))).toEqual([]);
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
    return { line: reportLine(report, { t: listening, facts: report.facts, values }), whole };
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
