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

describe('the answers with a limit', () => {
  it.each(questionnaires)('of %s say on which side the limit itself lies', (_, questionnaire) => {
    // 以内, 以上 and 以下 include their limit in law, and mean either in everyday speech; 超过, 不超过 and 或以上 do not.
    for (const own of questionnaire.questions) {
      for (const { text } of 'options' in own ? own.options : []) {
        if (/\d/.test(text.zh)) expect(text.zh).not.toMatch(/(?<!或)以[内上下]/);
        expect(text.zh.replaceAll('不超过', '').includes('超过')).toBe(text.en.includes('more than'));
        expect(text.zh.includes('不超过')).toBe(text.en.includes('up to'));
      }
    }
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
    contact: 'on-request',
    channels: ['telephone'],
  } as const;
  const wanted = { ...nothing, contact: 'yes' } as const;

  it.each([
    // Points: one a service, one a topic, one for wanting to be contacted, and 1 to 3 for the frequency.
    [nothing, 0, 'cool'],
    [{ ...wanted, services: ['plan'], frequency: 'quarterly' }, 3, 'cool'],
    [{ ...wanted, services: ['plan'], frequency: 'monthly' }, 4, 'interested'],
    [
      { ...wanted, services: ['plan'], topics: ['market', 'position', 'events'], frequency: 'weekly' },
      8,
      'interested',
    ],
    [
      {
        products: ['none'],
        services: ['plan', 'training', 'research', 'terms', 'centre'],
        topics: ['market', 'products', 'position', 'business', 'events'],
        contact: 'yes',
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

  it('flags whoever wants no contact, and asks him neither how often nor how', () => {
    const { channels, ...rest } = { ...nothing, contact: 'no' } as const;
    expect(scoreAnswers(survey, rest)).toMatchObject({
      points: 0,
      flags: ['no-contact'],
      skipped: ['frequency', 'channels'],
      missing: [],
    });
    const contradiction = { ...rest, channels };
    expect(errorOf(() => scoreAnswers(survey, contradiction)).code).toBe('answers_invalid');
  });

  it('does not ask whoever asks himself how often', () => {
    expect(scoreAnswers(survey, nothing).skipped).toEqual(['frequency']);
    expect(errorOf(() => scoreAnswers(survey, { ...nothing, frequency: 'weekly' })).code).toBe(
      'answers_invalid',
    );
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
    expect([...ids].sort()).toEqual(['branch', 'chat', 'e-mail', 'letter', 'sms', 'telephone', 'visit']);
  });
});
