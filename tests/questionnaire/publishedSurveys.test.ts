import { defineQuestionnaire, scoreAnswers } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { expectPlain, expectWorded } from './laws.js';
import { formOf, level, single } from './questions.js';

const range = (count: number): number[] => Array.from({ length: count }, (_, place) => place + 1);
const letter = (place: number): string => 'abcde'.charAt(place);

describe('the System Usability Scale', () => {
  // Brooke (1996): ten items from 1 to 5; odd items count x − 1, even items 5 − x, and the sum is multiplied by 2.5.
  const scale = defineQuestionnaire(
    formOf(
      range(10).map((item) => single(`q${item}`, [0, 1, 2, 3, 4], item % 2 === 0 ? { reverse: true } : {})),
      { factor: 2.5, levels: [level('usable', 0)] },
    ),
  );
  const sheet = (odd: number, even: number) =>
    Object.fromEntries(range(10).map((item) => [`q${item}`, letter((item % 2 === 0 ? even : odd) - 1)]));

  it.each([
    // (5 × (odd − 1) + 5 × (5 − even)) × 2.5; the first three are in vectors of Brooke’s own rule.
    [3, 3, 50],
    [5, 1, 100],
    [4, 2, 75],
    [1, 5, 0],
    [5, 5, 50],
    [1, 1, 50],
    [2, 1, 62.5],
  ])('gives %i on odd and %i on even items %d points', (odd, even, points) => {
    const score = scoreAnswers(scale, sheet(odd, even));
    expect(score).toMatchObject({ points, range: { min: 0, max: 100 } });
    expect(score.reasons.reduce((sum, { detail }) => sum + detail.points, 0)).toBe(points);
    expectWorded(score.reasons);
    expectPlain(score);
  });

  it('shows mirrored points, and what the factor adds', () => {
    const { reasons } = scoreAnswers(scale, sheet(4, 2));
    expect(reasons[0]).toEqual({
      rule: 'question_points',
      detail: { question: 'q1', options: ['d'], points: 3 },
    });
    expect(reasons[1]).toEqual({
      rule: 'question_points',
      detail: { question: 'q2', options: ['b'], points: 3 },
    });
    // 30 × 2.5 − 30.
    expect(reasons[10]).toEqual({ rule: 'total_factor', detail: { factor: 2.5, points: 45 } });
    expect(reasons).toHaveLength(11);
  });
});

describe('the PHQ-9', () => {
  // Kroenke (2001): nine items from 0 to 3; bands 0–4, 5–9, 10–14, 15–19, 20–27; item 9 above zero asks for attention.
  const panel = defineQuestionnaire(
    formOf(
      range(9).map((item) => single(`q${item}`, [0, 1, 2, 3])),
      {
        levels: [
          level('minimal', 0, 4),
          level('mild', 5, 9),
          level('moderate', 10, 14),
          level('moderately-severe', 15, 19),
          level('severe', 20, 27),
        ],
        overrides: [{ question: 'q9', anyOf: ['b', 'c', 'd'], flag: 'attention' }],
      },
    ),
  );
  /** A sheet of that total: item 9 as given, the others filled from the first. */
  const sheet = (total: number, ninth: number) => {
    let left = total - ninth;
    const others = range(8).map((item) => {
      const points = Math.min(left, 3);
      left -= points;
      return [`q${item}`, letter(points)] as const;
    });
    expect(left).toBe(0);
    return Object.fromEntries([...others, ['q9', letter(ninth)]]);
  };

  it.each([
    [0, 'minimal'],
    [4, 'minimal'],
    [5, 'mild'],
    [9, 'mild'],
    [10, 'moderate'],
    [14, 'moderate'],
    [15, 'moderately-severe'],
    [19, 'moderately-severe'],
    [20, 'severe'],
  ])('puts %i points into %s, and item 9 raises its flag at any total', (points, band) => {
    const score = scoreAnswers(panel, sheet(points, 0));
    expect(score).toMatchObject({ points, level: band, flags: [], range: { min: 0, max: 27 } });
    for (const ninth of [1, 2, 3].filter((own) => own <= points)) {
      const flagged = scoreAnswers(panel, sheet(points, ninth));
      expect(flagged).toMatchObject({ points, level: band, flags: ['attention'] });
      expect(flagged.toNext).toEqual(score.toNext);
      expect(flagged.reasons.at(-1)).toEqual({
        rule: 'answer_flag',
        detail: { question: 'q9', flag: 'attention', points: 0 },
      });
      expectWorded(flagged.reasons);
    }
  });

  it('has the highest total only with item 9', () => {
    expect(scoreAnswers(panel, sheet(27, 3))).toMatchObject({ level: 'severe', flags: ['attention'] });
  });

  it('raises the flag when the sheet is refused too', () => {
    const { q1, ...rest } = sheet(1, 1);
    expect(q1).toBe('a');
    const score = scoreAnswers(panel, rest);
    expect(score).toMatchObject({ points: null, level: null, missing: ['q1'], flags: ['attention'] });
    expectPlain(score);
  });
});
