import { type Explained, reason } from '../../kernel/index.js';
import { customersOf, type ReadOutcome } from './readOutcome.js';
import type { ExperimentDesign, Trials } from './types.js';

/**
 * How many customers are missing until the design lets anybody look, and why; 0 without a reason where looks are allowed, `null` where
 * it cannot be said.
 */
export function beforeLooks({ analysis }: ExperimentDesign, outcome: ReadOutcome): Explained<number | null> {
  const sizes = [customersOf(outcome.treatment), customersOf(outcome.control)];
  if (analysis.kind === 'fixed') {
    const customers = sizes.reduce((sum, size) => sum + size, 0);
    const { customers: planned } = analysis;
    if (customers >= planned) return allowed;
    return { value: planned - customers, reasons: [reason('experiment_too_early', { customers, planned })] };
  }
  const { shares, leastCustomers: planned } = analysis;
  if (outcome.measure === 'share' && shares.method === 'exact') return allowed;
  const customers = Math.min(...sizes);
  if (customers < planned) {
    const missing = sizes.reduce((sum, size) => sum + Math.max(0, planned - size), 0);
    return { value: missing, reasons: [reason('experiment_first_look', { customers, planned })] };
  }
  return outcome.measure === 'share' && shares.method === 'large-numbers'
    ? beforeOutcomes([outcome.treatment, outcome.control], shares.leastOutcomes)
    : allowed;
}

const allowed: Explained<number> = { value: 0, reasons: [] };

// At the rate at which they came so far.
function beforeOutcomes(arms: readonly Trials[], planned: number): Explained<number | null> {
  const counts = arms.map(({ successes, total }) => Math.min(successes, total - successes));
  const outcomes = Math.min(...counts);
  if (outcomes >= planned) return allowed;
  const missing = arms.reduce((sum, { total }, place) => {
    const count = counts[place] ?? 0;
    return sum + Math.max(0, Math.ceil((total * (planned - count)) / count));
  }, 0);
  const reasons = [reason('experiment_few_outcomes', { outcomes, planned })];
  return { value: outcomes === 0 ? null : missing, reasons };
}
