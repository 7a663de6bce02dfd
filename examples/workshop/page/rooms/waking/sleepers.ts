import {
  course,
  type DecimalText,
  type GateDecision,
  industry,
  recencyFrequencyValue,
  summariseActivity,
  type Trade,
  wakingList,
} from 'panhuo';
import type { BranchData } from '../../../../branch-review/branchData.js';
import { contactGate } from '../../../../branch-review/review/contacts.js';
import type { Person } from '../../../../branch-review/review/people.js';
import { tradesFrom } from '../../../../branch-review/review/records.js';
import { sleepersOf as factsOf } from '../../../../branch-review/review/waking.js';
import type { Traits } from './outcomeModel.js';

/** A dormant customer whom a class may think of, with what a branch knows of him. */
export interface Sleeper extends Traits {
  readonly id: string;
  readonly tier: string;
  readonly assets: DecimalText;
  readonly commissionAYear: DecimalText;
  readonly trades: readonly Trade[];
  /** What the conduct gate says of a campaign call. */
  readonly contact: GateDecision;
  /** Scores of recency, frequency and value together, 3 to 15. */
  readonly rfm: number;
  /** Place on the library’s waking list, from 0; `undefined` where he does not stand on it. */
  readonly listed: number | undefined;
}

/**
 * The dormant customers of the branch who have an account and funds, by the limits of the course. Whether they used to
 * trade often is left to the class.
 */
export function sleepersOf(data: BranchData, people: readonly Person[]): Sleeper[] {
  const ask = contactGate(data);
  const facts = factsOf(data, people, ask);
  const own = new Map(people.map((person) => [person.id, person]));
  const places = new Map(
    wakingList(course.waking, facts).wake.map(({ customer }, place) => [customer, place]),
  );
  const scores = scoresOf(data);
  const { dormantMonths, fundsFrom } = course.waking;
  return facts.flatMap(
    ({ customer, accountUsable, funds = '0', silentMonths, deepLoser = false, ...habits }) => {
      const asleep = silentMonths !== null && silentMonths >= dormantMonths;
      if (!asleep || !accountUsable || Number(funds) < Number(fundsFrom)) return [];
      const { tier = 'unknown', trades = [] } = own.get(customer)!;
      return {
        id: customer,
        tier,
        assets: funds,
        silentMonths,
        tradesAYear: habits.tradesAYear,
        commissionAYear: habits.commissionAYear,
        deepLoser,
        trades,
        contact: ask(customer, 'campaign'),
        rfm: scores.get(customer) ?? 0,
        listed: places.get(customer),
      };
    },
  );
}

/** Those of them whom the gate lets the branch call. */
export function callable(sleepers: readonly Sleeper[]): Sleeper[] {
  return sleepers.filter(({ contact }) => contact.value.allowed);
}

function scoresOf(data: BranchData): Map<string, number> {
  const { trades = [], asOf } = data;
  const activity = summariseActivity(trades, { from: tradesFrom(data)!, to: asOf, keep: [] });
  const lines = recencyFrequencyValue(industry.rfm, activity, asOf);
  return new Map(
    lines.map(({ customer, scores }) => [customer, scores.recency + scores.frequency + scores.value]),
  );
}
