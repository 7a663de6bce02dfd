import {
  type AnswersOf,
  china,
  course,
  defineQuestionnaire,
  industry,
  inspectQuestionnaire,
  type Label,
  type Questionnaire,
  type QuestionnaireDefinition,
  scoreAnswers,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectWorded, throughJson } from '../questionnaire/laws.js';

const questionnaires: [string, Questionnaire][] = [
  china.suitability,
  course.tradingPersonality,
  course.needsSurvey,
  course.sampleSurvey,
  industry.customerSatisfaction,
  industry.netPromoter,
  industry.serviceQuality,
].map((own) => [own.id, own]);

/** Every label of a definition. */
function labelsIn(value: unknown): Label[] {
  if (typeof value !== 'object' || value === null) return [];
  return 'zh' in value && 'en' in value ? [value as Label] : Object.values(value).flatMap(labelsIn);
}

describe.each(questionnaires)('the questionnaire %s', (_, questionnaire) => {
  it('has nothing against it: neither errors nor the rules of survey design', () => {
    expect(inspectQuestionnaire(questionnaire)).toEqual([]);
  });

  it('speaks Chinese and English, and never says the same twice', () => {
    for (const { zh, en } of labelsIn(questionnaire)) {
      expect(zh).toMatch(/[\p{Script=Han}\d]/u); // an answer may be a mere share, such as 超过 75% or 10%
      expect(en).not.toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/[a-z\d]/);
    }
    const { questions } = questionnaire;
    const texts = [questions, ...questions.map((own) => ('options' in own ? own.options : []))];
    for (const language of ['zh', 'en'] as const) {
      for (const group of texts) {
        const said = group.map(({ text }) => text[language]);
        expect(new Set(said).size).toBe(said.length);
      }
    }
  });

  it('asks closed questions, and an open one only at the end and of whoever likes', () => {
    const open = questionnaire.questions.filter(({ kind }) => kind === 'open');
    expect(open.length).toBeLessThanOrEqual(1);
    for (const own of open) expect(own).toEqual({ ...questionnaire.questions.at(-1), optional: true });
  });

  it('is itself after JSON', () => {
    expect(defineQuestionnaire(throughJson(questionnaire) as QuestionnaireDefinition)).toEqual(questionnaire);
  });

  it('says what is ours', () => {
    expect(questionnaire.note?.en).toMatch(/ours|our|newly written/);
    expect(questionnaire.source?.document).toMatch(/\p{Script=Han}/u);
  });
});

describe('the sample survey', () => {
  const survey = course.sampleSurvey;
  type Sheet = AnswersOf<typeof survey>;

  it('asks the three questions of the course with its answers', () => {
    // domain.md §5: the centre yes / no; the class yes / no / maybe; an adviser.
    const answers = survey.questions.map((own) => ('options' in own ? own.options.map(({ id }) => id) : []));
    expect(survey.questions.map(({ id }) => id)).toEqual([
      'centre',
      'presentation',
      'trapped-class',
      'adviser',
    ]);
    expect(answers).toEqual([
      ['yes', 'no'],
      ['yes', 'no'],
      ['yes', 'maybe', 'no'],
      ['yes', 'maybe', 'no'],
    ]);
  });

  it('leads from “no” to presenting the service', () => {
    const sheet: Sheet = { centre: 'no', presentation: 'yes', 'trapped-class': 'no', adviser: 'no' };
    const score = scoreAnswers(survey, sheet);
    expect(score).toMatchObject({ points: 0, level: 'cool', flags: ['present-service'], skipped: [] });
    expectWorded(score.reasons);
    expectPlain(score);
    // Who does not know the centre and was not asked further has not answered all.
    const { presentation, ...rest } = sheet;
    expect(presentation).toBe('yes');
    expect(scoreAnswers(survey, rest)).toMatchObject({ points: null, missing: ['presentation'] });
  });

  it('presents nothing to whoever declines', () => {
    const sheet: Sheet = { centre: 'no', presentation: 'no', 'trapped-class': 'yes', adviser: 'maybe' };
    expect(scoreAnswers(survey, sheet)).toMatchObject({ points: 3, level: 'warm', flags: [] }); // 2 + 1
  });

  it('does not ask whoever knows the centre', () => {
    const sheet: Sheet = { centre: 'yes', 'trapped-class': 'maybe', adviser: 'no' };
    const score = scoreAnswers(survey, sheet);
    expect(score).toMatchObject({ points: 1, level: 'interested', flags: [], skipped: ['presentation'] });
    expect(errorOf(() => scoreAnswers(survey, { ...sheet, presentation: 'yes' })).code).toBe(
      'answers_invalid',
    );
  });

  it('measures everybody by the same questions', () => {
    // Two questions worth 0 to 2 each, whatever was answered before.
    expect(scoreAnswers(survey, {}).range).toEqual({ min: 0, max: 4 });
    const eager: Sheet = { centre: 'yes', 'trapped-class': 'yes', adviser: 'yes' };
    expect(scoreAnswers(survey, eager).points).toBe(4);
    expect(scoreAnswers(survey, { ...eager, centre: 'no', presentation: 'yes' }).points).toBe(4);
  });
});

describe('the survey of needs', () => {
  const survey = course.needsSurvey;
  const nothing = {
    products: ['stock'],
    services: ['none'],
    topics: ['none'],
    channels: ['telephone'],
    frequency: 'on-request',
  } as const;

  it.each([
    // Points: one a service, one a topic, and 0 to 3 for the frequency.
    [nothing, 0, 'cool'],
    [{ ...nothing, services: ['plan', 'training'], frequency: 'quarterly' }, 3, 'cool'],
    [{ ...nothing, services: ['plan', 'training'], frequency: 'monthly' }, 4, 'interested'],
    [
      { ...nothing, services: ['plan'], topics: ['market', 'position', 'events'], frequency: 'weekly' },
      7,
      'interested',
    ],
    [
      {
        products: ['none'],
        services: ['visits', 'plan', 'training', 'research', 'terms', 'centre'],
        topics: ['market', 'products', 'position', 'business', 'events'],
        channels: ['visit', 'branch'],
        frequency: 'weekly',
      },
      14,
      'warm',
    ],
  ] as const)('counts interest: %o is worth %i, %s', (sheet, points, level) => {
    expect(scoreAnswers(survey, sheet as AnswersOf<typeof survey>)).toMatchObject({
      points,
      level,
      flags: [],
    });
  });

  it('flags whoever wants no contact', () => {
    expect(scoreAnswers(survey, { ...nothing, channels: ['none'] }).flags).toEqual(['no-contact']);
  });

  it('keeps what was said in own words out of the reasons', () => {
    const score = scoreAnswers(survey, { ...nothing, wish: '请王女士给我回电' });
    expect(JSON.stringify(score)).not.toContain('王');
    expect(score.points).toBe(0);
  });

  it('offers the channels of the course but the blog', () => {
    // domain.md §7: visit, invitation to the branch, letter, SMS, e-mail, telephone, chat, blog.
    const channels = survey.questions.find(({ id }) => id === 'channels');
    const ids = channels !== undefined && 'options' in channels ? channels.options.map(({ id }) => id) : [];
    expect([...ids].sort()).toEqual([
      'branch',
      'chat',
      'e-mail',
      'letter',
      'none',
      'sms',
      'telephone',
      'visit',
    ]);
  });
});

describe('customer satisfaction', () => {
  const survey = industry.customerSatisfaction;
  const grades = ['very-dissatisfied', 'dissatisfied', 'neither', 'satisfied', 'very-satisfied'] as const;
  const ids = ['handling', 'contact', 'information', 'training', 'complaints', 'overall'] as const;
  const sheet = (points: readonly number[]) =>
    Object.fromEntries(ids.map((id, place) => [id, grades[points[place]! - 1]])) as AnswersOf<typeof survey>;

  it.each([
    // The mean of five parts, and the total of all six; a mean of 3 is a total of 18, of 4 a total of 24.
    [[1, 1, 1, 1, 1, 1], 6, 1, 'dissatisfied', ['dissatisfied']],
    [[3, 3, 3, 3, 2, 3], 17, 2.8, 'dissatisfied', []],
    [[3, 3, 3, 3, 3, 3], 18, 3, 'neither', []],
    [[5, 5, 4, 4, 4, 1], 23, 4.4, 'neither', ['dissatisfied']],
    [[4, 4, 4, 4, 4, 4], 24, 4, 'satisfied', []],
    [[5, 5, 5, 5, 5, 2], 27, 5, 'satisfied', ['dissatisfied']],
    [[5, 5, 5, 5, 5, 5], 30, 5, 'satisfied', []],
  ] as const)('of %j is a total of %i and a mean of %d', (points, total, mean, level, flags) => {
    const score = scoreAnswers(survey, sheet(points));
    expect(score).toMatchObject({
      points: total,
      level,
      flags,
      scales: { service: mean, overall: points[5] },
    });
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
