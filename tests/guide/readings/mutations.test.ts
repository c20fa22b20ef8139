import { describe, expect, it } from 'vitest';
import type { Probe } from '../../../src/guide/readings/probes';
import { readPrinted } from '../../../src/guide/readings/readPrinted';
import { changes, splices } from '../../support/mutations';
import { atDesk, fixture, fixtures, probeOf } from '../../support/printed';
import { type Random, seededRandom } from '../../support/random';

const single = fixtures.filter((name) => probeOf(name));

/**
 * What a print may at most be read as, written down by its name and by hand: the tests don't ask the reader what is right.
 * Cases that are not named here say nothing.
 */
const answers: Readonly<Record<string, string>> = {
  'listClients one': 'lync2013 lync2010',
  'listClients several': 'lync2010 lync2013 sfb2016',
  'listClients recent': 'lync2013',
  'listClients tooOld': 'sfb2016',
  'showTime right': 'clockRight',
  'showTime weekday': 'clockRight',
  'showTime british': 'clockRight',
  'showTime iso': 'clockRight',
  'showTime wrong': 'clockWrong',
  'showTimeZone both': 'clockRight',
  'queryAssistant running': 'running',
  'queryAssistant stopped': 'stopped',
  'queryAssistant missing': 'missing',
  'queryAssistant denied': 'couldNot',
  'showWindows windows10': 'windows10',
  'showWindows windows8': 'windows8',
  'showWindows windows7': 'windows7',
  'listCertificates valid': 'valid',
  'listCertificates typedName': 'valid',
  'listCertificates keyMissing': 'valid',
  'listCertificates expired': 'expired',
  'listCertificates notFound': 'notFound',
  'listCertificates failed': 'couldNot',
  // Who copies one certificate of two means that one.
  'listCertificates several': 'valid expired',
  'listCredentials others': 'couldNot',
  'listCredentials none': 'couldNot',
  'listCredentials remoteDesktop': 'couldNot',
  'listCredentials servers': 'couldNot',
  'queryMachineGuid braces': 'braces',
  'queryMachineGuid noBraces': 'noBraces',
  'queryMachineGuid missing': 'couldNot',
  'verifyChain trusted': 'trusted',
  'verifyChain real': 'trusted',
  'verifyChain untrusted': 'untrusted',
  'verifyChain authority': 'untrusted',
  'verifyChain revocation': 'couldNot',
  'verifyChain unreachable': 'couldNot',
  'verifyChain expired': 'serverFault',
  'verifyChain expiredIssuer': 'serverFault',
  'verifyChain expiredUntrusted': 'serverFault',
  'verifyChain revoked': 'serverFault',
  'verifyChain revokedExpired': 'serverFault',
  'verifyChain wrongName': 'serverFault',
  'verifyChain intercepted': 'intercepted',
  'verifyChain interceptedTrusted': 'intercepted',
};

/** All values that may ever be offered: each stands in the fixtures as such, and is of the thing that is asked for. */
const values: Readonly<Record<string, RegExp>> = {
  listCacheFolders: /^address=(?:user|second)\.name@example\.com$/,
  listCertificates:
    /^(?:serialNumber=(?:1a0000000442c7f7e28be5a3|61000000057d1f20bb9a0c1e)|thumbprint=(?:a909502dd82ae41433e6f83886b00d4277a32a7b|0f1e2d3c4b5a69788796a5b4c3d2e1f001122334))$/i,
  listCredentials:
    /^credentialTarget=LegacyGeneric:target=Microsoft_OC1:uri=user\.name@example\.com:specific:(?:OCS|EWS):1$/,
  queryMachineGuid: /^machineGuid=\{c1cbd94c-0d35-414c-89ef-dd092b984883\}$/,
};

const allowed = (name: string) => (answers[name.replace(/\.\w+\.\w+\./, ' ')] ?? '').split(' ');
/** Time and zone are read together. */
const isOf = (probe: Probe, name: string) => probeOf(name)?.replace('Zone', '') === probe.replace('Zone', '');
/** A list that was cut between two entries, or that lost one, is a list without it. */
const isWithout = (probe: Probe, answer: string, text: string) =>
  (probe === 'listCredentials' && answer === 'couldNot' && !/microsoft_oc1|=skype/i.test(text)) ||
  (probe === 'listCertificates' && answer === 'notFound' && !/Communications/.test(text));
const own = (name: string) => fixture(name).replace(/\s/g, '').toLowerCase();

interface Mutant {
  probe: Probe;
  from: readonly string[];
  how: string;
  text: string;
}

function mutant(random: Random): Mutant {
  const name = random.pick(single);
  const probe = probeOf(name) as Probe;
  const mate = random.pick(random.percent(60) ? single.filter((one) => probeOf(one) === probe) : single);
  let text = fixture(name);
  const how: string[] = [];
  let isSpliced = false;
  for (let left = 1 + random.below(3); left > 0; left -= 1) {
    const kinds = random.percent(30) ? splices : changes;
    const kind = random.pick(Object.keys(kinds));
    isSpliced ||= kinds === splices;
    text = (kinds[kind] as (typeof changes)[string])(text, random, fixture(mate));
    how.push(kind);
  }
  return { probe, from: isSpliced ? [name, mate] : [name], how: how.join(' '), text };
}

/** Undefined if nothing wrong is said of a mutant. */
function wrongIn({ probe, from, how, text }: Mutant): string | undefined {
  const { answer, inputs } = readPrinted(probe, text, atDesk);
  const said = inputs.map(({ input, value }) => `${input}=${value}`);
  const foreign = said.filter(
    (one) =>
      !values[probe]?.test(one) ||
      !from.some((name) => own(name).includes(one.replace(/^\w+=/, '').toLowerCase())),
  );
  const isWrong =
    answer !== undefined &&
    !from.some((name) => isOf(probe, name) && allowed(name).includes(answer)) &&
    !isWithout(probe, answer, text);
  if (!isWrong && foreign.length === 0) return undefined;
  return `${from.join(' + ')}, ${how}: ${answer} ${foreign.join(' ')}\n${text}`;
}

describe('Ten thousand mutations of all prints', () => {
  const seed = 2604176;

  it.each(Array.from({ length: 10 }, (_, index) => seed + index))(
    'give no wrong answer and no wrong value (seed %d)',
    (from) => {
      const random = seededRandom(from);
      const wrong = Array.from({ length: 1000 }, () => wrongIn(mutant(random))).filter(
        (one) => one !== undefined,
      );
      expect(wrong.slice(0, 3).join('\n\n'), `${wrong.length} of 1000`).toBe('');
    },
  );

  it('leave some of what can be read, and change the rest', () => {
    const random = seededRandom(seed);
    const read = Array.from({ length: 500 }, () => mutant(random)).map(({ probe, text }) =>
      readPrinted(probe, text, atDesk),
    );
    const isSaid = read.filter(({ answer, inputs }) => answer !== undefined || inputs.length > 0);
    expect(isSaid.length).toBeGreaterThan(100);
    expect(isSaid.length).toBeLessThan(450);
  });

  it('would show a reader that guesses', () => {
    const text = fixture('queryAssistant.it.cmd.running').replace('4  RUNNING', '1  STOPPED');
    expect(
      wrongIn({ probe: 'queryAssistant', from: ['queryAssistant.it.cmd.running'], how: '', text }),
    ).toBeDefined();
  });
});
