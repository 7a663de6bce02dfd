import fc from 'fast-check';
import {
  addDays,
  addMonths,
  type Checked,
  china,
  type Day,
  day,
  defineRecordPolicy,
  type KeptRecord,
  keepUntil,
  type RecordPolicy,
  type RecordRule,
} from 'panhuo';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { errorOf, expectPlain, expectWorded, frozen } from '../../questionnaire/laws.js';

const records = china.recordRetention;
const asOf = day('2026-03-02');

const lastOf = (kind: string, since: string, on: Day = asOf): Day | null =>
  keepUntil(records, { kind, since: day(since) }, on).value;

const ruleOf = (rule: Partial<RecordRule>): RecordRule => ({
  kind: 'note',
  years: 5,
  countsFrom: 'made',
  from: null,
  until: null,
  source: { document: 'House rules' },
  ...rule,
});

const policyOf = (...rules: Partial<RecordRule>[]): RecordPolicy => ({
  id: 'test/records',
  version: '1',
  source: { document: 'House rules' },
  rules: rules.map(ruleOf),
});

describe('how long the law of China asks for a record', () => {
  // Each row: kind, the day it counts from, the last day; the article beside it.
  it.each([
    // 证券法 (2019) 第137条: 20 years, whatever the record; in force from 2020-03-01, 第147条 (2005) before.
    ['account-opening', '2021-05-10', '2041-05-10'],
    ['account-opening', '2015-05-10', '2035-05-10'],
    ['order-and-trade', '2021-05-10', '2041-05-10'],
    ['business-record', '2021-05-10', '2041-05-10'],
    // 证券投资顾问业务暂行规定 asks for 5 years from the end of the agreement; the law's 20 are longer.
    ['advice-file', '2021-05-10', '2041-05-10'],
    // 证券期货投资者适当性管理办法 第32条: 20 years, from 2017-07-01.
    ['suitability-file', '2018-01-01', '2038-01-01'],
    // 经纪业务规定 〔2010〕11号 三: 3 years; the law's 20 are longer.
    ['call-back', '2021-05-10', '2041-05-10'],
    ['complaint-file', '2021-05-10', '2041-05-10'],
    // 个人信息保护法 第56条: 3 years, from 2021-11-01.
    ['impact-assessment', '2022-05-10', '2025-05-10'],
    // Ours: as long as the longest of all that it may prove.
    ['gate-evidence', '2021-05-10', '2041-05-10'],
  ])('%s of %s is kept through %s', (kind, since, last) => {
    expect(lastOf(kind, since)).toBe(last);
  });

  it.each([
    // 反洗钱法 (2006) 第19条: 5 years until 2024-12-31; (2024) 第34条: 10 years from 2025-01-01.
    ['2022-06-30', '2024-12-31', '2027-06-30'],
    ['2022-06-30', '2025-01-01', '2032-06-30'],
    ['2024-12-31', '2024-12-31', '2029-12-31'],
    ['2025-01-01', '2026-03-02', '2035-01-01'],
    // Over before the longer law came: taken along, if it is still there.
    ['2018-06-30', '2026-03-02', '2028-06-30'],
  ])(
    'records of identity of a relation that ended on %s, asked on %s, are kept through %s',
    (since, on, last) => {
      expect(lastOf('customer-identity', since, day(on))).toBe(last);
    },
  );

  it('names every document that asks for it, with its article and its own last day', () => {
    const { reasons } = keepUntil(records, { kind: 'advice-file', since: day('2021-05-10') }, asOf);
    expect(
      reasons.map(({ rule, detail }) => [rule, detail['document'], detail['article'], detail['until']]),
    ).toEqual([
      ['record_rule_applies', '证券投资顾问业务暂行规定', undefined, '2026-05-10'],
      ['record_rule_applies', '中华人民共和国证券法', '第137条（2019 年修订）', '2041-05-10'],
      ['record_kept_until', undefined, undefined, '2041-05-10'],
    ]);
    expectWorded(reasons);
  });

  it('keeps the evidence of a gate at least as long as any other record', () => {
    const longest = Math.max(...records.rules.map(({ years }) => years));
    expect(records.rules.find(({ kind }) => kind === 'gate-evidence')?.years).toBe(longest);
  });

  it('never asks for less in a later version of one document', () => {
    const steps = records.rules.flatMap((rule) =>
      records.rules
        .filter(
          (later) =>
            later.kind === rule.kind &&
            later.source.document === rule.source.document &&
            (later.from ?? '') > (rule.from ?? ''),
        )
        .map((later) => later.years - rule.years),
    );
    expect(Math.min(...steps)).toBeGreaterThanOrEqual(0);
  });
});

describe('the last day of keeping', () => {
  it.each([
    // 民法典 第201、202条: the day itself does not count, the last is that of the same date, else the last of its month.
    ['2023-02-28', 1, '2024-02-28'],
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2024-12-31', 5, '2029-12-31'],
  ])('of %s and %i years is %s', (since, years, last) => {
    const policy = defineRecordPolicy(policyOf({ years }));
    expect(keepUntil(policy, { kind: 'note', since: day(since) }, asOf).value).toBe(last);
  });

  it('follows the longest rule in force on any day from the beginning to the day of the question', () => {
    const anyDay = fc.integer({ min: 0, max: 4000 }).map((days) => addDays(day('2015-01-01'), days));
    const anyRule = fc.record({ years: fc.integer({ min: 1, max: 30 }), from: anyDay, days: fc.nat(2000) });
    fc.assert(
      fc.property(
        fc.array(anyRule, { minLength: 1, maxLength: 5 }),
        anyDay,
        fc.nat(1500),
        (drawn, since, later) => {
          const rules = drawn.map(({ years, from, days }, index) =>
            ruleOf({ years, from, until: addDays(from, days), source: { document: `Rule ${index}` } }),
          );
          const policy = defineRecordPolicy({ ...policyOf(), rules });
          const on = addDays(since, later);
          // By the plain definition: day by day, which rules hold.
          let longest = 0;
          for (let at = since; at <= on; at = addDays(at, 1)) {
            for (const { years, from, until } of rules) {
              if (from! <= at && at <= until!) longest = Math.max(longest, years);
            }
          }
          const { value, reasons } = keepUntil(policy, frozen({ kind: 'note', since }), on);
          expect(value).toBe(longest === 0 ? null : addMonths(since, longest * 12));
          expectPlain(reasons);
          expectWorded(reasons);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is not moved by a rule of later days, and never comes nearer as time goes on', () => {
    const anyDay = fc.integer({ min: 0, max: 8000 }).map((days) => addDays(day('2006-01-01'), days));
    fc.assert(
      fc.property(anyDay, fc.nat(3000), fc.nat(3000), (since, wait, more) => {
        const record = { kind: 'customer-identity', since };
        const on = addDays(since, wait);
        const known = records.rules.filter(({ from }) => from === null || from <= on);
        const then = keepUntil(records, record, on);
        expect(keepUntil(defineRecordPolicy({ ...records, rules: known }), record, on).value).toBe(
          then.value,
        );
        const now = keepUntil(records, record, addDays(on, more)).value;
        expect((now ?? '') >= (then.value ?? '')).toBe(true);
      }),
    );
  });

  it.each<[string, KeptRecord, string]>([
    ['the relation has not ended', { kind: 'customer-identity', since: null }, 'record_start_open'],
    [
      'it ends after the day of the question',
      { kind: 'customer-identity', since: addDays(asOf, 1) },
      'record_start_open',
    ],
    ['the policy does not know the kind', { kind: 'diary', since: asOf }, 'record_kind_unknown'],
  ])('is not told when %s: the record is kept', (_, record, rule) => {
    const result = keepUntil(records, record, asOf);
    expect(result.value).toBeNull();
    expect(result.reasons.map((why) => why.rule)).toEqual([rule]);
    expectPlain(result);
    expectWorded(result.reasons);
  });

  it('is told when the time begins on the very day of the question', () => {
    expect(lastOf('customer-identity', '2026-03-02')).toBe('2036-03-02');
  });

  it('is not told when no rule holds yet, or none held any more', () => {
    const policy = defineRecordPolicy(policyOf({ from: day('2020-01-01'), until: day('2020-12-31') }));
    const on = (since: string, asked: string): Day | null =>
      keepUntil(policy, { kind: 'note', since: day(since) }, day(asked)).value;
    expect(on('2019-06-01', '2019-12-31')).toBeNull();
    expect(on('2019-06-01', '2020-01-01')).toBe('2024-06-01');
    expect(on('2020-12-31', '2026-01-01')).toBe('2025-12-31');
    expect(on('2021-01-01', '2026-01-01')).toBeNull();
    const { reasons } = keepUntil(policy, { kind: 'note', since: day('2021-01-01') }, asOf);
    expect(reasons.map(({ rule }) => rule)).toEqual(['record_rule_none']);
    expectWorded(reasons);
  });

  it.each<[string, unknown, unknown, string]>([
    ['no record', null, asOf, 'record'],
    ['no kind', { kind: '', since: asOf }, asOf, 'record.kind'],
    ['a kind that is no text', { kind: 7, since: asOf }, asOf, 'record.kind'],
    ['a day that does not exist', { kind: 'note', since: '2025-02-29' }, asOf, 'record.since'],
    ['a beginning left out', { kind: 'note' }, asOf, 'record.since'],
    ['no day of the question', { kind: 'note', since: asOf }, 'today', 'asOf'],
  ])('is not asked with %s', (_, record, on, path) => {
    const error = errorOf(() => keepUntil(records, record as KeptRecord, on as Day));
    expect([error.code, error.details['path']]).toEqual(['facts_invalid', path]);
  });

  it('needs a checked policy', () => {
    const copy = { ...records };
    expect(errorOf(() => keepUntil(copy, { kind: 'note', since: asOf }, asOf)).code).toBe(
      'definition_unchecked',
    );
    expectTypeOf(keepUntil).parameter(0).toEqualTypeOf<Checked<RecordPolicy>>();
  });
});

describe('a policy of records', () => {
  it.each<[string, Partial<RecordRule>[], string]>([
    ['no rule', [], 'rules'],
    ['no whole years', [{ years: 0.5 }], 'rules[0].years'],
    ['no time at all', [{ years: 0 }], 'rules[0].years'],
    ['a beginning that does not exist', [{ countsFrom: 'ever' as 'made' }], 'rules[0].countsFrom'],
    [
      'two beginnings of one kind',
      [
        {},
        { kind: 'other', countsFrom: 'deal-ended' },
        { countsFrom: 'deal-ended', source: { document: 'Other' } },
      ],
      'rules[2].countsFrom',
    ],
    [
      'a rule that ends before it begins',
      [{ from: day('2024-01-02'), until: day('2024-01-01') }],
      'rules[0].until',
    ],
    [
      'two versions of one document at once',
      [{ until: day('2024-01-02') }, { from: day('2024-01-02') }],
      'rules[1]',
    ],
  ])('is refused for %s', (_, rules, path) => {
    const error = errorOf(() => defineRecordPolicy(policyOf(...rules)));
    expect(error.code).toBe('policy_invalid');
    expect(error.reasons[0]?.detail['path']).toBe(path);
    expectWorded(error.reasons);
  });

  it('takes rules of several documents at once: the longest counts', () => {
    const policy = defineRecordPolicy(policyOf({ years: 3 }, { years: 7, source: { document: 'Other' } }));
    expect(keepUntil(policy, { kind: 'note', since: day('2020-01-01') }, asOf).value).toBe('2027-01-01');
  });

  it('survives storage', () => {
    expect(defineRecordPolicy(JSON.parse(JSON.stringify(records)) as RecordPolicy)).toEqual(records);
  });
});
