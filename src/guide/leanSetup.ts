import { StateMachine, type setup } from 'xstate';

/**
 * XState's own `setup`, with its types, without the creators of actions that the guide never uses: 0.8 kB less to load.
 * @returns an object with `createMachine` alone
 */
export const leanSetup = (({ guards, actions }: Implementations) => ({
  createMachine: (config: object) => new StateMachine(config, { guards, actions } as never),
})) as unknown as typeof setup;

interface Implementations {
  guards: object;
  actions: object;
}
