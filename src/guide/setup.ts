import { StateMachine, type setup as xstateSetup } from 'xstate';

/**
 * XState's own `setup`, with its types, without the creators of actions that the guide never uses: 0.8 kB less to load.
 * @returns an object with `createMachine` alone
 */
export const setup = (({ guards, actions }: Implementations) => ({
  createMachine: (config: object) => new StateMachine(config, { guards, actions } as never),
})) as unknown as typeof xstateSetup;

interface Implementations {
  guards: object;
  actions: object;
}
