import {
  compareWithReference,
  course,
  type ReferenceLine,
  stageConversion,
  type StageReach,
  stageSnapshot,
} from 'panhuo';
import type { BranchData } from '../branchData.js';

type Stage = keyof typeof course.serviceFunnelReference;

/** How many came to a stage, and how many stand there today. */
export interface StandingReach extends StageReach<Stage> {
  readonly standing: number;
}

/** One funnel against the course's 10-5-2-1. */
export interface FunnelLine {
  readonly entry: 'normal' | 'dormant';
  readonly cases: number;
  readonly stages: readonly StandingReach[];
  readonly comparison: readonly ReferenceLine<Stage>[];
  /** The step that is furthest behind the reference, where one is clearly so. */
  readonly weakest: Stage | null;
  /** Cases that stand in a stage from which they may still come to a deal. */
  readonly underWay: number;
  /** Cases that ended in a refusal, and that fell silent. */
  readonly lost: number;
  readonly silent: number;
}

const order: readonly Stage[] = ['watch', 'select', 'trade', 'close'];

/** A step at this share of the reference rate, or above, may be so by chance. */
const CLEARLY_BEHIND = 0.9;

/** The funnels of normal and of dormant customers. */
export function reviewFunnels({ steps, asOf }: BranchData): FunnelLine[] | undefined {
  if (steps === undefined || steps.length === 0) return undefined;
  const entries = new Map(
    steps.flatMap((step) => (step.entry === undefined ? [] : [[step.case, step.entry] as const])),
  );
  return (['normal', 'dormant'] as const).flatMap((entry) => {
    const own = steps.filter((step) => entries.get(step.case) === entry);
    if (own.length === 0) return [];
    const { cases, stages: reach } = stageConversion(own, { stages: order, ends: ['lost'], asOf });
    const snapshot = new Map(stageSnapshot(own, { asOf }).stages.map((line) => [line.stage, line.cases]));
    const standingIn = (stage: string): number => snapshot.get(stage) ?? 0;
    const stages = reach.map((line) => ({ ...line, standing: standingIn(line.stage) }));
    const counts = Object.fromEntries(stages.map(({ stage, reached }) => [stage, reached])) as Record<
      Stage,
      number
    >;
    const { stages: comparison, weakest } = compareWithReference(counts, course.serviceFunnelReference);
    const ratio = comparison.find(({ stage }) => stage === weakest)?.ratio ?? 1;
    const open = stages.filter(({ stage }) => stage !== 'close');
    return {
      entry,
      cases,
      stages,
      comparison,
      weakest: ratio < CLEARLY_BEHIND ? weakest : null,
      underWay: open.reduce((sum, { standing }) => sum + standing, 0),
      lost: standingIn('lost'),
      silent: standingIn('silent'),
    };
  });
}
