/** A question is shown only when the answer to an earlier one is, or is not, among some options. */
export interface Condition {
  readonly question: string;
  /** Whether the answer must be one of the options, or none of them. No answer is none of them. */
  readonly is: boolean;
  readonly options: readonly string[];
}

/** Conditions that must all hold, and where the form states them; `undefined` when they cannot be read. */
export interface PlacedConditions {
  readonly path: string;
  readonly all: readonly Condition[] | undefined;
}

/**
 * One of several alternatives as conditions that must all hold: only answers to one and the same question can be joined.
 *
 * @returns The conditions; `undefined` when there is no such way to say it.
 */
export function joinAlternatives(
  alternatives: readonly (readonly Condition[] | undefined)[],
): readonly Condition[] | undefined {
  const [first, ...others] = alternatives;
  if (others.length === 0) return first;
  const joined = alternatives.flatMap((own) => (own?.length === 1 ? own : []));
  const questions = new Set(joined.map(({ question }) => question));
  const isJoinable = joined.length === alternatives.length && joined.every(({ is }) => is);
  if (!isJoinable || questions.size > 1) return undefined;
  return [...questions].map((question) => ({
    question,
    is: true,
    options: joined.flatMap(({ options }) => options),
  }));
}
