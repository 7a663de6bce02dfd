import {
  type AnswersOf,
  course,
  defineQuestionnaire,
  type LevelOf,
  type Questionnaire,
  type QuestionnaireDefinition,
  readAnswers,
  readForm,
  type ScaleOf,
  scoreAnswers,
} from 'panhuo';
import { expect, expectTypeOf, it } from 'vitest';

const text = { zh: '文', en: 'text' };
const own = defineQuestionnaire({
  id: 'own',
  version: '1',
  title: text,
  missing: { policy: 'zero' },
  questions: [
    {
      id: 'centre',
      text,
      kind: 'single',
      options: [
        { id: 'yes', text, points: 1 },
        { id: 'no', text, points: 0 },
      ],
    },
    {
      id: 'topics',
      text,
      kind: 'multiple',
      combine: 'sum',
      options: [
        { id: 'funds', text, points: 1 },
        { id: 'bonds', text, points: 1 },
      ],
    },
  ],
  levels: [
    { id: 'cold', text, from: 0, to: 0 },
    { id: 'warm', text, from: 1 },
  ],
});

it('knows its answers and its levels', () => {
  expectTypeOf<AnswersOf<typeof own>>().toEqualTypeOf<{
    readonly centre?: 'yes' | 'no';
    readonly topics?: readonly ('funds' | 'bonds')[];
  }>();
  expectTypeOf<LevelOf<typeof own>>().toEqualTypeOf<'cold' | 'warm'>();
  expectTypeOf(scoreAnswers(own, {}).level).toEqualTypeOf<'cold' | 'warm' | null>();
  expectTypeOf<LevelOf<typeof course.tradingPersonality>>().toEqualTypeOf<
    'conservative' | 'steady' | 'aggressive'
  >();
  expectTypeOf<AnswersOf<typeof course.tradingPersonality>['q4']>().toEqualTypeOf<
    'a' | 'b' | 'c' | 'd' | 'e' | 'f' | undefined
  >();
  expectTypeOf(own).toExtend<Questionnaire>();
});

it('takes any answers when the compiler has not seen the definition', () => {
  const loaded = defineQuestionnaire(JSON.parse(JSON.stringify(own)) as QuestionnaireDefinition);
  expectTypeOf(loaded).toExtend<Questionnaire>();
  expectTypeOf<LevelOf<typeof loaded>>().toEqualTypeOf<string>();
  expect(scoreAnswers(loaded, { centre: 'yes', topics: ['funds'] }).points).toBe(2);
});

it('refuses to compile what does not fit', () => {
  // @ts-expect-error [ts2322] -- there is no option "maybe"
  expect(() => scoreAnswers(own, { centre: 'maybe' })).toThrow('answers_invalid at centre');
  // @ts-expect-error [ts2561] -- there is no question "center"
  expect(() => scoreAnswers(own, { center: 'yes' })).toThrow('answers_invalid at [0]');
  // @ts-expect-error [ts2322] -- a question of several answers takes a list
  expect(() => scoreAnswers(own, { topics: 'funds' })).toThrow('answers_invalid at topics');
  // @ts-expect-error [ts2322] -- a question of one answer takes no list
  expect(() => scoreAnswers(own, { centre: ['yes'] })).toThrow('answers_invalid at centre');
  // @ts-expect-error [ts2322] -- question 1 has no option "f"
  expect(() => scoreAnswers(course.tradingPersonality, { q1: 'f' })).toThrow('answers_invalid at q1');
  const { missing, ...rest } = own;
  // @ts-expect-error [ts2379] -- a questionnaire says what becomes of missing answers
  expect(() => defineQuestionnaire(rest)).toThrow('questionnaire_invalid at missing');
  expect(missing.policy).toBe('zero');
  const plain = {
    id: 'plain',
    version: '1',
    title: text,
    missing,
    questions: own.questions,
    levels: own.levels,
  };
  // @ts-expect-error [ts2322] -- there is no key "validMonth"
  expect(() => defineQuestionnaire({ ...plain, validMonth: 6 })).toThrow('questionnaire_invalid');
  // @ts-expect-error [ts2322] -- nor is there one in a level
  const spelt = () => defineQuestionnaire({ ...plain, levels: [{ id: 'all', text, from: 0, til: 9 }] });
  expect(spelt).toThrow('questionnaire_invalid at levels[0]');
  // @ts-expect-error [ts2345] -- a definition that was not checked is no questionnaire
  expect(() => scoreAnswers(plain, {})).toThrow('definition_unchecked');
});

const survey = defineQuestionnaire({
  id: 'survey',
  version: '1',
  title: text,
  missing: { policy: 'prorate', atLeast: 1, round: 'half-even' },
  factor: 2,
  statutory: false,
  questions: [
    {
      id: 'known',
      text,
      kind: 'single',
      reverse: true,
      options: [
        { id: 'yes', text, points: 1 },
        { id: 'no', text, points: 0, next: 'end' },
      ],
    },
    { id: 'rating', text, kind: 'number', range: { min: 0, max: 10, step: 1 }, reverse: false },
    { id: 'why', text, kind: 'open', optional: true },
  ],
  scales: [
    { id: 'attitude', questions: ['known', 'rating'], combine: 'mean' },
    { id: 'use', text, questions: ['rating'], combine: 'sum', factor: 0.5 },
  ],
  levels: [{ id: 'all', text, from: 0 }],
  overrides: [{ question: 'rating', anyOf: [0, 1], flag: 'call', level: 'all' }],
});

it('knows answers that are numbers and words, and its scales', () => {
  expectTypeOf<AnswersOf<typeof survey>>().toEqualTypeOf<{
    readonly known?: 'yes' | 'no';
    readonly rating?: number;
    readonly why?: string;
  }>();
  expectTypeOf<ScaleOf<typeof survey>>().toEqualTypeOf<'attitude' | 'use'>();
  expectTypeOf(scoreAnswers(survey, {}).scales).toEqualTypeOf<{
    readonly attitude: number | null;
    readonly use: number | null;
  }>();
  expectTypeOf<ScaleOf<typeof own>>().toEqualTypeOf<never>();
  expectTypeOf(readAnswers(survey, {})).toEqualTypeOf<AnswersOf<typeof survey>>();
  expectTypeOf(readForm(survey, [])).toEqualTypeOf<AnswersOf<typeof survey>>();
  expectTypeOf(survey).toExtend<Questionnaire>();
  // Mirrored, yes is worth nothing: (0 + 4) × 2, and 4 × 0.5.
  const score = scoreAnswers(survey, { known: 'yes', rating: 4, why: 'words' });
  expect(score).toMatchObject({ points: 8, scales: { attitude: 2, use: 2 } });
  // @ts-expect-error [ts2339] -- there is no scale "habit"
  expect(score.scales.habit).toBeUndefined();
});

it('knows of scales by any name when the compiler has not seen the definition', () => {
  const loaded = defineQuestionnaire(JSON.parse(JSON.stringify(survey)) as QuestionnaireDefinition);
  expectTypeOf<ScaleOf<typeof loaded>>().toEqualTypeOf<string>();
  expect(scoreAnswers(loaded, { known: 'yes', rating: 4 }).scales['use']).toBe(2);
});

it('refuses to compile answers of another kind, and keys that a question does not have', () => {
  // @ts-expect-error [ts2322] -- a number is asked for
  expect(() => scoreAnswers(survey, { rating: '4' })).toThrow('answers_invalid at rating');
  // @ts-expect-error [ts2322] -- words are asked for
  expect(() => scoreAnswers(survey, { why: 4 })).toThrow('answers_invalid at why');
  const { id, version, title, missing, levels, questions } = survey;
  const plain = { id, version, title, missing, levels, questions };
  const rating = { id: 'rating', text, kind: 'number' } as const;
  const range = () =>
    defineQuestionnaire({
      ...plain,
      // @ts-expect-error [ts2561] -- a range has no key "steps"
      questions: [{ ...rating, range: { min: 0, max: 9, steps: 1 } }],
    });
  expect(range).toThrow('questionnaire_invalid at questions[0].range.step');
  const scales = () =>
    defineQuestionnaire({
      ...plain,
      // @ts-expect-error [ts2322] -- a scale is a sum or a mean
      scales: [{ id: 's', questions: ['known'], combine: 'max' }],
    });
  expect(scales).toThrow('questionnaire_invalid at scales[0].combine');
  const overrides = () =>
    defineQuestionnaire({
      ...plain,
      // @ts-expect-error [ts2353] -- an override has no key "raise"
      overrides: [{ question: 'known', anyOf: ['no'], raise: 'f' }],
    });
  expect(overrides).toThrow('questionnaire_invalid at overrides[0]');
  const prorate = () =>
    // @ts-expect-error [ts2322] -- prorating says how many answers it needs
    defineQuestionnaire({ ...plain, missing: { policy: 'prorate', round: 'none' } });
  expect(prorate).toThrow('questionnaire_invalid at missing.atLeast');
});
