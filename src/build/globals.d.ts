/** Version of Sportello, from package.json. */
declare const __VERSION__: string;
/** Day of the last commit, as YYYY-MM-DD. */
declare const __BUILD_DATE__: string;

declare module 'virtual:steps-left' {
  const table: import('../guide/stepsLeft').StepsLeft;
  export default table;
}
