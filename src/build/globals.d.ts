/** Version of Sportello, from package.json. */
declare const __VERSION__: string;
/** Day of the last commit, as each language writes it. */
declare const __BUILT_ON__: Record<import('../i18n/language').Language, string>;
/** Whether all of the page is one file, with nothing beside it (`oneFile.ts`). */
declare const __ONE_FILE__: boolean;

declare module 'virtual:steps-left' {
  const table: import('../guide/stepsLeft').StepsLeft;
  export default table;
}
