import type { CompiledQuestionnaire } from './compile.js';
import type { PointsReason } from './reasons.js';
import { ANSWERED, MISSING, scalePoints, SKIPPED } from './scalePoints.js';

/** The sub-totals of a sheet, by scale, from the reasons of its questions. */
export function scalesOf(
  { definition, scales, questions }: CompiledQuestionnaire,
  reasons: readonly PointsReason[],
  isRefused: boolean,
): Record<string, number | null> {
  if (scales.length === 0) return {};
  const points = reasons.map(({ detail }) => detail.points);
  const states = reasons.map(({ rule }) =>
    rule === 'question_skipped' ? SKIPPED : rule === 'question_missing' ? MISSING : ANSWERED,
  );
  return Object.fromEntries(
    definition.scales?.map((scale, at) => [
      scale.id,
      scalePoints(scale, scales[at] ?? [], questions, points, states, definition.missing, isRefused),
    ]) ?? [],
  );
}
