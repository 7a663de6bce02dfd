import { type Reason, reason } from '../../kernel/index.js';
import { falling } from './falling.js';
import type { WakingBook } from './planTypes.js';
import type { WakingProspect } from './prospect.js';
import { contactCost, valueOfWaking, type WakingTerms } from './valueOfWaking.js';
import type { WakingLine } from './wakingList.js';

/** A sleeper who was judged, with his money in minor units. */
export interface Candidate {
  readonly prospect: WakingProspect;
  /** Who alone may call him; `null`: any adviser. */
  readonly adviser: string | null;
  /** Place by expected value, from 1. */
  readonly rank: number;
  readonly chance: number;
  readonly gain: bigint;
  /** Gain less the cost of a contact. */
  readonly expected: bigint;
  /** Whether the gain, before it was rounded, is worth a contact. */
  readonly pays: boolean;
  readonly reasons: readonly Reason[];
}

/** The sleepers to be woken: those with a prospect by falling expected value, then by name; the others as on the list. */
export interface JudgedSleepers {
  readonly candidates: readonly Candidate[];
  readonly unjudged: readonly WakingLine[];
}

/** Judges what a contact with each sleeper is worth. */
export function judgeSleepers(terms: WakingTerms, { list, prospects }: WakingBook): JudgedSleepers {
  const known = new Map(prospects.map((prospect) => [prospect.customer, prospect]));
  const unjudged: WakingLine[] = [];
  const judged: Omit<Candidate, 'rank'>[] = [];
  for (const { customer, reasons } of list.wake) {
    const prospect = known.get(customer);
    if (prospect === undefined) {
      unjudged.push({ customer, reasons: [...reasons, reason('waking_no_prospect', {})] });
      continue;
    }
    const value = valueOfWaking(terms, prospect);
    judged.push({
      prospect,
      adviser: prospect.adviser ?? null,
      chance: value.chance,
      gain: value.gain,
      expected: value.gain - terms.cost,
      pays: value.pays,
      reasons: [...reasons, ...value.reasons, contactCost(terms)],
    });
  }
  judged.sort(
    (a, b) =>
      falling(a.expected, b.expected) ||
      Number(b.pays) - Number(a.pays) ||
      (a.prospect.customer < b.prospect.customer ? -1 : 1),
  );
  return { candidates: judged.map((one, index) => ({ ...one, rank: index + 1 })), unjudged };
}
