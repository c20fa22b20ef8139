export { default as aloud } from '../../locales/en/aloud.json';
export { default as details } from '../../locales/en/details.json';
export { default as dictation } from '../../locales/en/dictation.json';
export { default as pictures } from '../../locales/en/pictures.json';
export { default as putBack } from '../../locales/en/putBack.json';
export { default as readings } from '../../locales/en/readings.json';
export { default as report } from '../../locales/en/report.json';
export { default as settings } from '../../locales/en/settings.json';
