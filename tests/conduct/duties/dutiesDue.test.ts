import { china, day, type Day, defineDutiesPolicy, dutiesDue, type DutyBook, type DutyRule } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectWorded, throughJson } from '../../questionnaire/laws.js';
import { calendar, empty, settled } from './books.js';

describe('a file that is not known', () => {
  it('gives one line for each duty that needs it', () => {
    const lines = dutiesDue(china.duties, { customers: [settled], calendar }, day('2025-03-01'));
    expect(lines.map(({ customer, duty, due, state }) => [customer, duty, due, state])).toEqual(
      ['after-service-review', 'complaint-answer', 'new-customer-call-back', 'yearly-call-backs'].map(
        (duty) => [null, duty, null, 'unknown'],
      ),
    );
    for (const { reasons } of lines) expectWorded(reasons);
  });
});

describe('a book', () => {
  const good: DutyBook = { customers: [settled], ...empty };
  const bad = 'x' as Day;
  it.each([
    ['recordsFrom', { recordsFrom: bad }],
    ['customers', { customers: {} }],
    ['customers', { customers: [null] }],
    ['customers[0].id', { customers: [{ ...settled, id: '' }] }],
    ['customers[1].id', { customers: [settled, settled] }],
    ['customers[0].openedOn', { customers: [{ ...settled, openedOn: bad }] }],
    ['customers[0].professional', { customers: [{ ...settled, professional: 'false' }] }],
    ['customers[0].accounts', { customers: [{ ...settled, accounts: [{ status: 'gone' }] }] }],
    ['customers[0].accounts', { customers: [{ ...settled, accounts: 'none' }] }],
    ['customers[0].documents', { customers: [{ ...settled, documents: [{ kind: 'library-card' }] }] }],
    [
      'customers[0].documents',
      { customers: [{ ...settled, documents: [{ kind: 'passport', validUntil: bad }] }] },
    ],
    ['customers[0].suitability.assessedOn', { customers: [{ ...settled, suitability: {} }] }],
    [
      'customers[0].suitability.validUntil',
      { customers: [{ ...settled, suitability: { assessedOn: day('2024-01-01'), validUntil: bad } }] },
    ],
    ['contacts[0].customer', { contacts: [{ on: day('2024-01-01'), purpose: 'call-back' }] }],
    ['contacts[0].on', { contacts: [{ customer: '1', on: bad, purpose: 'call-back' }] }],
    ['contacts[0].purpose', { contacts: [{ customer: '1', on: day('2024-01-01'), purpose: 'chat' }] }],
    ['complaints[0].id', { complaints: [{ customer: '1', on: day('2024-01-01') }] }],
    ['complaints[0].customer', { complaints: [{ id: '1', on: day('2024-01-01') }] }],
    ['complaints[0].on', { complaints: [{ id: '1', customer: '1' }] }],
    [
      'complaints[0].answeredOn',
      { complaints: [{ id: '1', customer: '1', on: day('2024-01-01'), answeredOn: bad }] },
    ],
    [
      'complaints[0].closedOn',
      { complaints: [{ id: '1', customer: '1', on: day('2024-01-01'), closedOn: bad }] },
    ],
    ['services[0].customer', { services: [{ endedOn: day('2024-01-01') }] }],
    ['services[0].endedOn', { services: [{ customer: '1', endedOn: bad }] }],
    [
      'services[0].reviewedOn',
      { services: [{ customer: '1', endedOn: day('2024-01-01'), reviewedOn: bad }] },
    ],
  ])('with a bad %s is refused', (path, change) => {
    const error = errorOf(() =>
      dutiesDue(china.duties, { ...good, ...change } as DutyBook, day('2024-03-01')),
    );
    expect(error).toMatchObject({ code: 'facts_invalid', details: { path } });
    expectWorded(error.reasons);
  });

  it('is asked with a checked policy, a checked calendar and a day', () => {
    const ask = (policy: typeof china.duties, book: DutyBook, asOf: Day) =>
      errorOf(() => dutiesDue(policy, book, asOf)).code;
    expect(ask(throughJson(china.duties), good, day('2024-03-01'))).toBe('definition_unchecked');
    const unchecked = { ...good, calendar: throughJson(calendar) };
    expect(ask(china.duties, unchecked, day('2024-03-01'))).toBe('definition_unchecked');
    expect(ask(china.duties, good, bad)).toBe('facts_invalid');
  });
});

describe('a policy of duties', () => {
  const [first] = china.duties.rules;
  it.each([
    ['no rules', [], 'rules'],
    ['two versions at once', [first, first], 'rules[1]'],
    ['a duty nobody knows', [{ ...first, duty: 'smile' }], 'rules[0].duty'],
    ['a period of none', [{ ...first, within: { count: 0, unit: 'working-days' } }], 'rules[0].within.count'],
    ['a key too many', [{ ...first, share: '0.1' }], 'rules[0]'],
    ['a share above one', [{ ...china.duties.rules[2], share: '1.01' }], 'rules[0].share'],
    [
      'versions of two kinds',
      [first, { ...china.duties.rules[3], id: 'new-customer-call-back' }],
      'rules[1].duty',
    ],
  ])('is refused for %s', (_, rules, path) => {
    const error = errorOf(() => defineDutiesPolicy({ ...china.duties, rules: rules as readonly DutyRule[] }));
    expect(error).toMatchObject({ code: 'policy_invalid', details: { path } });
    expectWorded(error.reasons);
  });
});
