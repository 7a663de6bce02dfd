import { type Detail, type DetailOf, type Reason, reason, type Rule } from '../../kernel/index.js';

/**
 * Why a sheet has its points: one reason a question, in the order of the definition, then what prorating, rounding and
 * the factor add, then the overrides, which add nothing. The points add up to the total from left to right.
 */
export interface PointsReason extends Reason {
  readonly detail: Detail & {
    /** The question; a reason that speaks of the whole sheet has none. */
    readonly question?: string;
    /** The options that were chosen; none when the question was not answered, or has no options. */
    readonly options?: readonly string[];
    readonly points: number;
  };
}

/** A reason with points. */
export function pointsReason<R extends Rule>(
  rule: R,
  detail: DetailOf<R> & PointsReason['detail'],
): PointsReason {
  return { rule: reason(rule, detail).rule, detail };
}

/** The points of options that were chosen. */
export function chosenReason(question: string, options: readonly string[], points: number): PointsReason {
  return pointsReason('question_points', { question, options, points });
}

/**
 * A question that gives no points: not answered, not asked because an earlier answer leads past it, or open. What an
 * open answer says is nobody's business here.
 */
export function emptyReason(
  rule: 'question_missing' | 'question_skipped' | 'question_open',
  question: string,
): PointsReason {
  return pointsReason(rule, { question, options: [], points: 0 });
}
