import { chiSquareTail, demand, DomainError, type Reason, reason } from '../../kernel/index.js';
import { cholesky, placeOf, type Triangle } from '../columns/cholesky.js';
import { codeTexts } from '../columns/codeTexts.js';
import { addStratum, type LogRankSums } from '../columns/survival/logRankPass.js';
import { partSpells } from '../columns/survival/partSpells.js';
import { scaledSquare } from '../columns/survival/scaledSquare.js';
import { groupsOfSpells } from './groupsOfSpells.js';
import { readSpells } from './readSpells.js';
import { mergeSpells, tallyOf, totalOf } from './tallySpells.js';
import type { SpellColumns, Spells } from './types.js';

/** How groups are compared. */
export interface LogRankOptions {
  /**
   * The power of the pooled survival estimate by which a time is weighted, zero or more: 0, the default, is the log-rank test;
   * 1, Peto and Peto's, weighs early events more.
   */
  readonly rho?: number;
  /** One text for each spell: groups are compared within a stratum, and the comparisons added up. */
  readonly strata?: readonly string[];
}

/** A comparison of the survival of groups. */
export interface LogRank {
  /** The groups that have spells, sorted by name; what follows is in their order. */
  readonly groups: readonly string[];
  /** Weight of their spells. */
  readonly spells: readonly number[];
  /** Events that happened, weighted where rho is not 0. */
  readonly observed: readonly number[];
  /** Events that would have happened if the risk were the same for all, weighted alike. */
  readonly expected: readonly number[];
  /** The covariance of observed − expected. */
  readonly variance: readonly (readonly number[])[];
  /** The statistic; `null` where nothing can be compared, and `reasons` says why. */
  readonly chiSquare: number | null;
  /** Degrees of freedom: the groups that can be told apart, less one. */
  readonly degrees: number;
  /** How likely so great a difference is when there is none; `null` as `chiSquare`. */
  readonly p: number | null;
  readonly reasons: readonly Reason[];
}

/** Each group is compared with each other one at every time: more of them are compared by nobody. */
const MOST_GROUPS = 255;

/** The share of a variance below which it is rounding. */
const TOLERANCE = 1e-10;

/**
 * Whether groups leave at different rates: the log-rank test, for any number of groups, and its family G-rho.
 *
 * As R's `survdiff`; a weight stands for so many equal spells (the events of a time that weigh less than 1 together count as
 * not tied), and who enters late is at risk from there on, which `survdiff`
 * has not. Source: Mantel (1966); Harrington and Fleming (1982).
 *
 * @param spells - The spells with their groups, as records or columns; those without a group form the group `''`.
 * @param options - Weights of the times, and strata.
 * @returns The comparison. With one group, without events, or where no two groups are ever at risk together, there is no
 * statistic, and a reason. Cost: that of the tallies, and distinct times × groups² a stratum.
 * @throws DomainError as `kaplanMeierByGroup`; `facts_invalid` for a rho below zero, strata that are not one text a spell or more
 * than 255 groups.
 * @example
 * ```ts
 * import { logRank } from 'panhuo';
 *
 * const spells = [
 *   ...[6, 7, 10, 15].map((time) => ({ time, event: true, group: 'served' })),
 *   ...[1, 2, 3, 5].map((time) => ({ time, event: true, group: 'left alone' })),
 * ];
 * const { groups, observed, p } = logRank(spells);
 * groups; // => ['left alone', 'served']
 * observed; // => [4, 4]
 * p?.toFixed(4); // => '0.0067'
 * ```
 */
export function logRank(spells: Spells, { rho = 0, strata }: LogRankOptions = {}): LogRank {
  const columns = readSpells(spells);
  const { names, codes } = groupsOfSpells(spells);
  if (!(rho >= 0 && rho < Infinity))
    throw new DomainError('facts_invalid', { path: 'rho', expected: 'zero or more' });
  const size = names.length;
  demand(size <= MOST_GROUPS, 'groups', 'at most 255 of them');
  const sums: LogRankSums = {
    observed: new Float64Array(size),
    expected: new Float64Array(size),
    variance: new Float64Array(placeOf(size, 0)),
  };
  const weights = new Float64Array(size);
  let events = 0;
  for (const { part, groups } of stratified(columns, codes, strata)) {
    const tallies = partSpells(part, groups, size).map(tallyOf);
    const [first, ...others] = tallies;
    if (first === undefined) continue;
    const pooled = others.reduce(mergeSpells, first);
    events += totalOf(pooled.events);
    for (const [group, { entered }] of tallies.entries())
      weights[group] = (weights[group] ?? 0) + totalOf(entered);
    addStratum(sums, pooled.times, tallies, rho);
  }
  return {
    groups: names,
    spells: [...weights],
    observed: [...sums.observed],
    expected: [...sums.expected],
    variance: squareOf(sums.variance, size),
    ...judged(sums, size, events),
  };
}

type Judged = Pick<LogRank, 'chiSquare' | 'degrees' | 'p' | 'reasons'>;

function judged({ observed, expected, variance }: LogRankSums, groups: number, events: number): Judged {
  const none = (why: Reason): Judged => ({ chiSquare: null, degrees: 0, p: null, reasons: [why] });
  if (groups < 2) return none(reason('log_rank_one_group', { groups }));
  if (events === 0) return none(reason('log_rank_no_events', {}));
  // The differences add up to zero, so that one group at least is explained by the others.
  const { lower, explained } = cholesky(variance, groups, TOLERANCE);
  const degrees = groups - explained.length;
  if (degrees === 0) return none(reason('log_rank_no_overlap', {}));
  const chiSquare = scaledSquare(
    lower,
    explained,
    observed.map((count, group) => count - (expected[group] ?? 0)),
  );
  return { chiSquare, degrees, p: chiSquareTail(chiSquare, degrees), reasons: [] };
}

interface Stratum {
  readonly part: SpellColumns;
  /** The group of each of its spells. */
  readonly groups: Int32Array;
}

function stratified(columns: SpellColumns, groups: Int32Array, strata: LogRankOptions['strata']): Stratum[] {
  if (strata === undefined) return [{ part: columns, groups }];
  const wrong = new DomainError('facts_invalid', { path: 'strata', expected: 'one text for each spell' });
  if (!Array.isArray(strata) || strata.length !== groups.length) throw wrong;
  const { names, codes, bad } = codeTexts(strata);
  if (bad >= 0) throw wrong;
  return partSpells({ ...columns, group: groups }, codes, names.length).map(
    ({ group = groups, ...part }) => ({
      part,
      groups: group,
    }),
  );
}

function squareOf(triangle: Triangle, size: number): number[][] {
  return Array.from({ length: size }, (_, row) =>
    Array.from(
      { length: size },
      (__, column) => triangle[placeOf(Math.max(row, column), Math.min(row, column))] ?? 0,
    ),
  );
}
