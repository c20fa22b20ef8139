import { notePaint } from './painted';

// Stands in the document where the page will be, behind its first screens: a template is no part of the page until this takes
// the one that `comeUp.ts` chose out of it, while the page is being read.

const { first } = document.documentElement.dataset;
const screen = first && document.querySelector<HTMLTemplateElement>(`template[lang=${first}]`);
if (screen) {
  document.currentScript?.replaceWith(screen.content);
  notePaint();
}
