import { deepFreeze, type Fingerprint, fingerprint, type Json, requireChecked } from '../../kernel/index.js';
import { type Grid, gridOf } from '../definition/grid.js';
import { questionnaireRules } from '../definition/questionnaireRules.js';
import { levelRanges } from '../definition/levelRanges.js';
import { reachableTotals } from '../definition/reachableTotals.js';
import { targetsOf } from '../definition/routes.js';
import { isRequired, isScored, optionPoints } from '../definition/worth.js';
import type { Override, Question, QuestionnaireDefinition, ScoreLevel } from '../types.js';
import { type Standing, standingAt } from './levels.js';
import { chosenReason, emptyReason, type PointsReason } from './reasons.js';

/** The keys of a definition that hold wording or provenance: correcting them voids no score. */
const wordingKeys = ['text', 'title', 'purpose', 'audience', 'source', 'note'];

/** All that an answer does to a sheet. */
export interface Answer {
  readonly points: number;
  /** The place of the question that follows. */
  readonly next: number;
  readonly reason: PointsReason;
}

/** An option as the one answer. The sheets on which it is chosen share its reason: nobody can change it. */
export interface Choice extends Answer {
  readonly index: number;
}

/** A question, ready to be asked of many sheets. */
export interface CompiledQuestion {
  readonly question: Question;
  readonly place: number;
  /** Whether a sheet without an answer lacks one. */
  readonly isRequired: boolean;
  /** Whether the policy for missing answers counts it: open questions are worth nothing, so only `refuse` does. */
  readonly isCounted: boolean;
  /** Whether an answer leads elsewhere than to the next question. */
  readonly hasRoutes: boolean;
  readonly choices: ReadonlyMap<string, Choice>;
  readonly grid: Grid | undefined;
  readonly whenMissing: PointsReason;
  readonly whenSkipped: PointsReason;
  readonly overrides: readonly Override[];
}

/** What scoring a sheet needs, worked out once for each questionnaire. */
export interface CompiledQuestionnaire {
  readonly definition: QuestionnaireDefinition;
  /** What every score says of the questionnaire. Scores share it, as they share the range: nobody can change it. */
  readonly head: { readonly id: string; readonly version: string; readonly fingerprint: Fingerprint };
  readonly questions: readonly CompiledQuestion[];
  readonly places: ReadonlyMap<string, number>;
  /** The questions of each scale, by place. */
  readonly scales: readonly (readonly number[])[];
  readonly range: { readonly min: number; readonly max: number };
  /** The levels that some total reaches. The others are set by answers, and no points lead to them. */
  readonly levels: readonly ScoreLevel[];
  /** The standings of the totals that were met, worked out once each. */
  readonly standings: Map<number, Standing>;
}

const compiled = new WeakMap<object, CompiledQuestionnaire>();

/** The compiled form of a checked questionnaire. */
export function compile(definition: QuestionnaireDefinition): CompiledQuestionnaire {
  const known = compiled.get(definition);
  if (known !== undefined) return known;
  requireChecked(questionnaireRules.kind, definition);
  const places = new Map(definition.questions.map(({ id }, place) => [id, place]));
  const totals = reachableTotals(definition) ?? [];
  const ranges = levelRanges(definition.levels, totals);
  const { id, version } = definition;
  const made: CompiledQuestionnaire = {
    definition,
    head: deepFreeze({ id, version, fingerprint: fingerprint(definition as unknown as Json, wordingKeys) }),
    questions: definition.questions.map((question, place) => compileQuestion(definition, question, place)),
    places,
    scales: (definition.scales ?? []).map(({ questions }) => questions.map((id) => places.get(id) ?? -1)),
    range: deepFreeze({ min: totals[0] ?? 0, max: totals.at(-1) ?? 0 }),
    levels: definition.levels.filter((_, index) => (ranges[index]?.start ?? 0) < (ranges[index]?.end ?? 0)),
    standings: new Map(),
  };
  compiled.set(definition, made);
  return made;
}

/** Where a total stands. There are no more of them than reachable totals. */
export function standingOf({ levels, standings }: CompiledQuestionnaire, total: number): Standing {
  let standing = standings.get(total);
  if (standing === undefined) {
    standing = standingAt(levels, total);
    standings.set(total, standing);
  }
  return standing;
}

function compileQuestion(
  { questions, missing, overrides = [] }: QuestionnaireDefinition,
  question: Question,
  place: number,
): CompiledQuestion {
  return {
    question,
    place,
    isRequired: isRequired(question),
    isCounted: isRequired(question) && (isScored(question) || missing.policy === 'refuse'),
    hasRoutes: targetsOf(question, place, questions).some((target) => target !== place + 1),
    choices: choicesOf(question, place, questions),
    grid: question.kind === 'number' ? gridOf(question.range) : undefined,
    whenMissing: deepFreeze(emptyReason('question_missing', question.id)),
    whenSkipped: deepFreeze(emptyReason('question_skipped', question.id)),
    overrides: overrides.filter((override) => override.question === question.id),
  };
}

function choicesOf(question: Question, place: number, questions: readonly Question[]): Map<string, Choice> {
  if (!('options' in question)) return new Map();
  const points = optionPoints(question);
  const targets = targetsOf(question, place, questions);
  return new Map(
    question.options.map(({ id }, index) => {
      const worth = points[index] ?? 0;
      const reason = deepFreeze(chosenReason(question.id, [id], worth));
      return [id, { index, points: worth, next: targets[index] ?? place + 1, reason }];
    }),
  );
}
