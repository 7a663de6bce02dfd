import {
  type Checked,
  type Day,
  DomainError,
  type Explained,
  type Reason,
  requireChecked,
} from '../../kernel/index.js';
import { exact } from '../waking/exact.js';
import { columnsOf } from './encodeWarningFacts.js';
import { explainWarning } from './explainWarning.js';
import { factsReader } from './readFacts.js';
import type { WarningScores } from './columnTypes.js';
import type { Warning, WarningFacts } from './factTypes.js';
import type { WarningPolicy } from './policyTypes.js';
import { warningColumns } from './warningColumns.js';
import { warningRules } from './warningPolicy.js';

/** A customer and what has changed with him. */
export interface WatchedCustomer {
  readonly customer: string;
  readonly facts: WarningFacts;
}

/** A line of the list: who, why, what changed, since when, how much is at stake. */
export interface WarningLine extends Warning {
  readonly customer: string;
  /** The first day of all that changed; `null` when no rule fired. */
  readonly since: Day | null;
  readonly reasons: readonly Reason[];
}

/** The lists; every customer stands on exactly one. Each is in the order of urgency. */
export interface WarningList {
  /** A level is reached. */
  readonly lines: readonly WarningLine[];
  /** No level is reached, but what is not known of him could lift him to one. */
  readonly unjudged: readonly WarningLine[];
  /** No level is reached, whatever is not known. */
  readonly quiet: readonly WarningLine[];
}

/**
 * The list that a branch manager works from (预警名单). It says who needs a look, not whom the branch may contact: that needs
 * consent and the conduct gate.
 *
 * @param policy - The rules and levels.
 * @param book - The customers, each once, with facts of one day, from `warningFacts` by the same policy.
 * @returns Three lists that hold every customer once: the highest level and score first, then the most assets, then the
 * highest commission (not known counts as least), then the customer number. Cost: one pass a rule, and one sort.
 * @throws DomainError `facts_invalid` when a customer stands there twice, when facts are of several days, of another policy,
 * or not what `warningFacts` gives.
 * @example
 * ```ts
 * import { industry, warningFacts, warningList } from 'panhuo';
 * import { day } from 'panhuo/kernel';
 *
 * const nothing = { trades: [], cashFlows: [], transfers: [], contacts: [], complaints: [], openedOn: day('2024-05-02') };
 * const late = { id: 'k1', customer: 'b', on: day('2024-05-02'), about: 'fee' } as const;
 * const facts = (records: object) => warningFacts(industry.earlyWarning, { ...nothing, ...records }, day('2024-05-31'));
 * const lists = warningList(industry.earlyWarning, [
 *   { customer: 'a', facts: facts({}) },
 *   { customer: 'b', facts: facts({ complaints: [late] }) },
 * ]);
 * lists.lines.map(({ customer, score, since }) => [customer, score, since]); // => [['b', 20, '2024-05-02']]
 * lists.unjudged.map(({ customer }) => customer); // => ['a']
 * ```
 */
export function warningList(policy: Checked<WarningPolicy>, book: readonly WatchedCustomer[]): WarningList {
  requireChecked(warningRules.kind, policy);
  requireBook(book);
  const read = factsReader(policy);
  const facts = book.map((own, index) => read(own.facts, `[${index}].facts`));
  requireOneDay(book);
  const scores = warningColumns(policy, columnsOf(policy, facts));
  const ranked = facts
    .map((own, row) => ({
      line: lineOf(book[row]?.customer ?? '', explainWarning(policy, scores, row, own)),
      list: listOf(policy, scores, row),
      assets: amountOf(own.facts.atStake.assets),
      commission: amountOf(own.facts.atStake.commissionAYear),
    }))
    .sort(
      (a, b) =>
        b.line.score - a.line.score ||
        falling(a.assets, b.assets) ||
        falling(a.commission, b.commission) ||
        (a.line.customer < b.line.customer ? -1 : 1),
    );
  const lists = { lines: [] as WarningLine[], unjudged: [] as WarningLine[], quiet: [] as WarningLine[] };
  for (const { line, list } of ranked) lists[list].push(line);
  return lists;
}

function lineOf(customer: string, { value, reasons }: Explained<Warning>): WarningLine {
  const since = reasons.reduce<Day | null>((first, { detail }) => {
    const on = detail['since'] as Day | null | undefined;
    return on != null && (first === null || on < first) ? on : first;
  }, null);
  return { customer, ...value, since, reasons };
}

// What is not known could at most give all points of the rules that cannot be judged.
function listOf({ rules, levels }: WarningPolicy, scores: WarningScores, row: number): keyof WarningList {
  if (scores.level[row] !== 255) return 'lines';
  const unknown = scores.unknown[row] ?? 0;
  const most = rules.reduce(
    (sum, { points }, place) => ((unknown & (1 << place)) === 0 ? sum : sum + points),
    scores.score[row] ?? 0,
  );
  return most >= (levels[0]?.from ?? Infinity) ? 'unjudged' : 'quiet';
}

// What is not known stands below every amount that is: null last.
function amountOf(amount: string | null): bigint | null {
  return amount === null ? null : exact(amount);
}

function falling(a: bigint | null, b: bigint | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return a === b ? 0 : a > b ? -1 : 1;
}

function requireBook(book: readonly WatchedCustomer[]): void {
  const seen = new Set<string>();
  for (const [index, { customer }] of book.entries()) {
    if (seen.has(customer)) {
      throw new DomainError('facts_invalid', { path: `[${index}].customer`, expected: 'each only once' });
    }
    seen.add(customer);
  }
}

function requireOneDay(book: readonly WatchedCustomer[]): void {
  const other = book.findIndex(({ facts }) => facts.asOf !== book[0]?.facts.asOf);
  if (other < 0) return;
  throw new DomainError('facts_invalid', { path: `[${other}].facts.asOf`, expected: 'facts of one day' });
}
