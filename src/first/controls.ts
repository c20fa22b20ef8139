/** What can be pressed on a first screen. */
export const controls = '#app :is(button, input)';
