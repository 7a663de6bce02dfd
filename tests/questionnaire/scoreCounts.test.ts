import fc from 'fast-check';
import {
  answerCode,
  compileQuestionnaire,
  defineQuestionnaire,
  industry,
  mergeScoreCounts,
  type Questionnaire,
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
});
