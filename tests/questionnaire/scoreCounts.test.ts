import fc from 'fast-check';
import {
  answerCode,
  compileQuestionnaire,
  defineQuestionnaire,
  industry,
  mergeScoreCounts,
  type Questionnaire,
  rowStatus,
  scoreCounts,
  tabulate,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { bookOf, rowOf } from './books.js';
import { definitionsWithSheets } from './definitions.js';
import { errorOf, expectPlain, frozen } from './laws.js';
import type { Sheet } from './oracle.js';

const countsOf = (questionnaire: Questionnaire, sheets: readonly Sheet[]) => {
  const columns = compileQuestionnaire(questionnaire);
  const rows = sheets.map((sheet) => rowOf(questionnaire, sheet, answerCode.skipped));
  return scoreCounts(columns, columns.scoreColumns(bookOf(questionnaire, rows)));
};

describe('the counts of a scored book', () => {
  it('are those that tabulating the sheets gives', () => {
    fc.assert(
      fc.property(definitionsWithSheets, ({ definition, sheets }) => {
        const questionnaire = defineQuestionnaire(definition);
        const counts = countsOf(questionnaire, sheets);
        const table = tabulate<Questionnaire>(questionnaire, sheets);
        expectPlain(counts);
        expect(counts.sheets).toBe(table.sheets);
        expect([counts.refused, counts.badAnswers]).toEqual([table.refused, 0]);
        expect(counts.levels).toEqual(table.levels.map(({ level, count }) => ({ level, count })));
        expect(counts.flags).toEqual(table.flags.map(({ flag, count }) => ({ flag, count })));
        expect(counts.points).toEqual(table.points?.counts ?? []);
      }),
    );
  });

  it('of parts add up to those of the whole, in any order', () => {
    const orders = fc.shuffledSubarray([0, 1, 2], { minLength: 3 });
    fc.assert(
      fc.property(definitionsWithSheets, orders, ({ definition, sheets }, order) => {
        const questionnaire = defineQuestionnaire(definition);
        const parts = order.map((part) =>
          frozen(
            countsOf(
              questionnaire,
              sheets.filter((_, place) => place % 3 === part),
            ),
          ),
        );
        expect(parts.reduce((a, b) => mergeScoreCounts(a, b))).toStrictEqual(countsOf(questionnaire, sheets));
      }),
    );
  });

  it('count a row with an answer that does not fit in no other count', () => {
    const columns = compileQuestionnaire(industry.netPromoter);
    // From 0 to 10: 11 does not fit, and an empty cell is a gap.
    const scored = columns.scoreColumns({ rows: 3, answers: { recommend: Float64Array.of(11, NaN, 10) } });
    expect(scoreCounts(columns, scored)).toMatchObject({
      ...{ sheets: 3, refused: 1, badAnswers: 1 },
      levels: [
        { level: 'detractor', count: 0 },
        { level: 'passive', count: 0 },
        { level: 'promoter', count: 1 },
      ],
      points: [{ points: 10, count: 1 }],
    });
  });

  it.each([
    ['id', { id: 'other' }],
    ['version', { version: '99' }],
    ['fingerprint', { missing: { policy: 'zero' } }],
  ] as const)('do not add up where the %s of the questionnaire differs', (key, change) => {
    const other = defineQuestionnaire({ ...industry.netPromoter, ...change });
    const { code, details } = errorOf(() =>
      mergeScoreCounts<string>(countsOf(industry.netPromoter, []), countsOf(other, [])),
    );
    expect([code, details['path']]).toEqual(['unit_mismatch', `questionnaire.${key}`]);
  });

  it('are not made of what another questionnaire scored', () => {
    const [own, other] = [
      industry.netPromoter,
      { ...industry.netPromoter, missing: { policy: 'zero' } },
    ] as const;
    const scored = compileQuestionnaire(defineQuestionnaire(other)).scoreColumns({ rows: 0, answers: {} });
    const { code, details } = errorOf(() => scoreCounts(compileQuestionnaire(own), scored));
    expect([code, details['path']]).toEqual(['unit_mismatch', 'questionnaire.fingerprint']);
  });

  it('count all 32 flags that a book can hold, also the last bit', () => {
    const names = Array.from({ length: 32 }, (_, place) => `f${place}`);
    const questionnaire = defineQuestionnaire({
      ...industry.netPromoter,
      overrides: names.map((flag, place) => ({ question: 'recommend', anyOf: [place % 11], flag })),
    });
    const columns = compileQuestionnaire(questionnaire);
    // 9 raises the flags 9, 20 and 31.
    const scored = columns.scoreColumns({ rows: 1, answers: { recommend: Float64Array.of(9) } });
    const raised = scoreCounts(columns, scored).flags.filter(({ count }) => count > 0);
    expect(raised).toEqual(['f9', 'f20', 'f31'].map((flag) => ({ flag, count: 1 })));
    // With a flag less the last bit is nobody's.
    const fewer = { ...columns, flags: names.slice(1) };
    const { code, details } = errorOf(() => scoreCounts(fewer, scored));
    expect([code, details['path']]).toEqual(['columns_invalid', 'flags[0]']);
  });

  const part = countsOf(industry.netPromoter, []);
  it.each<[path: string, (count: number) => object]>([
    ['sheets', (count) => ({ sheets: count })],
    ['refused', (count) => ({ refused: count })],
    ['badAnswers', (count) => ({ badAnswers: count })],
    ['levels', (count) => ({ levels: part.levels.map((line) => ({ ...line, count })) })],
    ['flags', (count) => ({ flags: [{ flag: 'a', count }] })],
    ['points', (count) => ({ points: [{ points: 9, count }] })],
  ])('do not add up where the sum of %s could not be exact', (path, of) => {
    // 2^52 twice is 2^53, one more than the most; 2^52 and 2^52 − 1 are the most.
    const [tally, less] = [2 ** 52, 2 ** 52 - 1].map((count) => ({ ...part, ...of(count) }));
    const { code, details } = errorOf(() => mergeScoreCounts(tally!, tally!));
    expect([code, details['path']]).toEqual(['facts_invalid', path]);
    expect(() => mergeScoreCounts(tally!, less!)).not.toThrow();
  });

  it.each<[string, string, unknown]>([
    ['facts_invalid', 'b', null],
    ['facts_invalid', 'b', []],
    ['facts_invalid', 'b.questionnaire', {}],
    ['facts_invalid', 'b.questionnaire.id', { ...part, questionnaire: {} }],
    ['facts_invalid', 'b.sheets', { ...part, sheets: '1' }],
    ['facts_invalid', 'b.refused', { ...part, refused: -1 }],
    ['facts_invalid', 'b.badAnswers', { ...part, badAnswers: null }],
    ['facts_invalid', 'b.levels', { ...part, levels: null }],
    ['facts_invalid', 'b.levels[0]', { ...part, levels: [null] }],
    ['facts_invalid', 'b.levels[0].level', { ...part, levels: [{ count: 1 }] }],
    ['facts_invalid', 'b.levels[0].count', { ...part, levels: [{ level: 'a', count: 0.5 }] }],
    ['facts_invalid', 'b.flags[0].flag', { ...part, flags: [{ flag: 1, count: 0 }] }],
    ['facts_invalid', 'b.points[0].points', { ...part, points: [{ points: '10', count: 1 }] }],
    ['unit_mismatch', 'levels', { ...part, levels: part.levels.slice(1) }],
    ['unit_mismatch', 'levels', { ...part, levels: part.levels.toReversed() }],
    ['unit_mismatch', 'flags', { ...part, flags: [{ flag: 'a', count: 0 }] }],
  ])('do not add up (%s at %s) with what are none', (code, path, other) => {
    const error = errorOf(() => mergeScoreCounts(part, other as never));
    expect([error.code, error.details['path']]).toEqual([code, path]);
  });

  const columns = compileQuestionnaire(industry.netPromoter);
  const scored = columns.scoreColumns({ rows: 1, answers: {} });
  it.each<[string, string, unknown]>([
    ['facts_invalid', 'scored', null],
    ['facts_invalid', 'scored.questionnaire', {}],
    ['columns_invalid', 'points', { ...scored, points: [1] }],
    ['columns_invalid', 'level', { ...scored, level: new Uint8Array(2) }],
    ['columns_invalid', 'status', { ...scored, status: undefined }],
    ['columns_invalid', 'flags', { ...scored, flags: new Uint8Array(1) }],
    // Three levels, three kinds of status, no flag; and without a total NaN.
    ['columns_invalid', 'level[0]', { ...scored, level: Uint8Array.of(3) }],
    ['columns_invalid', 'level[0]', { ...scored, level: Uint8Array.of(254) }],
    ['columns_invalid', 'status[0]', { ...scored, status: Uint8Array.of(3) }],
    ['columns_invalid', 'flags[0]', { ...scored, flags: Uint32Array.of(1) }],
    ['columns_invalid', 'points[0]', { ...scored, points: Float64Array.of(9) }],
    ['columns_invalid', 'points[0]', { ...scored, status: Uint8Array.of(rowStatus.scored) }],
    [
      'columns_invalid',
      'points[0]',
      { ...scored, points: Float64Array.of(Infinity), status: Uint8Array.of(rowStatus.scored) },
    ],
  ])('are not made (%s at %s) of what is no scored book', (code, path, other) => {
    const error = errorOf(() => scoreCounts(columns, other as never));
    expect([error.code, error.details['path']]).toEqual([code, path]);
  });
});
