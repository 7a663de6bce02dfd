import type { CaseGroups } from './types.js';

/** The values that cases have under one name, while a log is read. */
export interface GroupCounter {
  readonly codes: Map<string, number>;
  readonly of: Int32Array;
  readonly row: Int32Array;
}

/** A counter for at most so many cases, none of which has a value yet. */
export function groupCounter(cases: number): GroupCounter {
  return { codes: new Map(), of: new Int32Array(cases).fill(-1), row: new Int32Array(cases) };
}

/** Gives a case its value: the first one that comes stays. */
export function keepFirst({ codes, of, row }: GroupCounter, id: number, value: string, at: number): void {
  if ((of[id] ?? 0) >= 0) return;
  of[id] = codeOf(codes, value);
  row[id] = at;
}

/** The values of all cases that there are in the end. */
export function caseGroups({ codes, of, row }: GroupCounter, cases: number): CaseGroups {
  return { values: [...codes.keys()], of: of.slice(0, cases), row: row.slice(0, cases) };
}

/** The number of a text: a new one if it has not come before. */
export function codeOf(codes: Map<string, number>, text: string): number {
  const known = codes.get(text);
  if (known !== undefined) return known;
  const code = codes.size;
  codes.set(text, code);
  return code;
}
