import { fromEpochDay, periodNumber, periodStart, type PeriodUnit } from '../../kernel/index.js';
import { codeOf } from './caseGroups.js';
import type { Moments } from './momentsOf.js';
import type { CaseGroups, Grouping, StepColumns } from './types.js';

/** The group of each case, by its place in `values`; −1 where it is in none. */
export type Groups = Pick<CaseGroups, 'values' | 'of'>;

/** Parts the cases of a log, as they are seen at the moment that is looked from: a label that comes later is not there yet. */
export function groupsOf(columns: StepColumns, by: Grouping | null, { times, limit }: Moments): Groups {
  const { values, of, row }: CaseGroups = groupedBy(columns, by);
  if (row === undefined) return { values, of };
  const seen = of.map((code, id) => ((times[row[id] ?? 0] ?? Infinity) <= limit ? code : -1));
  return { values, of: seen };
}

function groupedBy(columns: StepColumns, by: Grouping | null): CaseGroups {
  const { entries, labels, cases } = columns;
  if (by === 'entry') return entries;
  if (by !== null && 'opened' in by) return openedIn(columns, by.opened);
  const own = by !== null && Object.hasOwn(labels, by.label) ? labels[by.label] : undefined;
  return own ?? { values: [], of: new Int32Array(cases).fill(-1) };
}

// By the day of the first row of each case. Days are few and cases are many: each day is looked up once.
function openedIn({ rows, cases, case: caseOf, on }: StepColumns, unit: PeriodUnit): CaseGroups {
  const of = new Int32Array(cases).fill(-1);
  const periods = new Map<string, number>();
  const days = new Map<number, number>();
  for (let row = 0; row < rows; row++) {
    const id = caseOf[row] ?? 0;
    if (of[id] !== -1) continue;
    const opened = on[row] ?? 0;
    let code = days.get(opened);
    if (code === undefined) {
      code = codeOf(periods, periodStart(periodNumber(fromEpochDay(opened), unit), unit));
      days.set(opened, code);
    }
    of[id] = code;
  }
  return { values: [...periods.keys()], of };
}
