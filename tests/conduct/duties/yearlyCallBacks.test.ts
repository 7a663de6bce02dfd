import * as fc from 'fast-check';
import {
  addDays,
  china,
  day,
  type Day,
  defineDutiesPolicy,
  dutiesDue,
  type DutyBook,
  type DutyCustomer,
  isTradingDay,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { expectWorded } from '../../questionnaire/laws.js';

const calendar = china.workCalendar;
const yearly = china.duties.rules.filter(({ duty }) => duty === 'yearly-call-backs');
const policy = defineDutiesPolicy({ ...china.duties, rules: yearly });
const wholeYear = defineDutiesPolicy({
  ...china.duties,
  rules: yearly.map((rule) => ({ ...rule, noticeDays: 366 })),
});
const numbered = (count: number): DutyCustomer[] =>
  Array.from({ length: count }, (_, index) => ({
    id: String(10_000_000 + index),
    openedOn: day('2020-01-01'),
    accounts: [{ status: 'normal' }],
  }));
const bookOf = (customers: readonly DutyCustomer[], contacts: DutyBook['contacts'] = []): DutyBook => ({
  customers,
  contacts,
  complaints: [],
  services: [],
  calendar,
});
const call = (customer: string | null, on: string) =>
  ({ customer: customer ?? '', on: day(on), purpose: 'call-back', outcome: 'reached' }) as const;

describe('the call-backs of the year', () => {
  const customers = numbered(2005);
  const lines = dutiesDue(wholeYear, bookOf(customers), day('2024-01-01'));

  it('are a tenth of the base, rounded up', () => {
    // 2,005 · 10 % = 200.5.
    expect(lines).toHaveLength(201);
    for (const { reasons } of lines.slice(0, 3)) expectWorded(reasons);
    expect(lines[0]?.reasons[1]?.detail).toEqual({
      year: 2024,
      base: 2005,
      share: '0.10',
      need: 201,
      reached: 0,
    });
    expect(lines[0]?.reasons[0]?.detail).toMatchObject({
      document: '证券经纪业务管理办法（证监会令第204号）',
    });
    expect(dutiesDue(wholeYear, bookOf(numbered(2000)), day('2024-01-01'))).toHaveLength(200);
    expect(dutiesDue(wholeYear, bookOf([]), day('2024-01-01'))).toEqual([]);
  });

  it('are spread evenly over the working days, to the last of them', () => {
    const working = Array.from({ length: 366 }, (_, index) => addDays(day('2024-01-01'), index)).filter(
      (on) => isTradingDay(calendar, on),
    );
    const dues = lines.map(({ due }) => due ?? '');
    expect(dues.every((due) => working.includes(due as Day))).toBe(true);
    // Fewer than the working days: no day twice, and half of them by half of the year.
    expect(new Set(dues).size).toBe(201);
    expect(dues.at(-1)).toBe(working.at(-1));
    const half = working[Math.floor(working.length / 2)] ?? '';
    expect(Math.abs(dues.filter((due) => due <= half).length - 100.5)).toBeLessThan(2);
    // 600 on some 250 working days: two or three a day.
    const many = dutiesDue(wholeYear, bookOf(numbered(6000)), day('2024-01-01'));
    const perDay = working.map((on) => many.filter(({ due }) => due === on).length);
    expect([Math.min(...perDay), Math.max(...perDay)]).toEqual([2, 3]);
  });

  it('are drawn without favour among numbers in a row, and anew each year', () => {
    const drawn = new Set(lines.map(({ customer }) => customer));
    const places = customers.flatMap(({ id }, index) => (drawn.has(id) ? [index] : []));
    // Of 201 drawn of 2,005, some 201 · 200 / 2,005 = 20 have their neighbour drawn too; the deviation is below 4.5.
    const neighbours = places.filter((place, index) => places[index + 1] === place + 1).length;
    expect(Math.abs(neighbours - 20)).toBeLessThan(16);
    // Each last digit has some 20 of them, with a deviation of 4.3; each quarter of the numbers 50, with 6.
    for (let digit = 0; digit < 10; digit++) {
      expect(Math.abs(places.filter((place) => place % 10 === digit).length - 20)).toBeLessThan(17);
    }
    for (let part = 0; part < 4; part++) {
      const own = places.filter((place) => Math.floor((place * 4) / 2005) === part).length;
      expect(Math.abs(own - 50)).toBeLessThan(24);
    }
    const next = dutiesDue(wholeYear, bookOf(customers), day('2025-01-01'));
    // By chance a tenth of the 201 is drawn again.
    expect(next.filter(({ customer }) => drawn.has(customer)).length).toBeLessThan(40);
  });

  it('are shown a week ahead, and are overdue after their day', () => {
    const due = lines[50]?.due ?? day('2024-01-01');
    const ask = (asOf: Day) =>
      dutiesDue(policy, bookOf(customers), asOf).find(({ customer }) => customer === lines[50]?.customer)
        ?.state;
    expect([-8, -7, 0, 1].map((days) => ask(addDays(due, days)))).toEqual([
      undefined,
      'open',
      'open',
      'overdue',
    ]);
  });

  it('are done by a call-back of this year, and a call outside the draw releases the last', () => {
    const first = lines[0]?.customer ?? '';
    const outside = customers.find(({ id }) => lines.every(({ customer }) => customer !== id))?.id ?? '';
    const ask = (contact: ReturnType<typeof call>) =>
      dutiesDue(wholeYear, bookOf(customers, [contact]), day('2024-06-03')).map(({ customer }) => customer);
    const all = lines.map(({ customer }) => customer);
    expect(ask(call(first, '2024-01-01'))).toEqual(all.slice(1));
    expect(ask(call(first, '2023-12-31'))).toEqual(all);
    expect(ask(call(first, '2024-06-04'))).toEqual(all);
    expect(ask(call(outside, '2024-03-01'))).toEqual(all.slice(0, -1));
    const everybody = customers.map(({ id }) => call(id, '2024-03-01'));
    expect(dutiesDue(wholeYear, bookOf(customers, everybody), day('2024-06-03'))).toEqual([]);
  });

  it.each([
    ['the end of last year', { openedOn: day('2023-12-31') }, 1],
    ['this year', { openedOn: day('2024-01-01') }, 0],
    ['dormant', { accounts: [{ status: 'dormant' }] }, 0],
    ['suspended', { accounts: [{ status: 'frozen' }] }, 0],
    ['closed', { accounts: [{ status: 'closed' }, { status: 'dormant' }] }, 0],
    ['dormant in one account of two', { accounts: [{ status: 'dormant' }, { status: 'normal' }] }, 1],
    ['without an account', { accounts: [] }, 0],
  ] as const)('count who is from %s in the base or not', (_, change, expected) => {
    const [customer] = numbered(1);
    const book = bookOf([{ ...customer!, ...change }]);
    expect(dutiesDue(wholeYear, book, day('2024-05-06'))).toHaveLength(expected);
  });

  it('of who is known too little cannot be judged, and say so', () => {
    const [customer] = numbered(1);
    const { accounts, ...rest } = customer!;
    const states = (one: DutyCustomer) =>
      dutiesDue(policy, bookOf([one]), day('2024-01-02')).map(({ state, reasons }) => [
        state,
        reasons[1]?.detail['fact'],
      ]);
    expect(states(rest)).toEqual([['unknown', 'account-statuses']]);
    expect(states({ id: customer!.id, ...(accounts && { accounts }) })).toEqual([['unknown', 'opened-on']]);
  });

  it('have no days in a year that the calendar does not cover whole', () => {
    for (const asOf of ['2027-01-01', '2028-06-30']) {
      const [line] = dutiesDue(policy, bookOf(numbered(3)), day(asOf));
      expect(line).toMatchObject({ due: null, state: 'unknown' });
    }
  });

  it('go by the rule in force on the day', () => {
    // A calendar that does not cover the days gives one line that names the rule.
    const book = { ...bookOf(numbered(1)), calendar: china.exchangeCalendar };
    const documentOn = (asOf: string) => dutiesDue(policy, book, day(asOf))[0]?.reasons[0]?.detail['article'];
    expect([documentOn('2023-02-27'), documentOn('2023-02-28')]).toEqual(['三', '']);
    expect(dutiesDue(policy, bookOf(numbered(1)), day('2010-04-30'))).toEqual([]);
  });

  it('never gain a line, nor another day, by one more contact', () => {
    const people = numbered(60);
    const contacts = fc.array(
      fc
        .record({
          at: fc.nat(59),
          days: fc.nat(200),
          outcome: fc.constantFrom('reached', 'not-reached', 'refused'),
        })
        .map(
          ({ at, days, outcome }) =>
            ({ ...call(people[at]!.id, addDays(day('2024-01-01'), days)), outcome }) as const,
        ),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(contacts, contacts, (some, more) => {
        const ask = (own: typeof some) =>
          dutiesDue(wholeYear, bookOf(people, own), day('2024-05-20')).map(
            ({ customer, due }) => `${customer} ${due}`,
          );
        const before = ask(some);
        expect(ask([...some, ...more]).filter((line) => !before.includes(line))).toEqual([]);
      }),
    );
  });
});
