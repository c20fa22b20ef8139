import { stripVTControlCharacters } from 'node:util';

/** How many tests in a row have to fail alike before the others are not worth trying. */
const enough = 10;

/**
 * A reporter for Playwright: ends a run of which ten tests in a row, the first ten above all, fail for the same reason (the
 * browser won't start, its pages die), and says that reason once.
 */
export default class SameReason {
  /** @param {{ stop?: () => void, say?: (text: string) => void }} [does] what ending and saying are, for tests */
  constructor({ stop = interrupt, say = console.error } = {}) {
    this.stop = stop;
    this.say = say;
    /** @type {Set<string>} */
    this.failed = new Set();
    this.reason = '';
  }

  /**
   * @param {Pick<import('@playwright/test/reporter').TestCase, 'id'>} test
   * @param {Pick<import('@playwright/test/reporter').TestResult, 'status' | 'error'>} result
   */
  onTestEnd({ id }, { status, error }) {
    if (status === 'skipped' || status === 'interrupted' || this.failed.size === enough) return;
    const reason = status === 'passed' ? '' : reasonOf(error?.message ?? status);
    if (reason !== this.reason) this.failed.clear();
    this.reason = reason;
    if (reason === '') return;
    this.failed.add(id);
    if (this.failed.size < enough) return;
    this.say(`\nStopped: ${enough} tests in a row failed for the same reason: ${reason}`);
    this.stop();
  }

  printsToStdio() {
    return false;
  }
}

/** As Ctrl and C do: what was found so far is still written down. */
function interrupt() {
  process.kill(process.pid, 'SIGINT');
}

const ofTheBrowser =
  /Target (?:page, context or browser has been closed|crashed)|Page crashed|browserType\.launch: .+/;

/**
 * What the browser did, wherever the error says it: a page that dies is met by any call. Else the error's first line.
 * @param {string} message
 */
function reasonOf(message) {
  const plain = stripVTControlCharacters(message);
  return ofTheBrowser.exec(plain)?.[0] ?? plain.split('\n', 1)[0] ?? '';
}
