import {
  addDays,
  type Checked,
  type Day,
  defineRfmPolicy,
  describe as wordsOf,
  industry,
  recencyFrequencyValue,
  rfmColumns,
  type RfmPolicy,
  summariseActivity,
  tallyActivity,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, throughJson } from '../../questionnaire/laws.js';
import { tradeOf } from '../books.js';

const asOf = '2024-12-31' as Day;
const window = { from: '2024-01-01' as Day, to: asOf };
const { rfm } = industry;
const text = { zh: '核心', en: 'core' };

/** One trade a customer. */
const activityOf = (rows: readonly (readonly [customer: string, daysAgo: number, amount: string])[]) =>
  summariseActivity(
    rows.map(([customer, daysAgo, amount]) => tradeOf(customer, addDays(asOf, -daysAgo), amount)),
    window,
  );
const valueScores = (policy: Checked<RfmPolicy>, amounts: readonly number[]) =>
  recencyFrequencyValue(
    policy,
    activityOf(amounts.map((amount, place) => [String.fromCharCode(97 + place), 0, String(amount)])),
    asOf,
  ).map(({ scores }) => scores.value);
const byRank = (groups: number) =>
  defineRfmPolicy({ ...rfm, id: 'test/rank', value: { of: 'amount', cuts: { by: 'quantile', groups } } });

describe('scores by rank', () => {
  it.each<[why: string, groups: number, amounts: number[], scores: number[]]>([
    // pandas documentation of qcut: pd.qcut(range(5), 4, labels=False) is array([0, 0, 1, 2, 3]); scores count from 1.
    ['the example of pandas.qcut', 4, [0, 1, 2, 3, 4], [1, 1, 2, 3, 4]],
    ['fifths of ten', 5, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [1, 1, 2, 2, 3, 3, 4, 4, 5, 5]],
    // 1 + ⌊4 × worse ÷ 6⌋; qcut, whose edges are 2.25, 3.5 and 4.75, would say 1 1 2 3 4 4.
    ['six in quarters, where qcut differs', 4, [1, 2, 3, 4, 5, 6], [1, 1, 2, 3, 3, 4]],
    // NTILE(2) would say 1 1 2 2 and part the threes by the order of the rows.
    ['a tie over the middle', 2, [1, 3, 3, 3], [1, 1, 1, 1]],
    // Here qcut fails: its edges 1, 1 and 3 are not unique.
    ['a tie at the lower end', 2, [1, 1, 1, 2, 3], [1, 1, 1, 2, 2]],
    ['all equal', 5, [7, 7, 7], [1, 1, 1]],
    ['one alone', 5, [7], [1]],
    ['two in fifths', 5, [1, 2], [1, 3]],
    ['nobody', 5, [], []],
  ])('are: %s', (_, groups, amounts, scores) => {
    expect(valueScores(byRank(groups), amounts)).toEqual(scores);
  });
});

describe('scores by fixed cuts', () => {
  const fixed = defineRfmPolicy({
    ...rfm,
    id: 'test/fixed',
    recency: { cuts: { by: 'fixed', cuts: [7, 30] } },
    frequency: { of: 'active-days', cuts: { by: 'fixed', cuts: [2] } },
    value: { of: 'amount', cuts: { by: 'fixed', currency: 'CNY', cuts: ['0.30', '1000'] } },
    segments: [
      { id: 'core', text, recency: { from: 3 }, value: { from: 2, to: 3 } },
      { id: 'rest', text, frequency: { to: 1 } },
    ],
  });

  it('reach a limit by the limit itself, exactly', () => {
    const rows = [
      ['a', 7, '0.29'],
      ['b', 8, '0.30'],
      ['c', 30, '999.99'],
      ['d', 31, '1000.00'],
      ['e', 0, '0'],
    ] as const;
    const lines = recencyFrequencyValue(fixed, activityOf(rows), asOf);
    expect(lines.map(({ scores: { recency, value } }) => [recency, value])).toEqual([
      [3, 1],
      [2, 2],
      [2, 2],
      [1, 3],
      [3, 1],
    ]);
    // Three times 0.10: as binary fractions they come to more than 0.30, or less.
    const sums = summariseActivity(
      [1, 2, 3].map((daysAgo) => tradeOf('a', addDays(asOf, -daysAgo), '0.10')),
      window,
    );
    expect(recencyFrequencyValue(fixed, sums, asOf)[0]?.scores).toEqual({
      recency: 3,
      frequency: 2,
      value: 2,
    });
  });

  it('compare sums beyond 2^53 minor units exactly', () => {
    const cuts = { by: 'fixed', currency: 'CNY', cuts: ['999999999999999.99'] } as const;
    const policy = defineRfmPolicy({ ...rfm, id: 'test/big', value: { of: 'amount', cuts } });
    const rows = [
      ['a', 0, '999999999999999.98'],
      ['b', 0, '999999999999999.99'],
    ] as const;
    const lines = recencyFrequencyValue(policy, activityOf(rows), asOf);
    expect(lines.map(({ scores }) => scores.value)).toEqual([1, 2]);
  });

  it('name the segment, and say why', () => {
    const rows = [
      ['a', 7, '5000'],
      ['b', 40, '0.10'],
    ] as const;
    const lines = recencyFrequencyValue(fixed, activityOf(rows), asOf);
    expect(lines.map(({ segment }) => segment)).toEqual(['core', 'rest']);
    expect(lines.map(({ reasons }) => reasons.map((reason) => wordsOf(reason, 'en')))).toEqual([
      [
        'last act 7 days ago, within 7 days: score 3 of 3',
        'active days 1, in the lowest group: score 1 of 2',
        'money traded 5,000.00, at least 1,000.00: score 3 of 3',
        'segment: core',
      ],
      [
        'last act 40 days ago, in the lowest group: score 1 of 3',
        'active days 1, in the lowest group: score 1 of 2',
        'money traded 0.10, in the lowest group: score 1 of 3',
        'segment: core',
      ],
    ]);
  });

  it('say where no segment fits, and nothing where there are none', () => {
    const policy = defineRfmPolicy({
      ...fixed,
      id: 'test/none',
      segments: [{ id: 'x', text, recency: { from: 3 } }],
    });
    const last = (own: Checked<RfmPolicy>) =>
      recencyFrequencyValue(own, activityOf([['a', 40, '1']]), asOf)[0]?.reasons.at(-1)?.rule;
    expect(last(policy)).toBe('rfm_no_segment');
    expect(last(rfm)).toBe('rfm_lowest');
  });

  it('write a limit of no day as 0, not as −0', () => {
    const rows = [
      ['a', 0, '1'],
      ['b', 1, '1'],
    ] as const;
    const halves = { cuts: { by: 'quantile', groups: 2 } } as const;
    const policy = defineRfmPolicy({ ...rfm, id: 'test/halves', recency: halves });
    const [best] = recencyFrequencyValue(policy, activityOf(rows), asOf);
    expect(best?.reasons[0]?.detail).toStrictEqual({ days: 0, score: 2, most: 2, limit: 0 });
  });

  it('hold the limits of the scores beside them', () => {
    const { limits } = rfmColumns(fixed, tallyActivity([tradeOf('a', asOf)], window), asOf);
    expect([[...limits.days], [...limits.count], [...limits.units]]).toEqual([[30, 7], [2], [30, 100_000]]);
    const ranked = rfmColumns(rfm, tallyActivity([], window), asOf).limits;
    expect([ranked.days.length, ranked.count.length, ranked.units.length]).toEqual([0, 0, 0]);
  });
});

describe('what is refused', () => {
  const activity = activityOf([['a', 0, '1']]);

  it.each<[why: string, action: () => unknown, code: string, path: string | undefined]>([
    [
      'a day before the end of the activity',
      () => recencyFrequencyValue(rfm, activity, addDays(asOf, -1)),
      'unit_mismatch',
      'asOf',
    ],
    ['a day after it', () => recencyFrequencyValue(rfm, activity, addDays(asOf, 1)), 'unit_mismatch', 'asOf'],
    ['a day that is none', () => recencyFrequencyValue(rfm, activity, 'x' as Day), 'day_invalid', undefined],
    [
      'a policy that was not checked',
      () => recencyFrequencyValue({ ...rfm }, activity, asOf),
      'definition_unchecked',
      undefined,
    ],
    [
      'cuts in another currency',
      () =>
        recencyFrequencyValue(
          defineRfmPolicy({
            ...rfm,
            value: { of: 'amount', cuts: { by: 'fixed', currency: 'HKD', cuts: ['1'] } },
          }),
          activity,
          asOf,
        ),
      'currency_mixed',
      'value.cuts.currency',
    ],
  ])('%s', (_, action, code, path) => {
    const error = errorOf(action);
    expect(error.code).toBe(code);
    expect(error.details['path']).toBe(path);
  });

  const money = (currency: string, ...cuts: string[]): Partial<RfmPolicy> => ({
    value: { of: 'amount', cuts: { by: 'fixed', currency, cuts } },
  });
  const days = (...cuts: number[]): Partial<RfmPolicy> => ({ recency: { cuts: { by: 'fixed', cuts } } });
  const segment = { id: 'x', text };

  it.each<[why: string, change: Partial<RfmPolicy>, path: string, rule: string]>([
    ['one group', { recency: { cuts: { by: 'quantile', groups: 1 } } }, 'recency.cuts.groups', 'value_unfit'],
    [
      'more groups than a score can count',
      { recency: { cuts: { by: 'quantile', groups: 256 } } },
      'recency.cuts.groups',
      'value_unfit',
    ],
    ['more cuts than a score can count', days(...Array(255).keys()), 'recency.cuts.cuts', 'value_unfit'],
    ['no cut', days(), 'recency.cuts.cuts', 'value_unfit'],
    ['cuts that do not rise', days(7, 7), 'recency.cuts.cuts[1]', 'order_broken'],
    ['cuts that fall', money('CNY', '1000', '200'), 'value.cuts.cuts[1]', 'order_broken'],
    ['equal cuts, written otherwise', money('CNY', '1', '1.00'), 'value.cuts.cuts[1]', 'order_broken'],
    ['a cut finer than the currency', money('CNY', '1', '1.001'), 'value.cuts.cuts[1]', 'value_unfit'],
    ['a currency that is none', money('XXZ', '1'), 'value.cuts.currency', 'reference_unknown'],
    ['a segment twice', { segments: [segment, segment] }, 'segments[1].id', 'id_repeated'],
    [
      'a segment upside down',
      { segments: [{ ...segment, value: { from: 4, to: 3 } }] },
      'segments[0].value',
      'order_broken',
    ],
    [
      'a segment of a score that nobody has',
      { segments: [{ ...segment, value: { to: 6 } }] },
      'segments[0].value',
      'reference_unknown',
    ],
    [
      'a segment that begins above every score',
      { segments: [{ ...segment, value: { from: 6 } }] },
      'segments[0].value',
      'reference_unknown',
    ],
    [
      'a figure that is none',
      { frequency: { of: 'calls' as 'trades', cuts: { by: 'quantile', groups: 5 } } },
      'frequency.of',
      'value_unfit',
    ],
    [
      'a way to cut that is none',
      { recency: { cuts: { by: 'kmeans' as 'quantile', groups: 5 } } },
      'recency.cuts.by',
      'value_unfit',
    ],
  ])('a policy with %s', (_, change, path, rule) => {
    const error = errorOf(() => defineRfmPolicy({ ...rfm, ...change }));
    expect(error.code).toBe('policy_invalid');
    expect(error.reasons.map(({ rule: own, detail }) => [own, detail['path']])).toEqual([[rule, path]]);
  });

  it('no policy that went through storage, nor one that uses every score', () => {
    expect(defineRfmPolicy(throughJson(rfm))).toEqual(rfm);
    const most = defineRfmPolicy({
      ...rfm,
      ...days(...Array(254).keys()),
      segments: [{ ...segment, recency: { from: 255, to: 255 }, value: { from: 5 } }],
    });
    const lines = recencyFrequencyValue(most, activityOf([['a', 0, '1']]), asOf);
    expect(lines[0]?.scores.recency).toBe(255);
  });

  it('names no figure twice in the types', () => {
    // @ts-expect-error [ts2322] -- fixed cuts of money are text in a currency
    const wrong: RfmPolicy['value'] = { of: 'amount', cuts: { by: 'fixed', cuts: [1] } };
    expect(wrong.of).toBe('amount');
  });
});
