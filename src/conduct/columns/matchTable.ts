import type { ProductMatch } from '../../customer/index.js';
import { ANY_KIND, type GateColumns, NO_DAY, NONE } from './gateColumns.js';

const UNSET = 255;
const ALLOWED = 1;
const WARNED = 2;

/**
 * What `matchProduct` says of a product, for every way in which a customer can stand to it: level, category, validity,
 * term, kind and class of investor come to 1,152 cases, and each is asked once.
 */
export interface MatchTable {
  /** Bits by case; `UNSET` where it has not been asked. */
  readonly answers: Uint8Array;
  readonly day: number;
  /** Term of the product, months; `Infinity`: not tied up; NaN: not known. */
  readonly term: number;
  /** The bit of the kind of the product. */
  readonly kind: number;
  /** Asks `matchProduct` for a row. */
  readonly ask: (columns: GateColumns, row: number) => ProductMatch;
}

/** An empty table. */
export function matchTable(
  product: Pick<MatchTable, 'day' | 'term' | 'kind'>,
  ask: MatchTable['ask'],
): MatchTable {
  return { ...product, answers: new Uint8Array(6 * 3 * 2 * 4 * 4 * 2).fill(UNSET), ask };
}

/** What the table says of a row. O(1) but for the first row of a case, and for results that name no last day. */
export function matchOf(table: MatchTable, columns: GateColumns, row: number): number {
  // Whether a result without a last day still holds is for the policy to say, by the day of the test.
  if (columns.level[row]! < NONE && columns.validUntil[row]! <= NO_DAY) {
    return bitsOf(table.ask(columns, row));
  }
  const place = caseOf(table, columns, row);
  const known = table.answers[place]!;
  if (known !== UNSET) return known;
  const bits = bitsOf(table.ask(columns, row));
  table.answers[place] = bits;
  return bits;
}

/** Whether the product may be sold as things stand. */
export function isMatched(bits: number): boolean {
  return (bits & ALLOWED) !== 0;
}

/** Whether it is open under a special warning only. */
export function needsWarning(bits: number): boolean {
  return (bits & WARNED) !== 0;
}

function bitsOf({ allowed, match }: ProductMatch): number {
  return (allowed ? ALLOWED : 0) | (match === 'special-warning' ? WARNED : 0);
}

function caseOf(table: MatchTable, columns: GateColumns, row: number): number {
  // A test after the day is not known on it.
  const hasResult = columns.level[row]! !== NONE && columns.assessed[row]! <= table.day;
  const level = hasResult ? columns.level[row]! : 5;
  const lowest = hasResult && columns.lowest[row]! !== NONE ? columns.lowest[row]! : 2;
  const isOver = hasResult && columns.validUntil[row]! < table.day ? 1 : 0;
  const result = (level * 3 + lowest) * 2 + isOver;
  const term = termCase(table, columns.wishedTerm[row]!);
  const kind = kindCase(table, columns.wishedKinds[row]!);
  return ((result * 4 + term) * 4 + kind) * 2 + columns.professional[row]!;
}

function termCase({ term }: MatchTable, wished: number): number {
  if (wished === Infinity) return 0;
  if (Number.isNaN(wished)) return 1;
  return term <= wished ? 2 : 3;
}

function kindCase({ kind }: MatchTable, wished: number): number {
  if (wished === ANY_KIND) return 0;
  if (wished === 0) return 1;
  return (wished & kind) !== 0 ? 2 : 3;
}
