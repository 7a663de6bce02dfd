import {
  type AnswersOf,
  china,
  describe as wordsOf,
  matchProduct,
  scoreAnswers,
  suitabilityOf,
} from 'panhuo';
import { defineSuitabilityPolicy, type ScoredSuitability, suitabilityLevels } from 'panhuo/customer';
import { day } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';
import { expectPlain, frozen } from '../questionnaire/laws.js';
import { domainError, rulesOf, valueOf } from './explained.js';

// domain.md §5: the lowest category inside C1 is no full capacity, no income, no knowledge, or no tolerance of any loss.
const policy = china.suitabilityMatching;
const score: ScoredSuitability = {
  level: 'C3',
  flags: [],
  on: day('2024-01-31'),
  expiresOn: day('2025-01-31'),
};
const explain = (change: Partial<ScoredSuitability>, fullCapacity?: boolean) => {
  const known = fullCapacity === undefined ? {} : { fullCapacity };
  const answer = suitabilityOf(policy, frozen({ ...score, ...change }), known);
  expectPlain(answer);
  return answer;
};
const resultOf = (change: Partial<ScoredSuitability>, fullCapacity?: boolean) =>
  valueOf(explain(change, fullCapacity));
// The last valid day is the one before 2025-01-31, on which the score expires.
const days = { assessedOn: '2024-01-31', validUntil: '2025-01-30' };
const flags = ['lowest-category'];

describe('the result of a score', () => {
  it.each(suitabilityLevels)('of %s keeps the level where nothing makes the lowest category', (level) => {
    expect(resultOf({ level }, true)).toEqual({ level, lowestCategory: false, ...days });
  });

  it.each(suitabilityLevels)('of %s leaves the lowest category open while capacity is not known', (level) => {
    expect(resultOf({ level })).toEqual({ level, ...days });
    expect(rulesOf(explain({ level }))).toContain('suitability_capacity_unknown');
  });

  it.each(suitabilityLevels)('of %s is the lowest category, in C1, without full capacity', (level) => {
    expect(resultOf({ level }, false)).toEqual({ level: 'C1', lowestCategory: true, ...days });
    expect(rulesOf(explain({ level }, false))).toContain('suitability_lowest_capacity');
  });

  it.each([true, false, undefined])('with the flag is the lowest category, capacity: %s', (fullCapacity) => {
    expect(resultOf({ level: 'C1', flags }, fullCapacity)).toEqual({
      level: 'C1',
      lowestCategory: true,
      ...days,
    });
    // A firm's own questionnaire may raise the flag without setting the level.
    expect(resultOf({ level: 'C5', flags }, fullCapacity)?.level).toBe('C1');
  });

  it('goes by the flag that the policy names', () => {
    const own = defineSuitabilityPolicy({ ...policy, lowestCategoryFlag: 'weakest' });
    const told = (flag: string) =>
      suitabilityOf(own, { ...score, flags: [flag] }, { fullCapacity: true }).value?.lowestCategory;
    expect([told('weakest'), told('lowest-category')]).toEqual([true, false]);
  });

  it('names no last day where the score names none', () => {
    expect(resultOf({ expiresOn: null }, true)).toEqual({
      level: 'C3',
      lowestCategory: false,
      assessedOn: '2024-01-31',
    });
  });

  it('is none without a level or a day', () => {
    for (const [change, rule] of [
      [{ level: null, flags }, 'suitability_level_unscored'],
      [{ on: null, expiresOn: null }, 'suitability_day_unknown'],
    ] as const) {
      expect(resultOf(change, false)).toBeNull();
      expect(rulesOf(explain(change, false))).toEqual([rule]);
    }
  });

  it('says why in both languages', () => {
    const { reasons } = explain({ flags }, false);
    expect(reasons.map((reason) => wordsOf(reason, 'en'))).toEqual([
      'the level of the test is C3',
      'the answers make the lowest category: level C1',
      'without full capacity he is in the lowest category: level C1',
      'it expires on 2025-01-31: valid until 2025-01-30',
    ]);
    expect(wordsOf(reasons[3]!, 'zh')).toBe('2025-01-31 起失效，有效至 2025-01-30');
  });
});

describe('from the answers to the sale', () => {
  const { suitability } = china;
  // The last answer of each question: q1 e is no income, so another one is taken there; all of them are options.
  const sheet = Object.fromEntries(
    suitability.questions.map((own) => {
      const last = 'options' in own ? own.options.at(-1)!.id : '';
      return [own.id, own.kind === 'multiple' ? [last] : own.id === 'q1' ? 'a' : last];
    }),
  ) as AnswersOf<typeof suitability>;
  const on = day('2024-01-31');
  const sale = (answers: typeof sheet, fullCapacity: boolean, sold: string) => {
    const { value } = suitabilityOf(policy, scoreAnswers(suitability, answers, { on }), { fullCapacity });
    return matchProduct(policy, {
      suitability: value,
      wishes: { termMonths: null, kinds: null },
      product: { riskLevel: 'R2', kind: 'fund', termMonths: null },
      on: day(sold),
      initiatedBy: 'customer',
      specialWarningSigned: true,
    }).value.match;
  };

  it('holds to the last day, and not on the one on which the score expires', () => {
    expect(sale(sheet, true, '2025-01-30')).toBe('suitable');
    expect(sale(sheet, true, '2025-01-31')).toBe('retest');
  });

  it('refuses the lowest category, by an answer or by capacity', () => {
    expect(sale({ ...sheet, q14: 'a' }, true, '2024-06-03')).toBe('refused');
    expect(sale(sheet, false, '2024-06-03')).toBe('refused');
  });
});

describe('a score that is none', () => {
  it.each<[string, object]>([
    ['level', { level: 'C6' }],
    ['flags', { flags: 'lowest-category' }],
    ['flags', { flags: [1] }],
    ['on', { on: '2024-02-30' }],
    ['expiresOn', { expiresOn: undefined }],
    ['expiresOn', { expiresOn: '2024-01-31' }],
  ])('is refused at %s: %j', (path, change) => {
    const wrong = { ...score, ...change };
    expect(() => suitabilityOf(policy, wrong)).toThrow(domainError('facts_invalid', path));
  });

  it('is refused as a whole, as is a capacity that is no yes or no', () => {
    const none = null as unknown as ScoredSuitability;
    expect(() => suitabilityOf(policy, none)).toThrow(domainError('facts_invalid', ''));
    const said = { fullCapacity: 'false' as unknown as boolean };
    expect(() => suitabilityOf(policy, score, said)).toThrow(domainError('facts_invalid', 'fullCapacity'));
  });

  it('is refused under a policy that nobody has checked', () => {
    expect(() => suitabilityOf({ ...policy }, score)).toThrow(domainError('definition_unchecked'));
  });
});
