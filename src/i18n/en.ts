export { default as commands } from '../../locales/en/commands.json';
export { default as guide } from '../../locales/en/guide.json';
export { default as ui } from '../../locales/en/ui.json';
