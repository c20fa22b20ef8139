export { default as aloud } from '../../locales/it/aloud.json';
export { default as details } from '../../locales/it/details.json';
export { default as dictation } from '../../locales/it/dictation.json';
export { default as pictures } from '../../locales/it/pictures.json';
export { default as putBack } from '../../locales/it/putBack.json';
export { default as readings } from '../../locales/it/readings.json';
export { default as report } from '../../locales/it/report.json';
export { default as settings } from '../../locales/it/settings.json';
