import { type Fingerprint, fingerprint, type Json, requireChecked } from '../kernel/index.js';
import { questionnaireRules } from './inspectQuestionnaire.js';
import type { Question, QuestionnaireDefinition } from './types.js';

/** The keys of a definition that hold wording or provenance: correcting them voids no score. */
const wordingKeys = ['text', 'title', 'purpose', 'audience', 'source', 'note'];

/** A question with its points by option. */
export interface CompiledQuestion {
  readonly question: Question;
  readonly points: ReadonlyMap<string, number>;
}

/** What scoring a sheet needs, worked out once for each questionnaire. */
export interface CompiledQuestionnaire {
  readonly fingerprint: Fingerprint;
  readonly questions: readonly CompiledQuestion[];
  readonly ids: ReadonlySet<string>;
  readonly range: { readonly min: number; readonly max: number };
}

const compiled = new WeakMap<object, CompiledQuestionnaire>();

/** The compiled form of a checked questionnaire. */
export function compile(questionnaire: QuestionnaireDefinition): CompiledQuestionnaire {
  const known = compiled.get(questionnaire);
  if (known !== undefined) return known;
  requireChecked(questionnaireRules.kind, questionnaire);
  const missingIsZero = questionnaire.missing.policy === 'zero';
  const ranges = questionnaire.questions.map((question) => rangeOf(question, missingIsZero));
  const made: CompiledQuestionnaire = {
    fingerprint: fingerprint(questionnaire as unknown as Json, wordingKeys),
    questions: questionnaire.questions.map((question) => ({
      question,
      points: new Map(question.options.map(({ id, points }) => [id, points])),
    })),
    ids: new Set(questionnaire.questions.map(({ id }) => id)),
    range: {
      min: ranges.reduce((sum, { min }) => sum + min, 0),
      max: ranges.reduce((sum, { max }) => sum + max, 0),
    },
  };
  compiled.set(questionnaire, made);
  return made;
}

function rangeOf(question: Question, missingIsZero: boolean): { min: number; max: number } {
  const own = question.options.map(({ points }) => points);
  const ends = question.kind === 'multiple' && question.combine === 'sum' ? sumEnds(own) : own;
  const zero = missingIsZero || question.optional === true ? [0] : [];
  return { min: Math.min(...ends, ...zero), max: Math.max(...ends, ...zero) };
}

// The lowest sum takes every negative option; without one it is the single lowest. The highest likewise.
function sumEnds(points: readonly number[]): number[] {
  const sum = (chosen: readonly number[]) => chosen.reduce((total, own) => total + own, 0);
  const [below, above] = [points.filter((own) => own < 0), points.filter((own) => own > 0)];
  return [...points, ...(below.length > 0 ? [sum(below)] : []), ...(above.length > 0 ? [sum(above)] : [])];
}
