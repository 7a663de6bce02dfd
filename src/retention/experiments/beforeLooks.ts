import { type Explained, type Reason, reason } from '../../kernel/index.js';
import { customersOf, type ReadOutcome } from './readOutcome.js';
import type { AlwaysValidAnalysis, ExperimentDesign } from './types.js';

/**
 * How many customers are missing until the design lets anybody look, and why; 0 without a reason where looks are allowed, `null` where
 * it cannot be said.
 */
export function beforeLooks({ analysis }: ExperimentDesign, outcome: ReadOutcome): Explained<number | null> {
  if (analysis.kind === 'always-valid') return beforeAnyLook(analysis, outcome);
  const customers = customersOf(outcome.treatment) + customersOf(outcome.control);
  const { customers: planned } = analysis;
  if (customers >= planned) return allowed;
  const missing = planned - customers;
  return { value: missing, reasons: [reason('experiment_too_early', { customers, planned, missing })] };
}

const allowed: Explained<number> = { value: 0, reasons: [] };

/** Of an arm: its customers, and the fewer of its successes and failures, where they count. */
interface Progress {
  readonly customers: number;
  readonly outcomes: number;
}

function beforeAnyLook(analysis: AlwaysValidAnalysis, outcome: ReadOutcome): Explained<number | null> {
  const { shares, leastCustomers } = analysis;
  if (outcome.measure === 'share' && shares.method === 'exact') return allowed;
  const leastOutcomes =
    outcome.measure === 'share' && shares.method === 'large-numbers' ? shares.leastOutcomes : 0;
  const arms = [outcome.treatment, outcome.control].map((arm) => ({
    customers: customersOf(arm),
    outcomes: 'total' in arm ? Math.min(arm.successes, arm.total - arm.successes) : Infinity,
  }));
  const missing = arms.reduce((sum, arm) => sum + missingOf(arm, leastCustomers, leastOutcomes), 0);
  if (missing === 0) return allowed;
  const customers = Math.min(...arms.map((arm) => arm.customers));
  const outcomes = Math.min(...arms.map((arm) => arm.outcomes));
  const reasons: Reason[] = [];
  if (customers < leastCustomers) {
    reasons.push(reason('experiment_first_look', { customers, planned: leastCustomers }));
  }
  if (outcomes < leastOutcomes) {
    reasons.push(reason('experiment_few_outcomes', { outcomes, planned: leastOutcomes }));
  }
  if (missing === Infinity) return { value: null, reasons };
  return { value: missing, reasons: [...reasons, reason('experiment_until_look', { customers: missing })] };
}

// At the rate at which outcomes came so far; without one there is no rate.
function missingOf({ customers, outcomes }: Progress, leastCustomers: number, leastOutcomes: number): number {
  const fewer = Math.max(0, leastCustomers - customers);
  if (outcomes >= leastOutcomes) return fewer;
  if (outcomes === 0) return Infinity;
  return Math.max(fewer, Math.ceil((customers * (leastOutcomes - outcomes)) / outcomes));
}
