import fc from 'fast-check';
import { defineQuestionnaire, itemPoints, type Questionnaire, reliability, scoreAnswers } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectWorded, frozen } from '../laws.js';
import { bandsFrom, scaleOf } from '../scales.js';
import { digits } from './matrices.js';
import { sheets, survey } from './survey.js';

const questionnaire = defineQuestionnaire(survey);

describe('itemPoints', () => {
  it('has a column for every question with points, and mirrors those that ask the other way round', () => {
    const sheet = {
      account: 'a',
      adviser: 4,
      fees: 'a',
      delay: 3,
      complaints: ['a', 'b'],
      wishes: 'shorter queues',
    } as const;
    // fees: a is worth 1 of 1 to 3, mirrored 3. delay: 3 of 0 to 10, mirrored 7. complaints: −1 − 1.
    expect(itemPoints(questionnaire, frozen([sheet]))).toEqual({
      questions: ['account', 'adviser', 'fees', 'delay', 'complaints'],
      rows: [[1, 4, 3, 7, -2]],
    });
  });

  it('has a gap where no answer is, and where the route led past', () => {
    const { rows } = itemPoints(questionnaire, [{ account: 'b', fees: 'c' }, {}]);
    expect(rows).toEqual([
      [0, null, 1, null, null],
      [null, null, null, null, null],
    ]);
  });

  it('has a gap even where the questionnaire counts a missing answer as zero', () => {
    const lenient = defineQuestionnaire({ ...survey, missing: { policy: 'zero' } });
    expect(itemPoints(lenient, [{ account: 'a' }]).rows).toEqual([[1, null, null, null, null]]);
  });

  it('has the questions of a scale only, in the order of the questionnaire', () => {
    const sheet = { account: 'a', adviser: 2, fees: 'b', delay: 0 } as const;
    expect(itemPoints(questionnaire, [sheet], { scale: 'service' })).toEqual({
      questions: ['adviser', 'fees'],
      rows: [[2, 2]],
    });
  });

  it('has no rows without sheets', () => {
    expect(itemPoints(questionnaire, []).rows).toEqual([]);
  });

  it('leads to the published alpha', () => {
    // Seven people, five items of 1 to 5: alpha 0.9267241379. The third is asked the other way round.
    const matrix = digits('45434 34343 55445 23323 44444 33232 45544');
    const likert = scaleOf('likert', Array(5).fill('1 2 3 4 5') as string[], bandsFrom({ all: 5 }));
    const turned = likert.questions.map((own, place) => ({ ...own, ...(place === 2 && { reverse: true }) }));
    const five: Questionnaire = defineQuestionnaire({
      ...likert,
      questions: turned,
    });
    const people = matrix.map((row) =>
      Object.fromEntries(
        row.map((points, item) => [`q${item + 1}`, 'abcde'[item === 2 ? 5 - points! : points! - 1]!]),
      ),
    );
    const { rows } = itemPoints(five, people);
    expect(rows).toEqual(matrix);
    expect(reliability(rows).alpha).toBeCloseTo(0.9267241379, 10);
  });

  it('adds up to the total of every sheet that has one', () => {
    fc.assert(
      fc.property(fc.array(sheets, { maxLength: 5 }), (own) => {
        const result = itemPoints(questionnaire, frozen(own));
        expectPlain(result);
        for (const [row, sheet] of own.entries()) {
          const { points } = scoreAnswers(questionnaire, sheet);
          const sum = result.rows[row]!.reduce((total: number, own) => total + (own ?? 0), 0);
          if (points !== null) expect(sum).toBe(points);
        }
      }),
    );
  });

  it('refuses a scale that the questionnaire does not have', () => {
    for (const own of [questionnaire, defineQuestionnaire({ ...survey, scales: [] })]) {
      const error = errorOf(() => itemPoints(own, [], { scale: 'price' }));
      expect(error).toMatchObject({ code: 'facts_invalid', details: { path: 'scale' } });
      expectWorded([error.reason]);
    }
  });

  it('refuses a questionnaire that was not checked, even without sheets', () => {
    const unchecked = survey as unknown as typeof questionnaire;
    expect(errorOf(() => itemPoints(unchecked, [])).code).toBe('definition_unchecked');
  });
});
