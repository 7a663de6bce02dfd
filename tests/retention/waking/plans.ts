import fc from 'fast-check';
import {
  course,
  defineWakingPlanPolicy,
  industry,
  type PlannedLine,
  type WakingBook,
  type WakingList,
  wakingList,
  wakingPlan,
  type WakingPlanPolicy,
  type WakingProspect,
} from 'panhuo';
import { expect } from 'vitest';
import { expectPlain, expectWorded, frozen, throughJson } from '../../questionnaire/laws.js';
import { written } from '../books.js';
import { listed, refused, sleeper } from '../sleepers.js';

/** The preset with numbers that the tests reckon with, and something of it changed. */
export const planPolicy = (change: Partial<WakingPlanPolicy> = {}) =>
  defineWakingPlanPolicy({
    ...throughJson<WakingPlanPolicy>(industry.wakingPlan),
    response: { ifAlive: '0.10', ifGone: '0.01' },
    costOfContact: '20',
    ...change,
  });

/** A list on which all of these customers are to be woken. */
export const listOf = (customers: readonly string[]): WakingList =>
  listed(customers.map((customer) => sleeper({ customer })));

/** A prospect worth 1,000.00 awake, unless something of him is changed. */
export const prospect = (change: Partial<Record<keyof WakingProspect, unknown>> = {}): WakingProspect =>
  ({ customer: 'c1', alive: 0.5, worth: '1000.00', funds: '80000.00', ...change }) as WakingProspect;

/** Money text in fen. */
export const fenOf = (amount: string): bigint => BigInt(amount.replace('.', ''));

/** The seven lists of a plan, in one. */
export const linesOf = (plan: ReturnType<typeof wakingPlan>) => [
  ...plan.call,
  ...plan.waiting,
  ...plan.notWorth,
  ...plan.unjudged,
  ...plan.deepLosers,
  ...plan.held,
  ...plan.others,
];

export const judgedOf = ({ call, waiting, notWorth }: ReturnType<typeof wakingPlan>): PlannedLine[] =>
  [...call, ...waiting, ...notWorth].sort((a, b) => a.rank - b.rank);

export const namesOf = (lines: readonly { readonly customer: string }[]) =>
  lines.map(({ customer }) => customer);

/** Plans a book, and checks what every plan must fulfil: plain, worded, and amounts that add up. */
export const planned = (book: WakingBook, policy = planPolicy()) => {
  const plan = summed(book, policy);
  expectPlain(plan);
  for (const { reasons } of linesOf(plan)) expectWorded(reasons);
  expectWorded(plan.comparison.reasons);
  return plan;
};

/** The same, where only the amounts are checked: the laws plan thousands of books. */
export const summed = (book: WakingBook, policy = planPolicy()) => {
  const plan = wakingPlan(policy, frozen(book));
  for (const { expected, reasons } of judgedOf(plan)) expect(sumOf(reasons)).toBe(fenOf(expected));
  const { value, reasons } = plan.comparison;
  expect(sumOf(reasons)).toBe(fenOf(value.difference));
  return plan;
};

/** The sum of the amounts of reasons, in fen. */
export const sumOf = (reasons: readonly { readonly detail: Readonly<Record<string, unknown>> }[]): bigint =>
  reasons.reduce((sum, { detail }) => sum + fenOf((detail['amount'] as string | undefined) ?? '0.00'), 0n);

/** What is drawn of a customer: per cents and fen, so that the tests can count in whole numbers. */
export interface Drawn {
  readonly customer: string;
  readonly standing: 'wake' | 'no-prospect' | 'deep' | 'held' | 'other';
  readonly alivePercent: number;
  readonly worthFen: number;
  readonly gonePercent: number;
  readonly morePercent: number;
  readonly funds: number;
  readonly adviser: string | null;
}

const drawnOf = (customer: string): fc.Arbitrary<Drawn> =>
  fc.record({
    customer: fc.constant(customer),
    standing: fc.constantFrom('wake', 'wake', 'wake', 'wake', 'no-prospect', 'deep', 'held', 'other'),
    alivePercent: fc.integer({ min: 0, max: 100 }),
    worthFen: fc.constantFrom(0, 12_345, 40_000, 100_050, 200_000, 1_000_001),
    gonePercent: fc.integer({ min: 0, max: 5 }),
    morePercent: fc.integer({ min: 0, max: 20 }),
    funds: fc.constantFrom(5000, 5000, 90_000, 700_000),
    adviser: fc.constantFrom(null, 'li', 'wu', 'absent'),
  });

/** Books of up to so many customers. */
export const drawnBooks = (maxLength: number): fc.Arbitrary<Drawn[]> =>
  fc
    .uniqueArray(fc.string({ minLength: 1, maxLength: 2 }), { maxLength })
    .chain((names) => fc.tuple(...names.map(drawnOf)));

/** Li has time for 0 to 3 contacts, Wu for as many as the policy says. */
export const capacities = fc.record({
  li: fc.integer({ min: 0, max: 3 }),
  wu: fc.integer({ min: 0, max: 2 }),
});

export const prospectOf = (one: Drawn): WakingProspect => ({
  customer: one.customer,
  alive: one.alivePercent / 100,
  worth: written(BigInt(one.worthFen)),
  funds: `${one.funds}`,
  response: { ifAlive: (one.gonePercent + one.morePercent) / 100, ifGone: `${one.gonePercent / 100}` },
  ...(one.adviser !== null && { adviser: one.adviser }),
});

/** The book of what was drawn. */
export const bookOf = (drawn: readonly Drawn[], time?: { li: number; wu: number }): WakingBook => ({
  list: wakingList(
    course.waking,
    drawn.map(({ customer, standing, funds }) =>
      sleeper({
        customer,
        funds: `${funds}`,
        ...(standing === 'deep' && { deepLoser: true }),
        ...(standing === 'held' && { contact: refused }),
        ...(standing === 'other' && { silentMonths: 0 }),
      }),
    ),
  ),
  prospects: drawn.filter(({ standing }) => standing !== 'no-prospect').map(prospectOf),
  ...(time !== undefined && {
    advisers: [
      { adviser: 'wu', contacts: time.wu },
      { adviser: 'li', contacts: time.li },
    ],
  }),
});
