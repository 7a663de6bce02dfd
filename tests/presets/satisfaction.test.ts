import { type AnswersOf, industry, scoreAnswers } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf } from '../questionnaire/laws.js';

describe('customer satisfaction', () => {
  const survey = industry.customerSatisfaction;
  const grades = ['very-dissatisfied', 'dissatisfied', 'neither', 'satisfied', 'very-satisfied'] as const;
  const ids = ['handling', 'contact', 'information', 'training', 'complaints', 'overall'] as const;
  const sheet = (points: readonly number[]) =>
    Object.fromEntries(ids.map((id, place) => [id, grades[points[place]! - 1]])) as AnswersOf<typeof survey>;

  it.each([
    // The mean of five parts, and the total of all six; the level is the last answer: 1 and 2, 3, 4 and 5.
    [[1, 1, 1, 1, 1, 1], 6, 1, 'dissatisfied'],
    [[3, 3, 3, 3, 2, 3], 17, 2.8, 'neither'],
    [[3, 3, 3, 3, 3, 4], 19, 3, 'satisfied'],
    [[5, 5, 4, 4, 4, 1], 23, 4.4, 'dissatisfied'],
    [[4, 4, 4, 4, 4, 3], 23, 4, 'neither'],
    [[5, 5, 5, 5, 5, 2], 27, 5, 'dissatisfied'],
    [[5, 5, 5, 5, 5, 5], 30, 5, 'satisfied'],
  ] as const)('of %j is a total of %i and a mean of %d', (points, total, mean, level) => {
    const score = scoreAnswers(survey, sheet(points));
    expect(score).toMatchObject({
      points: total,
      level,
      flags: [level],
      scales: { service: mean, overall: points[5] },
    });
  });

  it('lets whoever has not used a service leave it out, but not the overall answer', () => {
    const told = { handling: 'satisfied', complaints: 'dissatisfied', overall: 'satisfied' } as const;
    expect(scoreAnswers(survey, told)).toMatchObject({
      level: 'satisfied',
      missing: [],
      scales: { service: 3, overall: 4 }, // (4 + 2) ÷ 2
    });
    const { overall, ...rest } = told;
    expect(scoreAnswers(survey, { overall })).toMatchObject({ level: 'satisfied', points: 4 });
    expect(scoreAnswers(survey, rest)).toMatchObject({ level: null, missing: ['overall'] });
  });

  it('asks in words that lean to no side', () => {
    const ask = [/程度如何？$/, /^(All in all, h|H)ow satisfied are you with /] as const;
    for (const { text } of survey.questions) {
      expect(text.zh).toMatch(ask[0]);
      expect(text.en).toMatch(ask[1]);
    }
  });
});

describe('the net-promoter question', () => {
  // vectors.md: promoters 9–10, detractors 0–6; [10,9,9,8,7,6,0,10,5,9] → +20.
  const ratings = [10, 9, 9, 8, 7, 6, 0, 10, 5, 9];

  it.each(Array.from({ length: 11 }, (_, rating) => rating))('puts %i into its group', (recommend) => {
    const level = recommend <= 6 ? 'detractor' : recommend <= 8 ? 'passive' : 'promoter';
    expect(scoreAnswers(industry.netPromoter, { recommend })).toMatchObject({
      points: recommend,
      level,
      missing: [],
    });
  });

  it('reaches the published score', () => {
    const levels = ratings.map(
      (recommend) => scoreAnswers(industry.netPromoter, { recommend, why: '因为' }).level,
    );
    const share = (wanted: string) => levels.filter((level) => level === wanted).length / levels.length;
    expect(Math.round(100 * (share('promoter') - share('detractor')))).toBe(20);
  });

  it.each([11, -1, 7.5])('takes no %d', (recommend) => {
    expect(errorOf(() => scoreAnswers(industry.netPromoter, { recommend })).code).toBe('answers_invalid');
  });
});
