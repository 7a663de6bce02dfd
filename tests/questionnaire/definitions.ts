import fc from 'fast-check';
import type { Option, Question, QuestionnaireDefinition, ScoreLevel } from 'panhuo';
import { text } from './scales.js';

type Answer = string | readonly string[] | undefined;
export type Sheet = Readonly<Record<string, string | readonly string[]>>;

/** A question's answers with their points, by enumeration; `undefined` is no answer. */
function answersTo(question: Question, missingIsZero: boolean): (readonly [Answer, number])[] {
  const nothing: (readonly [Answer, number])[] =
    missingIsZero || question.optional === true ? [[undefined, 0]] : [];
  if (question.kind === 'single')
    return [...nothing, ...question.options.map((own) => [own.id, own.points] as const)];
  const chosen = subsets(question.options).map((options) => {
    const points = options.map((own) => own.points);
    const worth =
      question.combine === 'max' ? Math.max(...points) : points.reduce((sum, own) => sum + own, 0);
    return [options.map(({ id }) => id), worth] as const;
  });
  return [...nothing, ...chosen];
}

function subsets<T>(items: readonly T[]): T[][] {
  const all = items.reduce<T[][]>((found, item) => [...found, ...found.map((own) => [...own, item])], [[]]);
  return all.filter((own) => own.length > 0);
}

/** Every sheet of a small questionnaire with its total, added from the first question to the last. */
export function everySheet({
  questions,
  missing,
}: QuestionnaireDefinition): { sheet: Sheet; total: number }[] {
  let sheets: { sheet: Sheet; total: number }[] = [{ sheet: {}, total: 0 }];
  for (const question of questions) {
    const answers = answersTo(question, missing.policy === 'zero');
    sheets = sheets.flatMap(({ sheet, total }) =>
      answers.map(([answer, points]) => ({
        sheet: answer === undefined ? sheet : { ...sheet, [question.id]: answer },
        total: total + points,
      })),
    );
  }
  return sheets;
}

// Whole, negative, and fractions that binary arithmetic rounds.
const points = fc.oneof(
  fc.integer({ min: -6, max: 9 }),
  fc.integer({ min: -30, max: 30 }).map((own) => own / 10),
);

const question = fc
  .record({
    worths: fc.array(points, { minLength: 1, maxLength: 4 }),
    kind: fc.constantFrom('single', 'sum', 'max'),
    optional: fc.boolean(),
  })
  .map(({ worths, kind, optional }) => (place: number): Question => {
    const options: Option[] = worths.map((own, index) => ({ id: `o${index}`, text, points: own }));
    const head = { id: `q${place}`, text, options, ...(optional && { optional }) };
    return kind === 'single' ? { ...head, kind } : { ...head, kind: 'multiple', combine: kind };
  });

/** Small questionnaires of every kind, with levels that part all totals; the last level is sometimes open. */
export const definitions = fc
  .record({
    questions: fc.array(question, { minLength: 1, maxLength: 3 }),
    policy: fc.constantFrom('refuse', 'zero'),
    cuts: fc.array(fc.nat(), { maxLength: 3 }),
    open: fc.boolean(),
  })
  .map(({ questions, policy, cuts, open }): QuestionnaireDefinition => {
    const unlevelled = {
      id: 'random',
      version: '1',
      title: text,
      missing: { policy: policy },
      questions: questions.map((make, place) => make(place)),
      levels: [],
    };
    const totals = [...new Set(everySheet(unlevelled).map(({ total }) => total))].sort((a, b) => a - b);
    const starts = [...new Set([0, ...cuts.map((cut) => cut % totals.length)])].sort((a, b) => a - b);
    const levels = starts.map((start, place): ScoreLevel => {
      const end = (starts[place + 1] ?? totals.length) - 1;
      const isOpen = open && end === totals.length - 1;
      return { id: `l${place}`, text, from: totals[start]!, ...(!isOpen && { to: totals[end]! }) };
    });
    return { ...unlevelled, levels };
  });
