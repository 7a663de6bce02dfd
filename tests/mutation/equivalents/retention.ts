import type { Equivalent } from '../mutants.js';

/** Mutants of this room that change nothing, with their proofs. */
export const retention: readonly Equivalent[] = [
  {
    file: 'src/retention/cohorts/activityFor.ts',
    line: 'products: [],',
    original: '[]',
    replacement: '["Stryker was here"]',
    proof: 'Cohorts are counted of it alone, and they read no products.',
  },
  {
    file: 'src/retention/columns/cohorts/firstDayOf.ts',
    line: 'if (numbers.length === 0) return periods;',
    original: 'numbers.length === 0',
    replacement: 'false',
    proof: 'Where there are no periods, there is none to be written over either.',
  },
  {
    file: 'src/retention/columns/cox/concordance.ts',
    line: 'if (place === 0 || rising[place] !== rising[different - 1]) rising[different++] = rising[place]!;',
    original: 'place === 0 || rising[place] !== rising[different - 1]',
    replacement: 'true',
    proof: 'Without leaving out equal scores the ranks have gaps, and keep their order.',
  },
  {
    file: 'src/retention/columns/cox/coxRows.ts',
    line: 'if (place > 0 && stratum !== null && stratum[row] !== stratum[order[place - 1]!]) last = -Infinity;',
    original: 'place > 0',
    replacement: 'true',
    proof: 'Before the first row no stratum is found, and the last event is set to what it is.',
  },
  {
    file: 'src/retention/columns/flows/retainedRows.ts',
    line: 'held[row] = is >= was ? whole : is > 0 ? part : none;',
    original: 'is > 0',
    replacement: 'is >= 0',
    proof: 'The part that is left is the closing itself: zero.',
  },
  {
    file: 'src/retention/columns/prediction/paretoFamily.ts',
    line: 'for (let row = 0; row < frequency.length; row++) {',
    original: 'row < frequency.length',
    replacement: 'row <= frequency.length',
    proof: 'A typed array keeps nothing beyond its end.',
  },
  {
    file: 'src/retention/flows/eveningsOf.ts',
    line: "const hasActed = lostSince !== null && (acts[acted - 1] ?? '') > lostSince;",
    original: 'lostSince !== null',
    replacement: 'true',
    proof: 'No text is greater than null: the comparison is false.',
  },
  {
    file: 'src/retention/states/readStates.ts',
    line: 'if (known.has(columns) && lengthsFit(columns)) return columns;',
    original: 'known.has(columns) && lengthsFit(columns)',
    replacement: 'false',
    proof: 'What was found sound before is looked at again, and found sound.',
  },
];
