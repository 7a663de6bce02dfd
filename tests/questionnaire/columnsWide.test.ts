import fc from 'fast-check';
import {
  answerCode,
  compileQuestionnaire,
  defineQuestionnaire,
  type MissingPolicy,
  type Question,
  type QuestionnaireDefinition,
} from 'panhuo';
import { expect, it } from 'vitest';
import { bookOf, differences, expectedOf } from './books.js';
import { text } from './scales.js';

// Longer and wider questionnaires than can be enumerated, without routes and scales: those whose rows are added column
// by column. Only the columns are held against the sheets.

const optionsOf = (points: readonly number[]) =>
  points.map((own, place) => ({ id: `o${place}`, text, points: own }));

const question = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(
        // Tenths of which 0.1 + (0.2 + 0.3) is not (0.1 + 0.2) + 0.3.
        fc.constantFrom(-0.1, 0.1, 0.2, 0.3, 0.7),
        { minLength: 2, maxLength: 4 },
      )
      .map((points) => ({ kind: 'single' as const, options: optionsOf(points) })),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({
        points: fc.array(fc.integer({ min: -2, max: 3 }), { minLength: 1, maxLength: 15, size: 'max' }),
        combine: fc.constantFrom('sum', 'max'),
      })
      .map(({ points, combine }) => ({ kind: 'multiple' as const, combine, options: optionsOf(points) })),
  },
  {
    weight: 1,
    arbitrary: fc.constant({
      kind: 'number' as const,
      range: { min: 0, max: 0.6, step: 0.3 },
      reverse: true,
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'open' as const }) },
);

const policies: MissingPolicy[] = [
  { policy: 'refuse' },
  { policy: 'zero' },
  { policy: 'prorate', atLeast: 1, round: 'half-even' },
];

/** A cell that answers a question; seldom one that does not, or that does not fit. */
function cell(own: Question): fc.Arbitrary<number> {
  const given: fc.Arbitrary<number> =
    own.kind === 'single'
      ? fc.nat({ max: own.options.length - 1 })
      : own.kind === 'multiple'
        ? fc.integer({ min: 1, max: 2 ** own.options.length - 1 })
        : own.kind === 'number'
          ? fc.constantFrom(0, 0.3, 0.6)
          : fc.constant(0);
  const none = own.kind === 'multiple' ? 0 : own.kind === 'number' ? NaN : answerCode.none;
  const bad = own.kind === 'multiple' ? 2 ** own.options.length : own.kind === 'number' ? 0.7 : 200;
  return fc.oneof(
    { weight: 60, arbitrary: given },
    { weight: 3, arbitrary: fc.constant(none) },
    { weight: 1, arbitrary: fc.constant(bad) },
  );
}

const books = fc
  .record({
    drawn: fc.array(fc.tuple(question, fc.constantFrom(false, false, true)), {
      minLength: 4,
      maxLength: 6,
      size: 'max',
    }),
    missing: fc.constantFrom(...policies),
    factor: fc.constantFrom(undefined, 2.5, 0.1),
  })
  .map(({ drawn, missing, factor }): QuestionnaireDefinition => {
    const questions = drawn.map(([own, optional], place) => ({ id: `q${place}`, text, optional, ...own }));
    const counts = questions.some((own) => own.kind !== 'open' && !own.optional);
    return {
      id: 'wide',
      version: '1',
      title: text,
      ...(factor !== undefined && { factor }),
      missing: missing.policy === 'prorate' && !counts ? { policy: 'zero' } : missing,
      questions,
      levels: [{ id: 'all', text, from: -1e6 }],
    };
  })
  .chain((definition) =>
    fc.record({
      definition: fc.constant(definition),
      rows: fc.array(fc.tuple(...definition.questions.map(cell)), { minLength: 20, maxLength: 60 }),
    }),
  );

it('books of long questionnaires say of every row what scoreAnswers says of its sheet', () => {
  fc.assert(
    fc.property(books, ({ definition, rows }) => {
      const questionnaire = defineQuestionnaire(definition);
      const compiled = compileQuestionnaire(questionnaire);
      const scored = compiled.scoreColumns(bookOf(definition, rows));
      const expected = rows.map((row) => expectedOf(questionnaire, row));
      expect(differences(compiled, scored, expected)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
