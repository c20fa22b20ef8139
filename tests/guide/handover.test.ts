import { describe, expect, it } from 'vitest';
import { carriers } from '../../src/guide/commands/carriers';
import { guideVersion } from '../../src/guide/guideMachine';
import { codeOf, longestCode, readCode, shortestCode } from '../../src/guide/handover/code';
import { fragmentOf, readFragment } from '../../src/guide/handover/fragment';
import { readHandOver } from '../../src/guide/handover/readHandOver';
import { symbolsIn, withChecks, written } from '../../src/guide/handover/symbols';
import { changesIn } from '../../src/guide/session/changes';
import type { Journal } from '../../src/guide/session/journal';
import { readJournal } from '../../src/guide/session/readJournal';
import { lineOf } from '../../src/guide/session/readyCommand';
import { reasonsAt } from '../../src/guide/session/reasonsAt';
import { reportOf } from '../../src/guide/session/report';
import { followTrail } from '../../src/guide/session/trail';
import { isOutcome, type StepId } from '../../src/guide/steps';
import { edgesFrom, firstSituation, situations } from '../support/graph';
import { hostileText } from '../support/hostile';
import { journalOf } from '../support/journey';
import { seededRandom } from '../support/random';
import { RandomSession } from '../support/session';

/** What is used in a code, by the standard's own list. */
const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const now = Date.UTC(2026, 10, 28, 12);

/** Where a journal stands and how it came there; a reason that its step doesn't have counts for none. */
function standing(journal: Journal): string[] {
  const { answered, step } = followTrail(journal);
  const said = answered.map(({ step: one, answer, reason }) =>
    [one, answer, answer === 'couldNot' && reason && reasonsAt(one).includes(reason) ? reason : ''].join(' '),
  );
  return [...said, step];
}

function read(text: string): Journal {
  const found = readCode(text, now);
  if (!found.ok) throw new Error(`${text}: ${found.why}`);
  return found.journal;
}

const randomJournals = (count: number): Journal[] =>
  Array.from({ length: count }, (_, seed) => {
    const session = new RandomSession(seed);
    for (let move = 0; move < 60; move += 1) session.move();
    return session.journal;
  });

const whys = (texts: readonly string[]) => [
  ...new Set(
    texts.map((text) => {
      const found = readCode(text, now);
      return found.ok ? 'read' : found.why;
    }),
  ),
];

describe('A hand-over code', () => {
  it('leads from every situation of the guide to the same one, by the same answers', () => {
    expect(situations.length).toBeGreaterThan(4000);
    const wrong = situations.filter(({ way }) => {
      const journal = journalOf(way);
      return String(standing(read(codeOf(journal)))) !== String(standing(journal));
    });
    expect(wrong.map(({ key }) => key)).toEqual([]);
  });

  it('leads there from any session, with the reasons of what could not be done', () => {
    for (const journal of randomJournals(1500))
      expect(standing(read(codeOf(journal)))).toEqual(standing(journal));
  });

  it('is one of at most sixteen symbols in groups of four, however a session goes', () => {
    const lengths = new Set(
      [...situations.map(({ way }) => journalOf(way)), ...randomJournals(300)].map((journal) => {
        const code = codeOf(journal);
        expect(code).toMatch(
          /^[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4})*(?:-[0-9A-HJKMNP-TV-Z]{1,4})?$/,
        );
        return code.replaceAll('-', '').length;
      }),
    );
    expect(Math.min(...lengths)).toBe(shortestCode);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(longestCode);
    expect(mostBits()).toBeLessThanOrEqual(5 * (longestCode - 2));
  });

  it('holds nothing but answers: two sessions that differ in all else have one code', () => {
    const journal = journalOf(situations[2000]?.way ?? []);
    const step = journal[0]?.kind === 'answered' ? journal[0].step : ('' as StepId);
    const more: Journal = [
      ...journal.map((entry) => ({ ...entry, at: entry.at + 1e9 })),
      { kind: 'noted', at: now, step, note: 'call back after lunch' },
      { kind: 'gave', at: now, input: 'address', value: 'user@example.com' },
    ];
    expect(codeOf(more)).toBe(codeOf(journal));
  });

  it('is read in any case, with O for 0, I and L for 1, in whatever groups', () => {
    const random = seededRandom(3);
    const alike: Record<string, string> = { 0: '0oO', 1: '1iIlL' };
    for (const { way } of situations.filter((_, index) => index % 20 === 0)) {
      const code = codeOf(journalOf(way));
      const typed = [...code.replaceAll('-', '')].map((one) => {
        const same = random.pick([...(alike[one] ?? one)]);
        return (
          random.pick([same, same.toLowerCase()]) +
          random.pick(['', '', ' ', '-', '.', '\u2013', '\u00a0', '\n'])
        );
      });
      expect(standing(read(` ${typed.join('')} `))).toEqual(standing(read(code)));
    }
  });

  it('is refused with any single symbol wrong, and with any two neighbours in the wrong order', () => {
    for (const { way } of situations.filter((_, index) => index % 40 === 0)) {
      const code = codeOf(journalOf(way)).replaceAll('-', '');
      const all = [...code];
      const wrong = all.flatMap((right, at) =>
        [...crockford].filter((one) => one !== right).map((one) => all.with(at, one).join('')),
      );
      const swapped = all.flatMap((one, at) => {
        const next = all[at + 1];
        return next === undefined || next === one
          ? []
          : [
              all
                .with(at, next)
                .with(at + 1, one)
                .join(''),
            ];
      });
      expect(whys([...wrong, ...swapped])).toEqual(['check']);
    }
  });

  it('of another version of the guide is refused, and the version is named', () => {
    expect(guideVersion).toMatch(/^[0-7]\.[0-7]\.[0-7]$/);
    const { numbers } = symbolsIn(codeOf(journalOf(situations[500]?.way ?? [])));
    const number = numbers.slice(0, -2).reduce((sum, digit) => sum * 32n + BigInt(digit), 0n);
    const ofOther = (difference: bigint) => {
      const digits: number[] = [];
      for (let left = number + difference; left > 0n; left /= 32n) digits.unshift(Number(left % 32n));
      return readCode(written(withChecks(digits)), now);
    };
    const [major = 0, minor = 0, patch = 0] = guideVersion.split('.').map(Number);
    expect(ofOther(0n)).toMatchObject({ ok: true });
    for (const [difference, version] of [
      [1n, `${major}.${minor}.${patch + 1}`],
      [8n, `${major}.${minor + 1}.${patch}`],
      [64n, `${major + 1}.${minor}.${patch}`],
    ] as const)
      expect(ofOther(difference)).toEqual({ ok: false, why: 'version', version });
  });

  it('says why it leads nowhere, whatever is typed', () => {
    expect(whys(['', ' - ', '\u200b'])).toEqual(['empty']);
    expect(whys(['2G7U-KKKK', '2G7è-KKKK', 'ABCD 🙂'])).toEqual(['character']);
    expect(whys(['2G7', '0'.repeat(17), 'A'.repeat(150)])).toEqual(['length']);
    expect(whys(['0'.repeat(8), '0'.repeat(16)])).toEqual(['version']);
    const random = seededRandom(11);
    for (let count = 0; count < 3000; count += 1) {
      const found = readCode(hostileText(random), now);
      if (found.ok) throw new Error('Nobody gave this code');
    }
  });

  it('with checks that are right leads to a situation of the guide, or is refused', () => {
    const random = seededRandom(17);
    const version = guideVersion.split('.').reduce((sum, part) => sum * 8 + Number(part), 0);
    let led = 0;
    for (let count = 0; count < 3000; count += 1) {
      const own = Array.from({ length: 4 + random.below(9) }, () => random.below(32));
      const end = [(random.below(2) << 4) | (version >> 5), version & 31];
      const found = readCode(written(withChecks([...own, ...end])), now);
      if (!found.ok) expect(found.why).toBe('check');
      else expect(standing(read(codeOf(found.journal)))).toEqual(standing(found.journal));
      if (found.ok) led += 1;
    }
    expect(led).toBeGreaterThan(50);
  });
});

describe('What was taken over from another device', () => {
  it('stays so when it is stored and read again', () => {
    for (const { way } of situations.filter((_, index) => index % 50 === 0)) {
      const journal = read(codeOf(journalOf(way)));
      expect(readJournal(JSON.parse(JSON.stringify(journal)))).toEqual({
        journal,
        leftOut: 0,
        isShortened: false,
      });
    }
  });

  it('is told without times and names that nobody here knows', () => {
    const stamp = /\d{8}-\d{4}/;
    for (const { way } of situations.filter((_, index) => index % 10 === 0)) {
      const before = journalOf(way);
      const journal = read(codeOf(before));
      const made = ({ certainty }: { certainty: string }) => certainty === 'made';
      const changes = changesIn(journal);
      expect(changes.map(({ step }) => step)).toEqual(
        changesIn(before)
          .filter(made)
          .map(({ step }) => step),
      );
      for (const { preserved, undoLines, undo, handedOver } of changes) {
        expect(handedOver).toBe(true);
        expect(JSON.stringify([preserved, undoLines])).not.toMatch(stamp);
        for (const ready of undo)
          for (const carrier of carriers) expect(lineOf(ready, carrier) ?? '').not.toMatch(stamp);
      }
      expect(reportOf(journal, now).steps.every(({ handedOver }) => handedOver)).toBe(true);
    }
  });
});

describe('The answers at the end of a link', () => {
  it('lead from every situation to the same one', () => {
    const wrong = situations.filter(({ way }) => {
      const journal = journalOf(way);
      const found = readFragment(`#${fragmentOf(journal)}`, now) ?? [];
      return String(standing(found)) !== String(standing(journal));
    });
    expect(wrong.map(({ key }) => key)).toEqual([]);
  });

  it('are read whole wherever a message has put the link, and however it has broken or written it', () => {
    const put: ((link: string, at: number) => string)[] = [
      (link) => `Ticket #4711: ${link}`,
      (link) => `<${link}>`,
      (link) => `(${link}).`,
      (link) => `"${link}", as said`,
      (link) => `${link}\r\nThanks and kind regards`,
      (link, at) => `${link.slice(0, at)}\r\n${link.slice(at)}`,
      (link, at) => `${link.slice(0, at)}\n  ${link.slice(at)}\n\nThanks.`,
      (link) => link.replaceAll('~', '%7E').replace('=', '%3D'),
      (link) => link.replaceAll('~', '%7e').replaceAll('.', '%2e'),
    ];
    const long = situations.filter(({ way }) => way.length > 4);
    const random = seededRandom(11);
    for (let count = 0; count < 300; count += 1) {
      const journal = journalOf(random.pick(long).way);
      const link = `https://example.org/#${fragmentOf(journal)}`;
      const begin = link.indexOf('=') + 1;
      for (const message of put) {
        const text = message(link, begin + random.below(link.length - begin));
        const found = readHandOver(text, now);
        expect(found.ok && standing(found.journal), text).toEqual(standing(journal));
      }
    }
  });

  it('go on as far as they fit where this guide does not know one of them', () => {
    const journal = journalOf(situations[3000]?.way ?? []);
    const said = fragmentOf(journal);
    const { answered } = followTrail(journal);
    answered.forEach(({ step }, index) => {
      const found = readFragment(said.replace(`${step}.`, 'noSuchStep.'), now) ?? [];
      expect(followTrail(found).step).toBe(step);
      expect(followTrail(found).answered.length).toBe(index);
    });
  });

  it('are none where the link ends otherwise, and never more than the guide offers', () => {
    expect(readFragment('', now)).toBeUndefined();
    expect(readFragment('#checkClock', now)).toBeUndefined();
    expect(readFragment('#answers=', now)).toBeUndefined();
    expect(readFragment('#answers=__proto__.constructor~checkClock.toString', now)).toBeUndefined();
    const random = seededRandom(5);
    for (let count = 0; count < 1000; count += 1) {
      const found = readFragment(`#answers=${hostileText(random)}`, now);
      expect(readJournal(found ?? []).leftOut).toBe(0);
    }
  });
});

/** The bits that the number of the longest trail can take, by the guide itself. */
function mostBits(): number {
  const known = new Map<string, number>();
  const most = (here: (typeof situations)[number]): number => {
    const before = known.get(here.key);
    if (before !== undefined) return before;
    const on = edgesFrom(here).filter(({ to }) => !isOutcome(to.step));
    const count = on
      .map(({ answer }) => (answer === 'couldNot' ? reasonsAt(here.step).length + 1 : 1))
      .reduce((sum, one) => sum + one, 0);
    const bits = on.length > 0 ? Math.log2(count) + Math.max(...on.map(({ to }) => most(to))) : 0;
    known.set(here.key, bits);
    return bits;
  };
  // One says where the digits end; then there are 48 ways to end, and 512 versions.
  return most(firstSituation) + 1 + Math.log2(48) + 9;
}
