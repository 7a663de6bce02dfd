import type { Expectation } from '../../kernel/index.js';
import type { StepColumns } from '../statistics/types.js';

/** Epoch days of 0001-01-01 and 9999-12-31. */
const FIRST_DAY = -719162;
const LAST_DAY = 2932896;

const expectations: Readonly<Record<string, Expectation>> = {
  episode: 'a whole number above zero',
  on: 'a day',
};

/** A value in a column that is not usable. */
export interface Misfit {
  readonly path: string;
  readonly expected: Expectation;
}

/**
 * The first code in the columns that points to nothing, or day or episode that is none; `undefined` where all fit. The lengths are
 * known to be right. Cost: one pass that compares, without a branch a column.
 */
export function columnsFit(columns: StepColumns): Misfit | undefined {
  const { rows, cases, case: caseOf, event, from, to, episode, on } = columns;
  const stages = columns.stages.length;
  const events = columns.events.length;
  let bad = 0;
  for (let row = 0; row < rows; row++) {
    // Each term is negative where a value is too large or too small, so their signs come together in `bad`.
    const id = caseOf[row]!;
    const origin = (from[row]! + 1) & 255;
    const day = on[row]!;
    const round = episode[row]!;
    bad |=
      (day - FIRST_DAY) |
      (LAST_DAY - day) |
      round |
      (round - 1) |
      id |
      (cases - 1 - id) |
      (stages - 1 - to[row]!) |
      (events - 1 - event[row]!) |
      (stages - origin);
  }
  return bad >= 0 ? undefined : firstMisfit(columns);
}

// Looked for only where something does not fit.
function firstMisfit({ rows, cases, stages, events, ...columns }: StepColumns): Misfit | undefined {
  for (let row = 0; row < rows; row++) {
    const fits = {
      case: columns.case[row]! >= 0 && columns.case[row]! < cases,
      event: columns.event[row]! < events.length,
      from: columns.from[row]! < stages.length || columns.from[row] === 255,
      to: columns.to[row]! < stages.length,
      episode: columns.episode[row]! > 0,
      on: columns.on[row]! >= FIRST_DAY && columns.on[row]! <= LAST_DAY,
    };
    for (const [name, isFit] of Object.entries(fits)) {
      if (isFit) continue;
      return { path: `${name}[${row}]`, expected: expectations[name] ?? 'codes of what there is' };
    }
  }
  return undefined;
}
