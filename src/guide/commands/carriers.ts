export const shells = ['cmd', 'powershell'] as const;
export type Shell = (typeof shells)[number];

/** Where a line is pasted; the Run box and the windows that save a file are there whatever shell was chosen. */
export const carriers = [...shells, 'run', 'dialog'] as const;
export type Carrier = (typeof carriers)[number];
