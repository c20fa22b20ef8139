import { markup } from './screen.mjs';

/**
 * The whole guide as the build puts it in place of `floorGuide`: for each situation its screen and, by the place of each
 * answer, the situation that comes next.
 * @typedef {{
 *   words: Parameters<typeof markup>[3], programs: Record<string, string>, screens: import('./screen.mjs').Screen[],
 *   situations: number[][],
 * }} FloorGuide
 * @type {FloorGuide}
 */
// @ts-expect-error put in by the build
const guide = floorGuide;

const key = 'floor.session';
/** The answers so far, by their place on the screen. @type {number[]} */
let given = JSON.parse(localStorage.getItem(key) ?? '[]');

/** Where some answers lead. @param {number[]} answers */
function follow(answers) {
  let situation = guide.situations[0] ?? [];
  let program = guide.programs.unknown ?? '';
  for (const answer of answers) {
    program = guide.programs[screenOf(situation).answers[answer]?.id ?? ''] ?? program;
    situation = guide.situations[situation[answer + 1] ?? 0] ?? [];
  }
  return { screen: screenOf(situation), program };
}

/** @param {number[]} situation @returns {import('./screen.mjs').Screen} */
function screenOf([screen = 0]) {
  return /** @type {import('./screen.mjs').Screen} */ (guide.screens[screen]);
}

/** @param {number[]} answers */
function show(answers) {
  given = answers;
  const { screen, program } = follow(answers);
  document.body.innerHTML = markup(screen, program, answers.length, guide.words);
  document.title = `${screen.title.replaceAll('{program}', program)} · Sportello`;
  return screen.step;
}

/** @param {number[]} answers */
function go(answers) {
  const step = show(answers);
  if (answers.length > 0) localStorage.setItem(key, JSON.stringify(answers));
  else localStorage.removeItem(key);
  history.pushState(answers, '', `#${step}`);
  scrollTo(0, 0);
  document.querySelector('h1')?.focus({ preventScroll: true });
}

/** Opens an act and folds those beside it. @param {Element | null | undefined} act */
function open(act) {
  for (const one of act?.parentElement?.children ?? []) {
    const isOpen = one === act;
    one.classList.toggle('open', isOpen);
    one.toggleAttribute('aria-current', isOpen);
    /** @type {HTMLElement} */ (one.lastElementChild).hidden = !isOpen;
  }
}

/** @param {Element} target */
function press(target) {
  const button = target.closest('button');
  const { answer, move } = button?.dataset ?? {};
  if (answer) {
    const { answers } = follow(given).screen;
    go([...given, answers.findIndex(({ id }) => id === answer)]);
  } else if (move === 'back') history.back();
  else if (move) go([]);
  else if (button?.className === 'copy')
    void navigator.clipboard.writeText(button.previousElementSibling?.textContent ?? '');
  else if (button?.className === 'done') open(button.closest('li')?.nextElementSibling);
  else if (button?.className === 'act') open(button.closest('li'));
}
addEventListener('popstate', ({ state }) => show(state ?? []));

// The first screen is in the document already.
if (given.length > 0) show(given);
history.replaceState(given, '');
// What was pressed before this script had come is kept by the page.
const page = /** @type {typeof window & { early?: Element, press: typeof press }} */ (window);
page.press = press;
if (page.early) press(page.early);
if ('serviceWorker' in navigator) addEventListener('load', () => navigator.serviceWorker.register('./sw.js'));
