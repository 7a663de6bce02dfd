import { demand, demandObject, demandText, type Label, type Reason, reason } from '../../kernel/index.js';
import { type Moments, momentsOf } from '../columns/experiments/moments.js';
import { adjustColumnsByPrePeriod } from './adjustColumnsByPrePeriod.js';
import { readValues } from './readValues.js';
import type { ExperimentOutcome, MeanOutcome, Trials, Values } from './types.js';

/** The outcome of both arms as it is judged: counts, or columns adjusted by what was before. */
export type ReadOutcome = (
  | { readonly measure: 'share'; readonly treatment: Trials; readonly control: Trials }
  | { readonly measure: 'mean'; readonly treatment: Figures; readonly control: Figures }
) & {
  /** What was measured, where it has a label, and what the adjustment did, where there was one. */
  readonly reasons: readonly Reason[];
};

/** The figures of an arm, and what they are known by. */
export interface Figures {
  readonly column: Float64Array;
  readonly moments: Moments;
}

/**
 * Reads an outcome.
 *
 * @throws DomainError `facts_invalid`, `decimal_invalid` or `columns_invalid` with the path of what cannot be used.
 */
export function readOutcome(outcome: ExperimentOutcome): ReadOutcome {
  const measured = readLabel(outcome.label);
  if (outcome.measure === 'share') {
    return {
      measure: 'share',
      treatment: readTrials(outcome.treatment, 'treatment'),
      control: readTrials(outcome.control, 'control'),
      reasons: measured,
    };
  }
  const { treatment, control, reasons } = columnsOf(outcome);
  return {
    measure: 'mean',
    treatment: figuresOf(treatment),
    control: figuresOf(control),
    reasons: [...measured, ...reasons],
  };
}

/** How many customers an arm has. */
export function customersOf(arm: Trials | Figures): number {
  return 'total' in arm ? arm.total : arm.moments.count;
}

function readLabel(label: Label | undefined): readonly Reason[] {
  if (label === undefined) return [];
  demandObject(label, 'label');
  const { zh, en } = label;
  demandText(zh, 'label.zh');
  demandText(en, 'label.en');
  return [reason('experiment_measured', { label: { zh, en } })];
}

function readTrials(trials: Trials, path: string): Trials {
  demandObject(trials, path);
  const { successes, total } = trials;
  demand(
    Number.isSafeInteger(successes) && successes >= 0,
    `${path}.successes`,
    'a whole number of zero or more',
  );
  demand(Number.isSafeInteger(total) && total >= successes, `${path}.total`, 'at least the successes');
  return { successes, total };
}

function columnsOf({ treatment, control, before }: MeanOutcome): {
  readonly treatment: Float64Array;
  readonly control: Float64Array;
  readonly reasons: readonly Reason[];
} {
  const [a, b] = [readValues(treatment, 'treatment'), readValues(control, 'control')];
  if (before === undefined) return { treatment: a, control: b, reasons: [] };
  demandObject(before, 'before');
  return adjustColumnsByPrePeriod(
    { before: readBefore(before.treatment, 'treatment', a.length), after: a },
    { before: readBefore(before.control, 'control', b.length), after: b },
  );
}

function readBefore(values: Values, arm: 'treatment' | 'control', customers: number): Float64Array {
  const column = readValues(values, `before.${arm}`);
  demand(column.length === customers, `before.${arm}`, {
    zh: `与 ${arm} 一样的 ${customers} 个数值`,
    en: `as many figures as ${arm}, ${customers}`,
  });
  return column;
}

function figuresOf(column: Float64Array): Figures {
  return { column, moments: momentsOf(column) };
}
