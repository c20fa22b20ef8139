export { default as commands } from '../../locales/it/commands.json';
export { default as guide } from '../../locales/it/guide.json';
export { default as ui } from '../../locales/it/ui.json';
