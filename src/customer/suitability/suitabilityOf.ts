import {
  addDays,
  type Checked,
  choiceOf,
  type Day,
  demand,
  demandFlag,
  demandObject,
  type Explained,
  isDay,
  type Reason,
  reason,
  requireChecked,
} from '../../kernel/index.js';
import { type Suitability, type SuitabilityLevel, suitabilityLevels } from '../types/customer.js';
import { type SuitabilityPolicy, suitabilityRules } from './suitabilityPolicy.js';

/** What of a scored suitability test makes a result: the score of `scoreAnswers` is one. */
export interface ScoredSuitability {
  readonly level: SuitabilityLevel | null;
  readonly flags: readonly string[];
  /** The day of the answers. */
  readonly on: Day | null;
  /** First day on which the score is no longer valid; `null` when it names none. */
  readonly expiresOn: Day | null;
}

/** What the branch knows of a customer beside his answers. */
export interface KnownOfCustomer {
  /** Whether he has full civil capacity (完全民事行为能力), which no questionnaire asks; left out: not known. */
  readonly fullCapacity?: boolean;
}

/**
 * Makes the result that is stored of a customer, and matched, from a score of the suitability test (测评结果).
 *
 * @param policy - It names the flag of the lowest category.
 * @param score - The score, with its day.
 * @param known - Whether the customer has full capacity.
 * @returns The result; `null` when the score has no level or no day. The lowest category, which is always C1, is made by
 * the flag or by missing capacity, and left out where neither is known: ask before you match. Its last day is the one
 * before the score expires.
 * @throws DomainError `facts_invalid` for a level, flag or day that is none, and for a score that expires before it begins.
 * @example
 * ```ts
 * import { china, day, suitabilityOf } from 'panhuo';
 *
 * const score = { level: 'C3', flags: [], on: day('2024-01-15'), expiresOn: day('2025-01-15') } as const;
 * suitabilityOf(china.suitabilityMatching, score, { fullCapacity: true }).value;
 * // => { level: 'C3', lowestCategory: false, assessedOn: '2024-01-15', validUntil: '2025-01-14' }
 * suitabilityOf(china.suitabilityMatching, score, { fullCapacity: false }).value?.level; // => 'C1'
 * suitabilityOf(china.suitabilityMatching, { ...score, on: null }).value; // => null
 * ```
 */
export function suitabilityOf(
  policy: Checked<SuitabilityPolicy>,
  score: ScoredSuitability,
  known: KnownOfCustomer = {},
): Explained<Suitability | null> {
  requireChecked(suitabilityRules.kind, policy);
  requireScored(score, known);
  const { level, on, expiresOn } = score;
  if (level === null) return { value: null, reasons: [reason('suitability_level_unscored', {})] };
  if (on === null) return { value: null, reasons: [reason('suitability_day_unknown', {})] };
  const reasons: Reason[] = [reason('suitability_scored', { level })];

  const isFlagged = score.flags.includes(policy.lowestCategoryFlag);
  const isLowest = isFlagged || known.fullCapacity === false;
  const [lowest] = suitabilityLevels;
  if (isFlagged) reasons.push(reason('suitability_lowest_answers', { level: lowest }));
  if (known.fullCapacity === false) reasons.push(reason('suitability_lowest_capacity', { level: lowest }));
  const isOpen = !isLowest && known.fullCapacity === undefined;
  if (isOpen) reasons.push(reason('suitability_capacity_unknown', {}));
  else if (!isLowest) reasons.push(reason('suitability_not_lowest', {}));

  const validUntil = expiresOn === null ? undefined : addDays(expiresOn, -1);
  if (expiresOn !== null && validUntil !== undefined) {
    reasons.push(reason('suitability_last_day', { expiresOn, validUntil }));
  }
  const value = {
    level: isLowest ? lowest : level,
    ...(!isOpen && { lowestCategory: isLowest }),
    assessedOn: on,
    ...(validUntil !== undefined && { validUntil }),
  };
  return { value, reasons };
}

function requireScored(score: ScoredSuitability, known: KnownOfCustomer): void {
  demandObject(score, '');
  demandObject(known, 'known');
  const { level, flags, on, expiresOn } = score;
  demand(level === null || suitabilityLevels.includes(level), 'level', choiceOf(suitabilityLevels));
  demand(Array.isArray(flags) && flags.every((flag) => typeof flag === 'string'), 'flags', 'text');
  demand(on === null || isDay(on), 'on', 'a day or null');
  demand(expiresOn === null || isDay(expiresOn), 'expiresOn', 'a day or null');
  demand(on === null || expiresOn === null || expiresOn > on, 'expiresOn', 'after the day of the test');
  const { fullCapacity } = known;
  demandFlag(fullCapacity, 'fullCapacity');
}
