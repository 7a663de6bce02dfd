import { compareWithReference, course, type ReferenceLine, stageConversion, type StageReach } from 'panhuo';
import { wholeLog } from './cases.js';
import type { FunnelState } from './funnelState.js';

const reference = course.serviceFunnelReference;

/** A stage that the course counts. */
export type CountedStage = keyof typeof reference;

/** A stage: how many of the class came here, and what the course's reference says. */
export interface ConversionLine {
  readonly reach: StageReach<CountedStage>;
  readonly against: ReferenceLine<CountedStage>;
  /** How many the reference has here, of as many as the class began with. */
  readonly referenceCases: number;
}

/** How the cases of the class passed the stages, against 10-5-2-1. */
export function conversionOf(state: FunnelState): {
  lines: readonly ConversionLine[];
  weakest: CountedStage | null;
} {
  const stages = Object.keys(reference) as CountedStage[];
  const conversion = stageConversion(wholeLog(state), { stages, ends: ['silent', 'lost'], asOf: state.on });
  const counts = Object.fromEntries(conversion.stages.map(({ stage, reached }) => [stage, reached]));
  const compared = compareWithReference(counts as Record<CountedStage, number>, reference);
  return {
    weakest: compared.weakest,
    lines: conversion.stages.map((reach, place) => ({
      reach,
      against: compared.stages[place]!,
      referenceCases: (reference[reach.stage] / reference.watch) * conversion.cases,
    })),
  };
}
