import {
  type AnswersOf,
  course,
  defineQuestionnaire,
  type LevelOf,
  type Questionnaire,
  type QuestionnaireDefinition,
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
