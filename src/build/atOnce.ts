import type { Plugin } from 'vite';

const later = /\bimport\((["'][^"']+["'])\)/g;

/**
 * Makes what a module fetches later a part of the same script, where there is nothing to fetch it from. The bundler could do
 * that too, but would wrap each module in a function of its own: 17 kB more.
 */
export function atOnce(): Plugin {
  return {
    name: 'sportello:at-once',
    transform: {
      filter: { id: /\/src\/[^?]+\.tsx?$/, code: later },
      handler(code) {
        const parts: string[] = [];
        const whole = code.replace(later, (_, from: string) => {
          const part = `sportelloPart${parts.length}`;
          parts.push(`import * as ${part} from ${from};`);
          return `Promise.resolve(${part})`;
        });
        return { code: [whole, ...parts].join('\n'), map: null };
      },
    },
  };
}
