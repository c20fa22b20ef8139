import { grouped, situations } from './graph';

/** A situation for each step, client and Windows that go together: what a text is made from, and no more. */
export const circumstances = [
  ...grouped(situations, ({ step, facts: { client, windows } }) => `${step} ${client} ${windows}`).values(),
].flatMap(([first]) => first ?? []);
