import type { Plugin } from 'vite';
import { teachingBranch } from '../../../branch-review/teaching/teachingBranch.js';
import { packBranch, packMarket } from './packBranch.js';

/** Enough for cohorts and curves, and few enough for one page: the records are most of its size. */
export const CUSTOMERS = 800;

const ID = 'virtual:workshop-data';
const RESOLVED = `\0${ID}`;

/**
 * Puts the data of the workshop into the page while it is built: the teaching branch (simulated customers) and the real
 * S&P 500. No figure is worked out here; that happens where the class can see it, in the browser.
 */
export function workshopData(): Plugin {
  return {
    name: 'workshop-data',
    resolveId: (id) => (id === ID ? RESOLVED : undefined),
    load(id) {
      if (id !== RESOLVED) return undefined;
      const data = teachingBranch({ customers: CUSTOMERS });
      // Browsers read JSON faster than they do literals.
      const parsed = (value: object): string => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
      return [
        `export const branch = ${parsed(packBranch(data))};`,
        `export const market = ${parsed(packMarket(data))};`,
      ].join('\n');
    },
  };
}
