import {
  compileQuestionnaire,
  defineQuestionnaire,
  NO_LEVEL,
  type Override,
  type Question,
  type QuestionnaireDefinition,
  rowStatus,
  type ScoreLevel,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectWorded } from './laws.js';
import { text } from './scales.js';

const all: ScoreLevel[] = [{ id: 'all', text, from: -1e6 }];
const range = (count: number) => Array.from({ length: count }, (_, place) => place);

function defined(
  questions: readonly Question[],
  rest: Partial<Pick<QuestionnaireDefinition, 'levels' | 'overrides' | 'missing'>> = {},
) {
  const missing = { policy: 'refuse' } as const;
  return defineQuestionnaire({
    id: 'wide',
    version: '1',
    title: text,
    questions,
    missing,
    levels: all,
    ...rest,
  });
}

const optionsOf = (points: readonly number[]) =>
  points.map((own, place) => ({ id: `o${place}`, text, points: own }));
const single = (points: readonly number[]): Question => ({
  id: 'q',
  text,
  kind: 'single',
  options: optionsOf(points),
});
const several = (points: readonly number[], combine: 'sum' | 'max' = 'sum'): Question => ({
  id: 'q',
  text,
  kind: 'multiple',
  combine,
  options: optionsOf(points),
});

describe('a question of several answers', () => {
  // Option k is worth k + 1, so that each bit tells itself from every other.
  const upTo = (count: number) => range(count).map((place) => place + 1);
  const bit = (place: number) => 2 ** place;
  const flags: Override[] = [{ question: 'q', anyOf: ['o31'], flag: 'last' }];

  it('of 32 options uses the last bit of a word, which is also the sign of a number', () => {
    const scorer = compileQuestionnaire(defined([several(upTo(32))], { overrides: flags }));
    const q = Uint32Array.of(bit(31), bit(0) + bit(31), 2 ** 32 - 1, bit(30), 0);
    const { points, status, flags: raised } = scorer.scoreColumns({ rows: 5, answers: { q } });
    // 32; 1 + 32; 1 + 2 + … + 32 = 32 · 33 / 2 = 528; 31; no answer.
    expect(Array.from(points)).toEqual([32, 33, 528, 31, NaN]);
    expect(Array.from(status)).toEqual([0, 0, 0, 0, rowStatus.refused]);
    expect(Array.from(raised)).toEqual([1, 1, 1, 0, 0]);
  });

  it('counts the highest of 32 options, also where all are below zero', () => {
    const points = upTo(32).map((own) => -own);
    const scorer = compileQuestionnaire(defined([several(points, 'max')]));
    const q = Uint32Array.of(bit(31), bit(30) + bit(31), 2 ** 32 - 1);
    expect(Array.from(scorer.scoreColumns({ rows: 3, answers: { q } }).points)).toEqual([-32, -31, -1]);
  });

  // Up to 12 options every choice stands in a table; from 13 on it is worked out row by row.
  it.each([1, 2, 11, 12, 13, 14, 31])('of %i options takes each of them, and no bit beyond', (count) => {
    const scorer = compileQuestionnaire(defined([several(upTo(count))]));
    const cells = [...range(count).map(bit), 2 ** count - 1, bit(count), 1 + bit(count), bit(31), 0];
    const { points, status, level } = scorer.scoreColumns({
      rows: cells.length,
      answers: { q: Uint32Array.from(cells) },
    });
    // All options together: 1 + 2 + … + count.
    const sum = (count * (count + 1)) / 2;
    expect(Array.from(points)).toEqual([...upTo(count), sum, NaN, NaN, NaN, NaN]);
    const { scored, badAnswer, refused } = rowStatus;
    const bad = [badAnswer, badAnswer, badAnswer];
    expect(Array.from(status)).toEqual([...range(count + 1).map(() => scored), ...bad, refused]);
    expect(Array.from(level.slice(-4))).toEqual([NO_LEVEL, NO_LEVEL, NO_LEVEL, NO_LEVEL]);
  });

  it.each([8, 12, 13])('of %i options counts a gap as zero where the policy says so', (count) => {
    const scorer = compileQuestionnaire(defined([several(upTo(count))], { missing: { policy: 'zero' } }));
    // 255 is the code of a gap in a column of bytes, but here the first eight options: 8 · 9 / 2 = 36.
    const q = Uint32Array.of(0, bit(count - 1), 255, 254);
    const { points, status } = scorer.scoreColumns({ rows: 4, answers: { q } });
    expect(Array.from(points)).toEqual([0, count, 36, 35]);
    expect(Array.from(status)).toEqual([0, 0, 0, 0]);
  });
});

describe('a byte', () => {
  it('numbers 254 options: 253 is the last, 254 and 255 are the two codes', () => {
    const scorer = compileQuestionnaire(defined([single(range(254))]));
    const { points, status } = scorer.scoreColumns({
      rows: 4,
      answers: { q: Uint8Array.of(0, 253, 254, 255) },
    });
    expect(Array.from(points)).toEqual([0, 253, NaN, NaN]);
    expect(Array.from(status)).toEqual([0, 0, rowStatus.badAnswer, rowStatus.refused]);
  });

  it('numbers 255 levels: 254 is the last, 255 is none', () => {
    const levels = range(255).map((from) => ({ id: `l${from}`, text, from, to: from }));
    // Two questions, since one has 254 options at most: 0 to 253, and 0 or 1, make 0 to 254.
    const scorer = compileQuestionnaire(
      defined([single(range(254)), { ...single([0, 1]), id: 'r' }], { levels }),
    );
    const answers = { q: Uint8Array.of(0, 253, 253, 253), r: Uint8Array.of(0, 0, 1, 255) };
    expect(Array.from(scorer.scoreColumns({ rows: 4, answers }).level)).toEqual([0, 253, 254, NO_LEVEL]);
  });
});

it('a word has a bit for each of 32 flags, in the order in which the overrides first name them', () => {
  const overrides = range(32).map((place) => ({ question: 'q', anyOf: [`o${place}`], flag: `f${place}` }));
  const again = { question: 'q', anyOf: ['o1'], flag: 'f31' };
  const questionnaire = defined([single(range(32))], { overrides: [...overrides, again] });
  const scorer = compileQuestionnaire(questionnaire);
  expect(scorer.flags).toEqual(range(32).map((place) => `f${place}`));
  const { flags } = scorer.scoreColumns({ rows: 4, answers: { q: Uint8Array.of(0, 31, 1, 255) } });
  // The unsigned words of bit 0, bit 31, bits 1 and 31, and no bit.
  expect(Array.from(flags)).toEqual([1, 2 ** 31, 2 + 2 ** 31, 0]);
});

describe('a questionnaire is refused whose', () => {
  const flagged = (count: number): Override[] =>
    range(count).map((place) => ({ question: 'q', anyOf: ['o0'], flag: `f${place}` }));
  const banded = (count: number): ScoreLevel[] =>
    range(count).map((from) => ({ id: `l${from}`, text, from, to: from }));
  const other: Question = { ...single([0]), id: 'first' };
  it.each([
    ['single question has 255 options', defined([other, single(range(255))]), 'questions[1].options', 254],
    [
      'question of several answers has 33 options',
      defined([other, several(range(33))]),
      'questions[1].options',
      32,
    ],
    ['flags are 33', defined([single([0])], { overrides: flagged(33) }), 'overrides', 32],
    ['levels are 256', defined([single(range(256))], { levels: banded(256) }), 'levels', 255],
  ])('%s', (_, questionnaire, path, limit) => {
    const error = errorOf(() => compileQuestionnaire(questionnaire));
    expect(error).toMatchObject({
      code: 'columns_invalid',
      details: { path, expected: { zh: `最多 ${limit} 项`, en: `at most ${limit}` } },
    });
    expectWorded([error.reason]);
  });
});

describe('the level of a total', () => {
  const halves = (points: readonly number[], levels: readonly ScoreLevel[]) =>
    compileQuestionnaire(defined([single(points)], { levels }));
  // Totals of a width of up to 65,536 are looked up, wider ones and fractions are held against the edges.
  it.each([
    ['whole totals as wide as the table', [-5, 0, 65_530], 0, 65_530],
    ['whole totals that are one wider', [-5, 0, 65_531], 0, 65_531],
    ['whole totals far apart', [-4e9, 0, 4e9], 0, 4e9],
    ['fractions', [-0.5, 0.25, 0.5], 0.25, 0.5],
  ])('is found among %s', (_, points, middle, top) => {
    const levels = [
      { id: 'top', text, from: top, to: top },
      { id: 'low', text, from: points[0]!, to: points[0]! },
      { id: 'middle', text, from: middle, to: middle },
    ];
    const scorer = halves(points, levels);
    const { level } = scorer.scoreColumns({ rows: 4, answers: { q: Uint8Array.of(0, 1, 2, 255) } });
    expect(Array.from(level, (index) => scorer.levels[index])).toEqual(['low', 'middle', 'top', undefined]);
  });
});
