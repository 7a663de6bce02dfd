import { type AnySheet, defineQuestionnaire, type QuestionnaireDefinition, scoreAnswers } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain } from './laws.js';
import { bandsFrom, grableLytton, suitabilityBands, suitabilityTest } from './scales.js';
import { sheetAt, sheetOf } from './sheets.js';

const score = (definition: QuestionnaireDefinition, sheet: AnySheet) =>
  scoreAnswers(defineQuestionnaire(definition), sheet);

describe('Grable–Lytton', () => {
  it.each([
    ['first', 0, 16, 'low'],
    ['second', 1, 29, 'above-average'],
  ])('all %s options make the published total', (_, place, points, level) => {
    expect(score(grableLytton, sheetAt(grableLytton, place))).toMatchObject({ points, level });
  });

  // Range 13..47 and bands ≤18, 19–22, 23–28, 29–32, ≥33: vectors.md.
  it.each([
    [13, 'low'],
    [18, 'low'],
    [19, 'below-average'],
    [22, 'below-average'],
    [23, 'average'],
    [28, 'average'],
    [29, 'above-average'],
    [32, 'above-average'],
    [33, 'high'],
    [47, 'high'],
  ])('%i points are %s', (points, level) => {
    const result = score(grableLytton, sheetOf(grableLytton, points)!);
    expect(result).toMatchObject({ points, level, range: { min: 13, max: 47 } });
    expectPlain(result);
  });
});

describe('the suitability key', () => {
  const definition = suitabilityTest(suitabilityBands[0]!);
  /** The best, or the worst, option of every question. */
  const extreme = (pick: (...points: number[]) => number): AnySheet =>
    Object.fromEntries(
      definition.questions.map(({ id, kind, options }) => {
        const best = pick(...options.map(({ points }) => points));
        const option = options.find(({ points }) => points === best)!.id;
        return [id, kind === 'multiple' ? [option] : option];
      }),
    );

  it('goes from 10 to 100 when questions 9 and 12 count their highest option', () => {
    expect(score(definition, extreme(Math.max))).toMatchObject({
      points: 100,
      level: 'C5',
      range: { min: 10, max: 100 },
    });
    expect(score(definition, extreme(Math.min))).toMatchObject({ points: 10, level: 'C1' });
  });

  it('would reach 124 when they were added', () => {
    // Question 9 has 0+1+2+4+6 = 13 in place of 6, question 12 has 2+4+5+6+6 = 23 in place of 6: 100 + 7 + 17.
    const added = suitabilityTest(suitabilityBands[0]!, 'sum');
    const everything = { q9: ['a', 'b', 'c', 'd', 'e'], q12: ['a', 'b', 'c', 'd', 'e'] };
    const result = score(added, { ...extreme(Math.max), ...everything });
    expect(result).toMatchObject({ points: 124, range: { min: 10, max: 124 } });
  });

  it('counts the highest of several answers, whatever their order', () => {
    // Question 9: a = 0, d = 4, c = 2; the lowest sheet has 10 points with a alone.
    for (const q9 of [['a', 'd', 'c'], ['d', 'c', 'a'], ['d']]) {
      expect(score(definition, { ...extreme(Math.min), q9 }).points).toBe(14);
    }
  });

  it.each(suitabilityBands.map((levels) => [levels.map(({ from }) => from).join('/'), levels]))(
    'takes the bands of a firm: %s',
    (_, levels) => {
      const defined = defineQuestionnaire(suitabilityTest(levels));
      for (const { id, from, to } of levels) {
        for (const edge of [Math.max(from, 10), Math.min(to ?? 100, 100)]) {
          const found = sheetOf(defined, edge)!;
          const sheet = { ...found, q9: [found['q9']!], q12: [found['q12']!] };
          expect(scoreAnswers(defined, sheet)).toMatchObject({ points: edge, level: id });
        }
      }
    },
  );

  it('refuses the table that tests "> 81" after "<= 80", and names 81', () => {
    // domain.md §5: a real defect seen in two public code bases.
    const defect = bandsFrom({ C1: 0, C2: 20, C3: 38, C4: 54, C5: 81 }).map((level) =>
      level.id === 'C5' ? { ...level, from: 82 } : level,
    );
    const error = errorOf(() => defineQuestionnaire(suitabilityTest(defect)));
    expect(error).toMatchObject({
      code: 'questionnaire_invalid',
      details: { path: 'levels', reasons: [{ rule: 'level_gap', detail: { totals: [81], count: 1 } }] },
    });
  });
});
