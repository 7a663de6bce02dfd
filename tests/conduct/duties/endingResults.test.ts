import { day, type DutyCustomer } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { list, only, policyOf, settled, shown } from './books.js';

describe('a suitability test', () => {
  const policy = only('suitability-retest');
  const result = { assessedOn: day('2023-05-01'), validUntil: day('2024-05-01') };
  const ask = (change: Partial<DutyCustomer>, asOf: string, by = policy) =>
    shown(list(by, { customers: [{ ...settled, suitability: result, ...change }] }, asOf));

  it.each([
    // 30 days before 1 May: 1 April. 1 May is closed, and the result ends on it all the same.
    ['2024-03-31', []],
    ['2024-04-01', [['000123', '2024-05-01', 'open']]],
    ['2024-05-01', [['000123', '2024-05-01', 'open']]],
    ['2024-05-02', [['000123', '2024-05-01', 'overdue']]],
  ])('on %s is %j', (asOf, lines) => {
    expect(ask({}, asOf)).toEqual(lines);
  });

  it('cites article 21 of the measures on suitability', () => {
    const [line] = list(policy, { customers: [{ ...settled, suitability: result }] }, '2024-05-01');
    expect(line).toMatchObject({ purpose: 'service', kind: 'suitability-retest' });
    expect(line?.reasons[0]?.detail).toMatchObject({
      document: '证券期货投资者适当性管理办法（证监会令第130号）',
      article: '第21条',
    });
  });

  it('moves off a closed day where the policy says so', () => {
    const moved = policyOf({ duty: 'suitability-retest', onClosedDay: 'before', excluded: [] });
    expect(ask({}, '2024-05-01', moved)).toEqual([['000123', '2024-04-30', 'overdue']]);
    const after = policyOf({ duty: 'suitability-retest', onClosedDay: 'after', excluded: [], noticeDays: 1 });
    // 1 to 5 May are closed; the list shows it a day before the day that counts, Monday the 6th.
    expect(ask({}, '2024-05-04', after)).toEqual([]);
    expect(ask({}, '2024-05-05', after)).toEqual([['000123', '2024-05-06', 'open']]);
  });

  it('of a result without a last day counts validMonths, or cannot be judged', () => {
    const open = { suitability: { assessedOn: day('2023-05-02') } };
    expect(ask(open, '2024-05-01')).toEqual([['000123', null, 'unknown']]);
    const year = policyOf({ duty: 'suitability-retest', onClosedDay: 'kept', excluded: [], validMonths: 12 });
    // Twelve months from 2 May: through 1 May, as the suitability matching counts.
    expect(ask(open, '2024-05-01', year)).toEqual([['000123', '2024-05-01', 'open']]);
  });

  it('is not owed by professionals, nor by who has no result, is not there yet or has closed', () => {
    expect(ask({ professional: true }, '2024-05-01')).toEqual([]);
    expect(ask({ professional: false }, '2024-05-01')).toHaveLength(1);
    const all = policyOf({ duty: 'suitability-retest', onClosedDay: 'kept', excluded: [] });
    expect(ask({ professional: true }, '2024-05-01', all)).toHaveLength(1);
    expect(ask({ suitability: null }, '2024-05-01')).toEqual([]);
    expect(ask({ openedOn: day('2024-05-02') }, '2024-05-01')).toEqual([]);
    expect(ask({ openedOn: day('2024-05-01') }, '2024-05-01')).toHaveLength(1);
    expect(ask({ accounts: [{ status: 'closed' }] }, '2024-05-01')).toEqual([]);
  });

  it('that is taken later tells nothing of today', () => {
    const later = { assessedOn: day('2024-05-02'), validUntil: day('2026-05-01') };
    expect(ask({ suitability: later }, '2024-05-01')).toEqual([['000123', null, 'unknown']]);
    expect(ask({ suitability: later }, '2024-05-02')).toEqual([]);
  });
});

describe('papers', () => {
  const policy = only('papers-renewal');
  const ask = (documents: DutyCustomer['documents'], asOf = '2025-03-01') =>
    shown(list(policy, { customers: [{ ...settled, ...(documents && { documents }) }] }, asOf));
  const paper = (validUntil?: string, kind: 'resident-id' | 'passport' = 'resident-id') =>
    validUntil === undefined ? { kind } : { kind, validUntil: day(validUntil) };

  it('are renewed by their last valid day, the longest of them', () => {
    // 30 days before 31 March: 1 March.
    expect(ask([paper('2025-03-31')])).toEqual([['000123', '2025-03-31', 'open']]);
    expect(ask([paper('2025-04-01')])).toEqual([]);
    expect(ask([paper('2025-02-28')])).toEqual([['000123', '2025-02-28', 'overdue']]);
    expect(ask([paper('2025-02-28'), paper('2025-03-02', 'passport')])).toEqual([
      ['000123', '2025-03-02', 'open'],
    ]);
    expect(ask([paper('2025-02-28'), paper('9999-12-31')])).toEqual([]);
    // Known to have none: the gate refuses him, so the branch must ask.
    expect(ask([])).toEqual([['000123', null, 'unknown']]);
  });

  it('without a last day cannot be judged, unless another is valid long enough', () => {
    expect(ask([paper()])).toEqual([['000123', null, 'unknown']]);
    expect(ask([paper(), paper('2025-03-02')])).toEqual([['000123', null, 'unknown']]);
    expect(ask([paper(), paper('2030-01-01')])).toEqual([]);
  });

  it.each([
    ['2024-12-31', '第19条'],
    ['2025-01-01', '第34条'],
  ])('on %s go by %s of the law on money laundering', (asOf, article) => {
    const customers = [{ ...settled, documents: [paper('2024-12-20')] }];
    expect(list(policy, { customers }, asOf)[0]?.reasons[0]?.detail['article']).toBe(article);
  });

  it('of kinds that the rule does not name are not read', () => {
    const ids = policyOf({
      duty: 'papers-renewal',
      kinds: ['resident-id'],
      onClosedDay: 'kept',
      excluded: [],
    });
    const documents = [paper('2025-02-28'), paper('2029-01-01', 'passport')];
    expect(shown(list(ids, { customers: [{ ...settled, documents }] }, '2025-03-01'))).toEqual([
      ['000123', '2025-02-28', 'overdue'],
    ]);
  });
});
