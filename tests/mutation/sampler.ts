import type { MutantTestPlan, StrykerOptions } from '@stryker-mutator/api/core';
import type { MutationTestingPlanReadyEvent, Reporter } from '@stryker-mutator/api/report';
import { changesNothing } from './equivalent.js';
import { textOf } from './mutants.js';
import { draw, type Sample } from './sample.js';

/** Why a mutant of the plan is not tried. */
export const reasons = { notDrawn: 'not drawn', equivalent: 'changes nothing' } as const;

/**
 * Stryker has no sampling, but it hands its plan to the reporters before it follows it: what is not drawn, or known to change
 * nothing, is marked there as ignored.
 */
class Sampler implements Reporter {
  static readonly inject = ['options'] as const;
  readonly #sample: Sample | undefined;

  constructor(options: StrykerOptions) {
    this.#sample = options['sample'] as Sample | undefined;
  }

  onMutationTestingPlanReady({ mutantPlans }: MutationTestingPlanReadyEvent): void {
    const open = mutantPlans.filter(({ mutant }) => mutant.status !== 'Ignored');
    const trials = open.filter((plan) => {
      const isEquivalent = changesNothing(textOf(plan.mutant, 0));
      if (isEquivalent) ignore(plan, reasons.equivalent);
      return !isEquivalent;
    });
    // In the order of their numbers, as the score counts them: of mutants with one text it matters which comes first.
    trials.sort((a, b) => Number(a.mutant.id) - Number(b.mutant.id));
    const drawn = draw(trials, ({ mutant }) => textOf(mutant, 0), this.#sample);
    for (const plan of trials) {
      // The result of an earlier run costs nothing and stays.
      if (!drawn.has(plan) && plan.mutant.status === undefined) ignore(plan, reasons.notDrawn);
    }
  }
}

/** What Stryker loads from this file. */
export const strykerPlugins = [{ kind: 'Reporter', name: 'sampler', injectableClass: Sampler }];

function ignore(plan: MutantTestPlan, statusReason: string): void {
  Object.assign(plan, { plan: 'EarlyResult', mutant: { ...plan.mutant, status: 'Ignored', statusReason } });
}
