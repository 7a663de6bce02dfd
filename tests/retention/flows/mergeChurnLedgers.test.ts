import { type ChurnLedger, churnLedger, industry, mergeChurnLedgers } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { expectRefused, noRecords, throughJson } from '../../questionnaire/laws.js';
import { quiet } from './churnBooks.js';
import { time, was } from './oneLedger.js';

const ledger = churnLedger(industry.churn, { ...quiet, ...time, opening: was('9000.00') });

/** The ledger from storage, with figures of its first period in place of its own. */
function storedWith(change: (own: ChurnLedger['periods'][number]) => object): ChurnLedger {
  const { periods, ...rest } = throughJson<ChurnLedger>(ledger);
  return { ...rest, periods: periods.map((own) => ({ ...own, ...change(own) })) };
}

describe('a ledger from storage', () => {
  it('is added up with another: two customers, twice the assets', () => {
    const { periods } = mergeChurnLedgers(throughJson<ChurnLedger>(ledger), ledger);
    expect(periods[0]).toMatchObject({ customers: { opening: 2 }, assets: { opening: '18000.00' } });
  });

  it.each(noRecords)('is not %j', (none) => {
    const expected = 'an object';
    const ask = (a: unknown, b: unknown) => () => mergeChurnLedgers(a as ChurnLedger, b as ChurnLedger);
    expectRefused(ask(none, ledger), 'facts_invalid', { path: 'a', expected });
    expectRefused(ask(ledger, none), 'facts_invalid', { path: 'b', expected });
  });

  it.each<[what: string, expected: string, part: ChurnLedger]>([
    ['lacks a figure', 'figures of a period', storedWith(() => ({ customers: { opening: 1 } }))],
    [
      'has one of its own',
      'figures of a period',
      storedWith(({ customers }) => ({ customers: { ...customers, 'CANARY-13867591234': 1 } })),
    ],
    [
      'has a text for a count',
      'an object',
      storedWith(({ customers }) => ({ customers: { ...customers, opening: 'CANARY' } })),
    ],
    ['has no figures', 'an object', storedWith(() => ({ customers: undefined }))],
    ...[NaN, 0.5, -1].map((closing): [string, string, ChurnLedger] => [
      `has ${closing} for a count`,
      'a whole number of zero or more',
      storedWith(({ customers }) => ({ customers: { ...customers, closing } })),
    ]),
    [
      'has more customers than can be added to one',
      'counts whose sum is 2^53 − 1 at most',
      storedWith(({ customers }) => ({ customers: { ...customers, closing: Number.MAX_SAFE_INTEGER } })),
    ],
  ])('is refused where it %s', (_, expected, part) => {
    for (const [a, b] of [
      [part, ledger],
      [ledger, part],
    ] as const) {
      expectRefused(() => mergeChurnLedgers(a, b), 'facts_invalid', { path: 'periods', expected });
    }
  });

  it.each<[string, string, ChurnLedger]>([
    [
      'the returned of nobody',
      'an object',
      storedWith(({ customers }) => ({ customers: { ...customers, returned: undefined } })),
    ],
    [
      'no count of what is unknown',
      'a whole number of zero or more',
      storedWith(({ unknown }) => ({ unknown: { ...unknown, noCash: undefined } })),
    ],
    ['null for its customers', 'an object', storedWith(() => ({ customers: null }))],
  ])('is refused where both parts have %s', (_, expected, part) => {
    expectRefused(() => mergeChurnLedgers(part, part), 'facts_invalid', { path: 'periods', expected });
  });
});
