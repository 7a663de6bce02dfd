import { compareWithReference, course, type ReferenceLine, stageConversion, type StageReach } from 'panhuo';
import type { BranchData } from '../branchData.js';

type Stage = keyof typeof course.serviceFunnelReference;

/** One funnel against the course's 10-5-2-1. */
export interface FunnelLine {
  readonly entry: 'normal' | 'dormant';
  readonly cases: number;
  readonly stages: readonly StageReach<Stage>[];
  readonly comparison: readonly ReferenceLine<Stage>[];
  readonly weakest: Stage | null;
  /** Cases that ended in a refusal, and that fell silent. */
  readonly lost: number;
  readonly silent: number;
}

const order: readonly Stage[] = ['watch', 'select', 'trade', 'close'];

/** The funnels of normal and of dormant customers. */
export function reviewFunnels({ steps, asOf }: BranchData): FunnelLine[] | undefined {
  if (steps === undefined || steps.length === 0) return undefined;
  const entries = new Map(
    steps.flatMap((step) => (step.entry === undefined ? [] : [[step.case, step.entry] as const])),
  );
  return (['normal', 'dormant'] as const).flatMap((entry) => {
    const own = steps.filter((step) => entries.get(step.case) === entry);
    if (own.length === 0) return [];
    const { cases, stages } = stageConversion(own, { stages: order, asOf });
    const rest = stageConversion(own, { stages: ['lost', 'silent'], asOf }).stages;
    const counts = Object.fromEntries(stages.map(({ stage, reached }) => [stage, reached])) as Record<
      Stage,
      number
    >;
    const { stages: comparison, weakest } = compareWithReference(counts, course.serviceFunnelReference);
    return {
      entry,
      cases,
      stages,
      comparison,
      weakest,
      lost: rest[0]?.standing ?? 0,
      silent: rest[1]?.standing ?? 0,
    };
  });
}
