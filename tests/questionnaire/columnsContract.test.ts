import {
  type AnySheet,
  type AnswerColumn,
  type ColumnsOf,
  compileQuestionnaire,
  defineQuestionnaire,
  NO_LEVEL,
  type Questionnaire,
  rowStatus,
  scoreAnswers,
  type ScoredColumns,
  type ScoreLevel,
} from 'panhuo';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { errorOf, expectWorded, visible } from './laws.js';
import { text } from './scales.js';

const option = <const Id extends string>(id: Id, points: number) => ({ id, text, points });
const visit = defineQuestionnaire({
  id: 'visit',
  version: '1',
  title: text,
  missing: { policy: 'refuse' },
  questions: [
    {
      id: 'came',
      text,
      kind: 'single',
      options: [option('yes', 1), { ...option('no', 0), next: 'words' }],
    },
    {
      id: 'topics',
      text,
      kind: 'multiple',
      combine: 'sum',
      options: [option('funds', 1), option('bonds', 2)],
    },
    { id: 'grade', text, kind: 'number', range: { min: 0, max: 10, step: 0.5 } },
    { id: 'words', text, kind: 'open', optional: true },
  ],
  scales: [{ id: 'inside', questions: ['topics', 'grade'], combine: 'sum' }],
  overrides: [{ question: 'grade', anyOf: [0, 0.5], flag: 'call', level: 'cold' }],
  levels: [
    { id: 'cold', text, from: 0, to: 6 },
    { id: 'warm', text, from: 6.5 },
  ],
});
const columns = compileQuestionnaire(visit);
type Scored = ReturnType<typeof columns.scoreColumns>;

describe('a book of a visit', () => {
  it('has totals, levels, states, flags and scales, a row a sheet', () => {
    const scored = columns.scoreColumns({
      rows: 7,
      answers: {
        came: Uint8Array.of(0, 0, 1, 1, 0, 0, 255),
        topics: Uint32Array.of(3, 2, 0, 0, 1, 4, 1),
        grade: Float64Array.of(9.5, 0.5, NaN, 8, NaN, 8, 0),
        words: Uint8Array.of(255, 0, 0, 255, 255, 255, 254),
      },
    });
    // 1 + (1 + 2) + 9.5; 1 + 2 + 0.5; "no" leads past the rest: 0; the grade was never asked; a grade is missing; there
    // is no third topic; nobody says whether he came, and so "words" was asked: its code 254 does not fit.
    expect(Array.from(scored.points)).toEqual([13.5, 3.5, 0, NaN, NaN, NaN, NaN]);
    const { scored: fit, refused, badAnswer } = rowStatus;
    expect(Array.from(scored.status)).toEqual([fit, fit, fit, badAnswer, refused, badAnswer, badAnswer]);
    const [cold, warm] = [columns.levels.indexOf('cold'), columns.levels.indexOf('warm')];
    expect(Array.from(scored.level)).toEqual([warm, cold, cold, NO_LEVEL, NO_LEVEL, NO_LEVEL, NO_LEVEL]);
    expect(columns.flags).toEqual(['call']);
    expect(Array.from(scored.flags)).toEqual([0, 1, 0, 0, 0, 0, 0]);
    // 3 + 9.5; 2 + 0.5; never asked; a gap.
    expect(Array.from(scored.scales.inside)).toEqual([12.5, 2.5, NaN, NaN, NaN, NaN, NaN]);
  });

  it('raises a flag where the total is refused, and sets no level there', () => {
    const { status, flags, level } = columns.scoreColumns({
      rows: 1,
      answers: { grade: Float64Array.of(0) },
    });
    expect([status[0], flags[0], level[0]]).toEqual([rowStatus.refused, 1, NO_LEVEL]);
  });

  it('lets the first override of the definition set the level, whatever the order of their questions', () => {
    const levels: readonly ScoreLevel[] = [
      { id: 'cold', text, from: 0, to: 6 },
      { id: 'warm', text, from: 6.5, to: 14 },
      { id: 'hot', text, from: 99 },
    ];
    const ordered = defineQuestionnaire({
      ...visit,
      levels,
      overrides: [
        { question: 'grade', anyOf: [0], flag: 'b', level: 'hot' },
        { question: 'came', anyOf: ['yes'], flag: 'a', level: 'warm' },
        { question: 'topics', anyOf: ['funds'], flag: 'b' },
      ],
    });
    const scorer = compileQuestionnaire(ordered);
    const answers = {
      came: Uint8Array.of(0, 0, 1),
      topics: Uint32Array.of(1, 1, 0),
      grade: Float64Array.of(0, 1, NaN),
    };
    const scored = scorer.scoreColumns({ rows: 3, answers });
    // Without overrides: 1 + 1 + 0, 1 + 1 + 1 and 0, all of them "cold".
    expect(Array.from(scored.level, (index) => scorer.levels[index])).toEqual(['hot', 'warm', 'cold']);
    expect(scorer.flags).toEqual(['b', 'a']);
    expect(Array.from(scored.flags)).toEqual([3, 3, 0]);
    const score = scoreAnswers(ordered, { came: 'yes', topics: ['funds'], grade: 0 });
    expect([score.level, score.flags]).toEqual(['hot', ['b', 'a']]);
  });

  it.each([
    ['a length too small', { rows: 2, answers: { came: Uint8Array.of(0) } }, 'answers.came'],
    ['a length too great', { rows: 0, answers: { came: Uint8Array.of(0) } }, 'answers.came'],
    ['numbers for options', { rows: 1, answers: { came: Float64Array.of(0) } }, 'answers.came'],
    ['clamped bytes for options', { rows: 1, answers: { came: Uint8ClampedArray.of(0) } }, 'answers.came'],
    ['words for options', { rows: 1, answers: { came: Uint32Array.of(0) } }, 'answers.came'],
    ['bytes for choices', { rows: 1, answers: { topics: Uint8Array.of(1) } }, 'answers.topics'],
    ['signed words for choices', { rows: 1, answers: { topics: Int32Array.of(1) } }, 'answers.topics'],
    ['single floats for numbers', { rows: 1, answers: { grade: Float32Array.of(1) } }, 'answers.grade'],
    ['a list for numbers', { rows: 1, answers: { grade: [1] } }, 'answers.grade'],
    ['null for a column', { rows: 1, answers: { grade: null } }, 'answers.grade'],
    ['text for open answers', { rows: 1, answers: { words: ['CANARY'] } }, 'answers.words'],
    ['a column of no question', { rows: 0, answers: { words: new Uint8Array(0), CANARY: [] } }, 'answers[1]'],
    ['a negative number of rows', { rows: -1, answers: {} }, 'rows'],
    ['half a row', { rows: 0.5, answers: {} }, 'rows'],
    ['no number of rows', { answers: {} }, 'rows'],
    ['endless rows', { rows: Infinity, answers: {} }, 'rows'],
    ['no columns', { rows: 1 }, 'answers'],
    ['null for the columns', { rows: 1, answers: null }, 'answers'],
    ['text for the columns', { rows: 1, answers: 'CANARY' }, 'answers'],
  ])('is refused with %s', (_, book, path) => {
    const error = errorOf(() => columns.scoreColumns(book as never));
    expect(error).toMatchObject({ code: 'columns_invalid', details: { path } });
    expectWorded([error.reason]);
    expect(visible(error)).not.toContain('CANARY');
  });

  it('takes a column of a subclass, as a Buffer is', () => {
    const came = Buffer.from([1, 0]);
    expect(Array.from(columns.scoreColumns({ rows: 2, answers: { came } }).status)).toEqual([
      rowStatus.scored,
      rowStatus.refused,
    ]);
  });

  it('does not read columns that an object inherits', () => {
    const answers = Object.create({ came: Uint8Array.of(1) }) as object;
    expect(columns.scoreColumns({ rows: 1, answers }).status[0]).toBe(rowStatus.refused);
  });
});

it('a questionnaire that was not checked is not compiled', () => {
  const { code } = errorOf(() => compileQuestionnaire({ ...visit }));
  expect(code).toBe('definition_unchecked');
});

describe('the types', () => {
  it('know the column of each kind of question, and the names of levels and scales', () => {
    expectTypeOf<ColumnsOf<typeof visit>>().toEqualTypeOf<{
      readonly came?: Uint8Array;
      readonly topics?: Uint32Array;
      readonly grade?: Float64Array;
      readonly words?: Uint8Array;
    }>();
    expectTypeOf(columns.levels).toEqualTypeOf<readonly ('cold' | 'warm')[]>();
    expectTypeOf<Scored>().toEqualTypeOf<ScoredColumns<'inside'>>();
    expectTypeOf<Scored['scales']>().toEqualTypeOf<{ readonly inside: Float64Array }>();
  });

  it('take any column when the compiler has not seen the definition', () => {
    expectTypeOf<ColumnsOf<Questionnaire>>().toEqualTypeOf<{
      readonly [id: string]: AnswerColumn | undefined;
    }>();
    expectTypeOf<AnySheet[string]>().toEqualTypeOf<string | number | readonly string[] | undefined>();
  });

  it('refuse to compile what does not fit', () => {
    // @ts-expect-error [ts2322] -- a single question takes bytes
    expect(() => columns.scoreColumns({ rows: 1, answers: { came: Float64Array.of(0) } })).toThrow();
    // @ts-expect-error [ts2353] -- there is no question "went"
    expect(() => columns.scoreColumns({ rows: 1, answers: { went: Uint8Array.of(0) } })).toThrow();
    // @ts-expect-error [ts2339] -- there is no scale "outside"
    expect(columns.scoreColumns({ rows: 0, answers: {} }).scales.outside).toBeUndefined();
  });
});
