// What the page and the worker say of the organisation's picture.

/** What its address ends with: by that the worker knows it, and keeps it. */
export const pictureMark = '?picture';

/** Most of it, in bytes: it is small on the screen. */
export const longestPicture = 35_000;
