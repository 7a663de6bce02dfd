import {
  type Checked,
  type DecimalText,
  fromMinorUnits,
  type Reason,
  reason,
  requireChecked,
} from '../../kernel/index.js';
import { compareWithRichest } from './compareWithRichest.js';
import { type Candidate, judgeSleepers } from './judgeSleepers.js';
import type { PlannedLine, PlanTotals, WakingBook, WakingPlan } from './planTypes.js';
import { requireBook } from './requireBook.js';
import { type WakingTerms, wakingTerms } from './valueOfWaking.js';
import { type WakingPlanPolicy, wakingPlanRules } from './wakingPlanPolicy.js';
import { type AdviserRoom, type Place, type Refusal, withinCapacity } from './withinCapacity.js';

/**
 * Plans the calls of a campaign (唤醒计划): of those whom the waking list allows to call, first the ones of whom a call is
 * expected to bring most: the chance that it wakes him × what he is worth awake, discounted − what it costs. The time of the
 * advisers is a limit; within it no other choice is expected to bring more.
 *
 * @param policy - What a contact changes and costs, and how far ahead what it brings counts.
 * @param book - The waking list, the prospects, the advisers.
 * @returns The lists, with reasons, totals, and a comparison with calling the richest. Money is rounded once, half-even, where a
 * chance times a worth becomes an expected value; everything after that is added exactly. Cost: one sort.
 * @throws DomainError `facts_invalid`, `decimal_invalid` with the place of what does not fit.
 * @example
 * ```ts
 * import { course, industry, wakingList, wakingPlan } from 'panhuo';
 *
 * const sleeper = { accountUsable: true, funds: '80000.00', tradesAYear: 30, commissionAYear: '900.00', silentMonths: 7 };
 * const contact = { value: { allowed: true }, reasons: [] };
 * const names = ['a', 'b', 'c', 'd'];
 * const list = wakingList(course.waking, names.map((customer) => ({ customer, ...sleeper, contact })));
 * const plan = wakingPlan(industry.wakingPlan, {
 *   list,
 *   prospects: [
 *     { customer: 'a', alive: 0.5, worth: '1000.00', funds: '80000.00', adviser: 'li' },
 *     { customer: 'b', alive: 0.1, worth: '2000.00', funds: '990000.00', adviser: 'li' },
 *     { customer: 'c', alive: 0.9, worth: '50.00', funds: '10000.00', adviser: 'li' },
 *   ],
 *   advisers: [{ adviser: 'li', contacts: 1 }],
 * });
 * // 'a': 0.5 × 0.10 + 0.5 × 0.005 = 5.25 %, × 1000 = 52.50, less 5 for the call. 'b': 1.45 % × 2000 − 5. 'c': 9.05 % × 50 − 5.
 * plan.call.map(({ customer, expected }) => [customer, expected]); // => [['a', '47.50']]
 * plan.waiting.map(({ customer, expected }) => [customer, expected]); // => [['b', '24.00']]
 * plan.notWorth.map(({ customer, expected }) => [customer, expected]); // => [['c', '-0.48']]
 * plan.unjudged.map(({ customer }) => customer); // => ['d']
 * plan.comparison.value.difference; // => '23.50'
 * ```
 */
export function wakingPlan(policy: Checked<WakingPlanPolicy>, book: WakingBook): WakingPlan {
  requireChecked(wakingPlanRules.kind, policy);
  requireBook(book);
  const terms = wakingTerms(policy);
  const { candidates, unjudged } = judgeSleepers(terms, book);
  const rooms = roomsOf(policy, book);
  // They stand in falling order, so those worth it come first.
  const worthIt = candidates.filter(({ pays }) => pays);
  const places = withinCapacity(worthIt, rooms);
  const taken = places.filter((place) => place.refusal === undefined);
  const called = taken.map(({ claim }) => claim);
  const { deepLosers, held, others } = book.list;
  return {
    policy: { id: policy.id, version: policy.version },
    call: taken.map(({ claim, adviser }) => lineOf(terms, claim, adviser)),
    waiting: places.flatMap((place) => waitingOf(terms, place, rooms)),
    notWorth: candidates
      .slice(worthIt.length)
      .map((candidate) => lineOf(terms, candidate, candidate.adviser, reason('waking_not_worth', {}))),
    unjudged,
    deepLosers,
    held,
    others,
    totals: totalsOf(terms, called),
    advisers: (rooms ?? []).map((room) => ({
      ...room,
      called: taken.filter(({ adviser }) => adviser === room.adviser).length,
    })),
    comparison: compareWithRichest(terms, candidates, called, rooms),
  };
}

function roomsOf(policy: WakingPlanPolicy, { advisers }: WakingBook): readonly AdviserRoom[] | null {
  if (advisers === undefined) return null;
  return advisers
    .map(({ adviser, contacts = policy.contactsAnAdviser }) => ({ adviser, contacts }))
    .sort((a, b) => (a.adviser < b.adviser ? -1 : 1));
}

function lineOf(
  { scale }: WakingTerms,
  { prospect, rank, chance, expected, reasons }: Candidate,
  adviser: string | null,
  ...more: readonly Reason[]
): PlannedLine {
  return {
    customer: prospect.customer,
    adviser,
    rank,
    chance,
    expected: fromMinorUnits(expected, scale),
    reasons: [...reasons, ...more],
  };
}

function waitingOf(
  terms: WakingTerms,
  { claim, refusal }: Place<Candidate>,
  rooms: readonly AdviserRoom[] | null,
): PlannedLine[] {
  if (refusal === undefined) return [];
  return [lineOf(terms, claim, claim.adviser, waits(claim, refusal, rooms ?? []))];
}

function waits({ adviser }: Candidate, refusal: Refusal, rooms: readonly AdviserRoom[]): Reason {
  const timeOf = (some: readonly AdviserRoom[]): number =>
    some.reduce((sum, { contacts }) => sum + contacts, 0);
  switch (refusal) {
    case 'adviser-absent':
      return reason('waking_adviser_absent', {});
    case 'adviser-full':
      return reason('waking_adviser_full', {
        contacts: timeOf(rooms.filter((room) => room.adviser === adviser)),
      });
    case 'all-full':
      return reason('waking_all_full', { contacts: timeOf(rooms) });
  }
}

function totalsOf({ cost, scale }: WakingTerms, called: readonly Candidate[]): PlanTotals {
  const gain = called.reduce((sum, one) => sum + one.gain, 0n);
  const spent = BigInt(called.length) * cost;
  const written = (minor: bigint): DecimalText => fromMinorUnits(minor, scale);
  return {
    contacts: called.length,
    woken: called.reduce((sum, { chance }) => sum + chance, 0),
    gain: written(gain),
    cost: written(spent),
    expected: written(gain - spent),
  };
}
