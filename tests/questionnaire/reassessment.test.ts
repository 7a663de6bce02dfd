import fc from 'fast-check';
import {
  china,
  compareScores,
  course,
  type Day,
  day,
  defineQuestionnaire,
  defineRetakePolicy,
  inspectRetakes,
  type QuestionnaireDefinition,
  scoreAnswers,
  scoreStanding,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectWorded, frozen, throughJson } from './laws.js';
import { bandsFrom, scaleOf, text } from './scales.js';

const base: QuestionnaireDefinition = {
  ...scaleOf('again', ['0 1 2', '0 10 20', '0 1'], bandsFrom({ low: 0, middle: 10, high: 20 })),
  validMonths: 12,
  overrides: [{ question: 'q3', anyOf: ['b'], flag: 'asked', level: 'low' }],
};
const questionnaire = defineQuestionnaire(base);
const on = day('2025-03-31');
const scored = (answers: Readonly<Record<string, string>>, own: Day = on) =>
  scoreAnswers(questionnaire, answers, { on: own });

describe('compareScores', () => {
  it('names the questions that moved the level, the strongest first', () => {
    const earlier = scored({ q1: 'a', q2: 'a', q3: 'a' });
    const later = scored({ q1: 'c', q2: 'b', q3: 'a' });
    const { value, reasons } = compareScores(questionnaire, frozen(earlier), frozen(throughJson(later)));
    // q1: 2 − 0, q2: 10 − 0, so 12 points from low (0) to middle (12).
    expect(value).toEqual({
      moved: 'up',
      from: 'low',
      to: 'middle',
      points: 12,
      questions: [
        { question: 'q2', before: 0, after: 10, change: 10 },
        { question: 'q1', before: 0, after: 2, change: 2 },
      ],
    });
    expect(reasons.map(({ rule, detail }) => [rule, detail['question'], detail['points']])).toEqual([
      ['answer_moved', 'q1', 2],
      ['answer_moved', 'q2', 10],
    ]);
    expectPlain({ value, reasons });
    expectWorded(reasons);
  });

  it.each([
    [{ q1: 'a', q2: 'c', q3: 'a' }, { q1: 'a', q2: 'a', q3: 'a' }, 'down', -20],
    [{ q1: 'a', q2: 'a', q3: 'a' }, { q1: 'b', q2: 'a', q3: 'a' }, 'same', 1],
    [{ q1: 'b', q2: 'a', q3: 'a' }, { q1: 'b', q2: 'a', q3: 'a' }, 'same', 0],
  ] as const)('from %j to %j the level goes %s', (before, after, moved, points) => {
    expect(compareScores(questionnaire, scored(before), scored(after)).value).toMatchObject({
      moved,
      points,
    });
  });

  it('says when an answer and not the points sets the level', () => {
    const { value, reasons } = compareScores(
      questionnaire,
      scored({ q1: 'a', q2: 'c', q3: 'a' }),
      scored({ q1: 'a', q2: 'c', q3: 'b' }),
    );
    expect(value).toMatchObject({ moved: 'down', from: 'high', to: 'low', points: 1 });
    expect(reasons.at(-1)).toEqual({
      rule: 'answer_level',
      detail: { question: 'q3', flag: 'asked', level: 'low', points: 0 },
    });
    expectWorded(reasons);
  });

  it('knows no change of points where a total is missing', () => {
    const { value } = compareScores(
      questionnaire,
      scored({ q1: 'a' }),
      scored({ q1: 'c', q2: 'a', q3: 'a' }),
    );
    expect(value).toMatchObject({ moved: null, from: null, to: 'low', points: null });
    expect(value?.questions).toEqual([{ question: 'q1', before: 0, after: 2, change: 2 }]);
  });

  it('counts what prorating and the factor did as amounts of their own', () => {
    const doubled = defineQuestionnaire({
      ...base,
      factor: 2,
      missing: { policy: 'prorate', atLeast: 1, round: 'none' },
      levels: [{ id: 'all', text, from: 0 }],
      overrides: [],
    });
    const { value, reasons } = compareScores(
      doubled,
      scoreAnswers(doubled, { q1: 'b', q2: 'a', q3: 'a' }),
      scoreAnswers(doubled, { q1: 'c', q2: 'a' }),
    );
    // Before: 1, doubled 2. After: 2 of two answers, prorated to 2·3/2 = 3, doubled 6. The change is 4 = 1 + 1 + 2.
    expect(value?.points).toBe(4);
    expect(reasons.map(({ detail }) => detail['points'])).toEqual([1, 1, 2]);
    expectWorded(reasons);
  });

  it.each([
    ['another questionnaire', { ...base, id: 'other' }, 'score_other_questionnaire'],
    ['another version', { ...base, version: '2' }, 'score_other_version'],
    ['an edit under the same version', { ...base, factor: 2 }, 'score_definition_changed'],
  ])('does not compare with a score of %s', (_, definition, rule) => {
    const levels = [{ id: 'all', text, from: 0 }];
    const other = defineQuestionnaire({ ...definition, levels, overrides: [] });
    const score = scoreAnswers(other, { q1: 'a', q2: 'a', q3: 'a' });
    const { value, reasons } = compareScores(questionnaire, score, scored({ q1: 'a', q2: 'a', q3: 'a' }));
    expect(value).toBeNull();
    expect(reasons.map((own) => own.rule)).toEqual([rule]);
    expectWorded(reasons);
  });

  it('adds up: the reasons make the change of the points, and back again its opposite', () => {
    const { questions } = course.tradingPersonality;
    const sheets = fc.record(
      Object.fromEntries(
        questions.map((own) => [
          own.id,
          fc.constantFrom(...('options' in own ? own.options.map(({ id }) => id) : [])),
        ]),
      ),
    );
    fc.assert(
      fc.property(sheets, sheets, (first, second) => {
        const [a, b] = [first, second].map((sheet) => scoreAnswers(course.tradingPersonality, sheet));
        const there = compareScores(course.tradingPersonality, a!, b!);
        const back = compareScores(course.tradingPersonality, b!, a!);
        expect(there.value?.points).toBe(b!.points! - a!.points!);
        expect(there.reasons.reduce((sum, own) => sum + Number(own.detail['points']), 0)).toBe(
          there.value?.points,
        );
        expect((back.value?.points ?? 0) + (there.value?.points ?? 0)).toBe(0);
      }),
    );
  });
});

describe('scoreStanding', () => {
  const full = { q1: 'a', q2: 'a', q3: 'a' };
  // Answers of 2025-03-31, valid for twelve months, expire on 2026-03-31: that day is the first without them.
  it.each([
    ['2025-03-30', 'unknown', ['score_later']],
    ['2025-03-31', 'valid', ['score_in_force']],
    ['2026-03-30', 'valid', ['score_in_force']],
    ['2026-03-31', 'expired', ['score_expired']],
  ])('on %s the score is %s', (asOf, value, rules) => {
    const standing = scoreStanding(questionnaire, frozen(throughJson(scored(full))), day(asOf));
    expect(standing.value).toBe(value);
    expect(standing.reasons.map(({ rule }) => rule)).toEqual(rules);
    expectPlain(standing);
    expectWorded(standing.reasons);
  });

  it('is void when the questionnaire changed, and says that it has expired as well', () => {
    const next = defineQuestionnaire({ ...base, version: '2' });
    const standing = scoreStanding(next, scored(full), day('2027-01-01'));
    expect(standing.value).toBe('void');
    expect(standing.reasons.map(({ rule }) => rule)).toEqual(['score_other_version', 'score_expired']);
    expectWorded(standing.reasons);
  });

  it('is not void when a wording was corrected', () => {
    const corrected = defineQuestionnaire({ ...base, title: { zh: '改', en: 'corrected' } });
    expect(scoreStanding(corrected, scored(full), on).value).toBe('valid');
  });

  it('is void without a total', () => {
    const standing = scoreStanding(questionnaire, scored({}), on);
    expect(standing).toMatchObject({ value: 'void', reasons: [{ rule: 'score_refused' }] });
    expectWorded(standing.reasons);
  });

  it('is unknown without a day, and valid for ever without a term', () => {
    const undated = scoreStanding(questionnaire, scoreAnswers(questionnaire, full), on);
    expect(undated).toMatchObject({ value: 'unknown', reasons: [{ rule: 'score_undated' }] });
    const { validMonths, ...rest } = base;
    expect(validMonths).toBe(12);
    const endless = defineQuestionnaire(rest);
    const standing = scoreStanding(endless, scoreAnswers(endless, full), day('2099-01-01'));
    expect(standing).toMatchObject({ value: 'valid', reasons: [{ rule: 'score_unlimited' }] });
    expectWorded([...undated.reasons, ...standing.reasons]);
  });
});

describe('inspectRetakes', () => {
  const policy = defineRetakePolicy({
    id: 'test/retakes',
    version: '1',
    source: { document: 'test' },
    atMost: 2,
    months: 1,
  });
  const on = (...days: string[]) => days.map((own) => ({ on: day(own) }));
  const found = (scores: { on: Day | null }[], asOf = '2025-12-31') =>
    inspectRetakes(policy, frozen(scores), day(asOf)).map(({ detail }) => [
      detail['from'],
      detail['to'],
      detail['count'],
    ]);

  it('names the day on which they become too many, and the period that ends on it', () => {
    const scores = on('2025-02-10', '2025-01-11', '2025-01-20');
    // A month that ends on 02-10 begins on 01-11: three sheets, both ends included.
    expect(found(scores)).toEqual([['2025-01-11', '2025-02-10', 3]]);
    const findings = inspectRetakes(policy, scores, day('2025-12-31'));
    expect(findings[0]).toMatchObject({ severity: 'warning', rule: 'retakes_too_many' });
    expectWorded(findings);
    expectPlain(findings);
  });

  it.each([
    ['no sheet', [], []],
    ['as many as are allowed', on('2025-01-11', '2025-02-10'), []],
    ['a day too far apart', on('2025-01-10', '2025-01-20', '2025-02-10'), []],
    ['several on one day', on('2025-01-11', '2025-01-11', '2025-01-11'), [['2024-12-12', '2025-01-11', 3]]],
    ['sheets without a day', [{ on: null }, ...on('2025-01-11', '2025-01-12')], []],
  ])('counts %s', (_, scores, expected) => {
    expect(found(scores)).toEqual(expected);
  });

  it('does not look beyond the day that is asked for', () => {
    expect(found(on('2025-01-11', '2025-01-12', '2025-01-13'), '2025-01-12')).toEqual([]);
  });

  it('refuses a day that is written otherwise, and does not leave it out', () => {
    const scores = [{ on: '2025-1-05' as Day }];
    expect(errorOf(() => inspectRetakes(policy, scores, day('2025-12-31'))).code).toBe('day_invalid');
  });

  it('refuses a policy that was not checked, or is none', () => {
    expect(errorOf(() => inspectRetakes({ ...policy }, [], day('2025-01-01'))).code).toBe(
      'definition_unchecked',
    );
    expect(errorOf(() => defineRetakePolicy({ ...policy, atMost: 0 })).code).toBe('policy_invalid');
    expect(china.suitabilityRetakes.note?.zh).toContain('本库');
  });
});
