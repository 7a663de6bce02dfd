import { day, type Effective, inspectHistories, inspectVersions, type Placed, ruleOn } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';

const source = { document: 'tests' };
const rule = (from: string | null, until: string | null): Effective => ({
  from: from === null ? null : day(from),
  until: until === null ? null : day(until),
  source,
});
const history = (...rules: readonly Effective[]): Placed[] =>
  rules.map((one, index) => ({ rule: one, path: `rules[${index}]` }));
const told = (...rules: readonly Effective[]) => inspectHistories([history(...rules)]);

describe('the rule that holds on a day', () => {
  const rules = [rule(null, '2019-12-31'), rule('2020-01-01', '2022-06-30'), rule('2022-07-02', null)];
  // Both ends are inclusive; 2022-07-01 lies in the gap.
  it.each([
    ['1990-01-01', 0],
    ['2019-12-31', 0],
    ['2020-01-01', 1],
    ['2022-06-30', 1],
    ['2022-07-01', undefined],
    ['2022-07-02', 2],
    ['2099-01-01', 2],
  ])('on %s is number %s', (on, place) => {
    expect(ruleOn(rules, day(on))).toBe(place === undefined ? undefined : rules[place]);
  });

  it('is none before the first and after the last', () => {
    const one = [rule('2020-01-01', '2020-12-31')];
    expect([ruleOn(one, day('2019-12-31')), ruleOn(one, day('2021-01-01'))]).toEqual([undefined, undefined]);
  });
});

describe('a history', () => {
  it.each<readonly [string, readonly Effective[]]>([
    ['of one rule', [rule(null, null)]],
    ['of a day', [rule('2020-01-01', '2020-01-01')]],
    ['without a gap', [rule(null, '2019-12-31'), rule('2020-01-01', null)]],
    ['in any order', [rule('2021-01-01', null), rule('2020-01-01', '2020-12-31'), rule(null, '2019-12-31')]],
  ])('%s has nothing against it', (_, rules) => {
    expect(told(...rules)).toEqual([]);
  });

  it.each<readonly [string, readonly Effective[], object]>([
    [
      'that ends before it starts',
      [rule('2020-01-02', '2020-01-01')],
      { rule: 'order_broken', detail: { path: 'rules[0].until' }, severity: 'error' },
    ],
    [
      'of two rules on one day',
      [rule(null, '2020-01-01'), rule('2020-01-01', null)],
      { rule: 'rules_overlap', detail: { path: 'rules[1]' }, severity: 'error' },
    ],
    [
      'whose earlier rule has no end',
      [rule('2020-01-01', null), rule('2021-01-01', null)],
      { rule: 'rules_overlap', detail: { path: 'rules[1]' }, severity: 'error' },
    ],
    [
      'whose later rule has no start',
      [rule(null, '2019-12-31'), rule(null, '2018-12-31')],
      { rule: 'rules_overlap', detail: { path: 'rules[1]' }, severity: 'error' },
    ],
    [
      'with a day between',
      [rule(null, '2019-12-30'), rule('2020-01-01', null)],
      { rule: 'rules_gap', detail: { path: 'rules[1]' }, severity: 'warning' },
    ],
  ])('%s is told where', (_, rules, finding) => {
    expect(told(...rules)).toEqual([finding]);
  });

  it('that shares a rule with another says once what is wrong with it', () => {
    const [one, other] = history(rule('2020-01-02', '2020-01-01'), rule('2021-01-02', '2021-01-01'));
    expect(inspectHistories([[one!], [one!], [other!]]).map(({ detail }) => detail['path'])).toEqual([
      'rules[0].until',
      'rules[1].until',
    ]);
  });

  it('says of one place all that is wrong there', () => {
    const both = [
      history(rule(null, null), rule('2020-01-02', null)),
      history(rule(null, '2020-01-01'), rule('2020-01-03', null)),
    ];
    expect(inspectHistories(both).map(({ rule: code }) => code)).toEqual(['rules_overlap', 'rules_gap']);
  });
});

it('the versions of a rule are those with its id', () => {
  const versions = [
    { id: 'fee', ...rule(null, '2019-12-31') },
    { id: 'tax', ...rule(null, null) },
    { id: 'fee', ...rule('2019-12-31', null) },
  ];
  expect(inspectVersions(versions, 'fees')).toEqual([
    { rule: 'rules_overlap', detail: { path: 'fees[2]' }, severity: 'error' },
  ]);
});
