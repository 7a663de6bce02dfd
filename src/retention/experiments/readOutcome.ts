import { demand, demandObject, type Reason } from '../../kernel/index.js';
import { type Moments, momentsOf } from '../columns/experiments/moments.js';
import { adjustColumnsByPrePeriod } from './adjustColumnsByPrePeriod.js';
import { readValues } from './readValues.js';
import type { ExperimentOutcome, MeanOutcome, Trials } from './types.js';

/** The outcome of both arms as it is judged: counts, or columns adjusted by what was before. */
export type ReadOutcome =
  | { readonly measure: 'share'; readonly treatment: Trials; readonly control: Trials }
  | {
      readonly measure: 'mean';
      readonly treatment: Figures;
      readonly control: Figures;
      /** What the adjustment did; empty where there was none. */
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
  if (outcome.measure === 'share') {
    return {
      measure: 'share',
      treatment: readTrials(outcome.treatment, 'treatment'),
      control: readTrials(outcome.control, 'control'),
    };
  }
  const { treatment, control, reasons } = columnsOf(outcome);
  return { measure: 'mean', treatment: figuresOf(treatment), control: figuresOf(control), reasons };
}

/** How many customers an arm has. */
export function customersOf(arm: Trials | Figures): number {
  return 'total' in arm ? arm.total : arm.moments.count;
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
    { before: readValues(before.treatment, 'before.treatment'), after: a },
    { before: readValues(before.control, 'before.control'), after: b },
  );
}

function figuresOf(column: Float64Array): Figures {
  return { column, moments: momentsOf(column) };
}
