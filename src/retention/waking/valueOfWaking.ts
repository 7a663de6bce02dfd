import { fromMinorUnits, type Reason, reason, scaleOf, toMinorUnits } from '../../kernel/index.js';
import { exact, exactFigure, PLACES } from './exact.js';
import type { WakingProspect } from './prospect.js';
import { roundedQuotient } from './roundedQuotient.js';
import type { WakingPlanPolicy } from './wakingPlanPolicy.js';

/** What a policy says of every prospect, read once. Money is in minor units. */
export interface WakingTerms {
  readonly policy: WakingPlanPolicy;
  readonly scale: number;
  readonly cost: bigint;
  /** What an even stream of trades over the horizon is worth today, as a share of its sum; at most 1. */
  readonly discounting: number;
}

/** What a contact with a sleeper is expected to bring. Money is in minor units. */
export interface ValueOfWaking {
  /** The chance that the contact wakes him. */
  readonly chance: number;
  /** Chance × what he is worth awake, before the cost of the contact; rounded half-even, here and nowhere else. */
  readonly gain: bigint;
  /** What he is worth awake, exactly: a dividend and its divisor. */
  readonly worth: readonly [dividend: bigint, divisor: bigint];
  /** Whether the gain, before it is rounded, is no less than the cost of the contact, and not nothing. */
  readonly pays: boolean;
  /** Why; the one `amount` among them is the gain. */
  readonly reasons: readonly Reason[];
}

const ONE = /* @__PURE__ */ exact('1');

/** Reads the terms of a policy. */
export function wakingTerms(policy: WakingPlanPolicy): WakingTerms {
  const scale = scaleOf(policy.currency);
  const { costOfContact, discountAMonth, horizonMonths } = policy;
  return {
    policy,
    scale,
    cost: toMinorUnits(costOfContact, scale),
    discounting: discountingOf(Number(discountAMonth), horizonMonths),
  };
}

/**
 * What a contact with a sleeper is expected to bring: all factors are multiplied exactly, numbers at their shortest decimal
 * form, so that a larger one never gives less.
 */
export function valueOfWaking(terms: WakingTerms, prospect: WakingProspect): ValueOfWaking {
  const { scale, policy } = terms;
  const { ifAlive, ifGone } = prospect.response ?? policy.response;
  const gone = exactFigure(ifGone);
  const chance = gone * ONE + exactFigure(prospect.alive) * (exactFigure(ifAlive) - gone);
  const [worth, unit] = worthAwake(terms, prospect);
  const whole = ONE * ONE * unit;
  const gain = roundedQuotient(chance * worth, whole);
  const detail = {
    alive: prospect.alive,
    ifAlive,
    ifGone,
    chance: Number(fromMinorUnits(chance, 2 * PLACES)),
  };
  return {
    chance: detail.chance,
    gain,
    worth: [worth, unit],
    pays: worth > 0n && chance * worth >= terms.cost * whole,
    reasons: [
      awake(terms, prospect),
      reason('waking_gain', { ...detail, amount: fromMinorUnits(gain, scale) }),
    ],
  };
}

/** The reason of what a contact costs. */
export function contactCost({ cost, scale }: WakingTerms): Reason {
  return reason('waking_contact_cost', { amount: fromMinorUnits(-cost, scale) });
}

function worthAwake(terms: WakingTerms, prospect: WakingProspect): ValueOfWaking['worth'] {
  const minor = 10n ** BigInt(terms.scale);
  if (prospect.worth !== undefined) return [exactFigure(prospect.worth) * minor, ONE];
  const value = exactFigure(prospect.trades) * exactFigure(prospect.valuePerTrade);
  return [value * exactFigure(terms.discounting) * minor, ONE * ONE * ONE];
}

function awake({ discounting, policy }: WakingTerms, prospect: WakingProspect): Reason {
  const { trades, valuePerTrade, worth } = prospect;
  if (worth !== undefined) return reason('waking_awake_worth', { worth });
  return reason('waking_awake_trades', {
    trades,
    value: valuePerTrade,
    months: policy.horizonMonths,
    discounting,
  });
}

/**
 * The mean of what 1 is worth today when it comes at the end of month 1, 2, … of the horizon: trades are taken to come evenly. Only
 * + and ÷, so that every engine gives the same bytes.
 */
function discountingOf(interest: number, months: number): number {
  let worth = 0;
  for (let month = 0; month < months; month++) worth = (worth + 1) / (1 + interest);
  return worth / months;
}
