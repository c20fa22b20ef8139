/** Nobody takes in a new step faster than this, in milliseconds. */
export const glance = 300;
