/**
 * What the floor page knows of one screen.
 * @typedef {{ name: string, line: string }} Command
 * @typedef {{ text: string, commands: Command[] }} Act
 * @typedef {{ id: string, text: string, hint?: string, isQuiet: boolean }} Answer
 * @typedef {{
 *   step: string, kind: string, where: string, title: string, why: string, warning?: string, acts: Act[],
 *   answers: Answer[], turnTo?: string,
 * }} Screen
 */

/**
 * A screen as markup: all of it in one string, because nothing is faster to build than what the parser builds. All texts
 * are the guide's own, and none needs to be escaped twice.
 * @param {Screen} screen
 * @param {string} program what stands for `{program}`
 * @param {number} count of answers so far
 * @param {{ [Name in 'what' | 'back' | 'done' | 'copy' | 'newSession']: string }} words
 */
export function markup(
  { step, kind, where, title, why, warning, acts, answers, turnTo },
  program,
  count,
  words,
) {
  const few = acts.length < 3;
  const body = (/** @type {Act} */ { commands }) =>
    commands
      .map(
        ({ name, line }) => `<h2>${name}</h2><code>${line}</code><button class="copy">${words.copy}</button>`,
      )
      .join('') + (few ? '' : `<button class="done">${words.done}</button>`);
  const list = acts
    .map((act, index) =>
      few || index === 0
        ? `<li class="open"${few ? '' : ' aria-current="step"'}><p>${act.text}</p><div>${body(act)}</div>`
        : `<li><p><button class="act">${act.text}</button></p><div hidden>${body(act)}</div>`,
    )
    .join('');
  const buttons = (/** @type {boolean} */ quiet) =>
    answers
      .filter(({ isQuiet }) => isQuiet === quiet)
      .map(
        ({ id, text, hint }) =>
          `<li><button data-answer="${id}">${text}</button>${hint ? `<p>${hint}</p>` : ''}`,
      )
      .join('');
  const text = `<header>${count ? `<button data-move="back">${words.back}</button> (${count})` : 'Sportello'}</header>
<main data-step="${step}" data-kind="${kind}">${count ? '' : `<p class="what">${words.what}</p>`}<p class="where">${where}</p><h1 tabindex="-1">${title}</h1><p>${why}</p>${
    warning ? `<p class="warning">${warning}</p>` : ''
  }<ol class="acts">${list}</ol>${
    answers.length
      ? `<div class="bar"><ul>${buttons(false)}</ul><ul class="quiet">${buttons(true)}</ul></div>`
      : `<p>${turnTo}</p><button data-move="new-session">${words.newSession}</button>`
  }</main>`;
  return text.replaceAll('{program}', program);
}
