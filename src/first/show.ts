import { controls } from './controls';

// Stands in the document where the page will be, behind its first screens: a template is no part of the page until this takes
// the one that `comeUp.ts` chose out of it, while the page is being read.

const chosen = document.getElementById(`first-${document.documentElement.dataset.first}`);
if (chosen instanceof HTMLTemplateElement) {
  document.currentScript?.replaceWith(chosen.content);
  // What was pressed before the page began anew.
  const pressed = document.querySelectorAll(controls)[history.state];
  pressed?.setAttribute('data-pressed', '');
  if (pressed) history.replaceState(null, '');
}
