import * as fc from 'fast-check';
import { type Day, day, type Objection, sumMoney } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { openClassroom } from '../../examples/workshop/classroom.js';
import { adviserRecord } from '../../examples/workshop/lessons/4-three-party-profit/adviserRecord.js';
import { threePartyAccount } from '../../examples/workshop/lessons/4-three-party-profit/account.js';
import {
  type AdviserRecord,
  rewardOf,
} from '../../examples/workshop/lessons/4-three-party-profit/rewardOf.js';
import { defineRewardPolicy } from '../../examples/workshop/lessons/4-three-party-profit/rewardPolicy.js';
import { serviceReward } from '../../examples/workshop/lessons/4-three-party-profit/serviceReward.js';

const cents = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }).map((units) => {
  const digits = String(units < 0n ? -units : units).padStart(3, '0');
  return `${units < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
});

const record: AdviserRecord = {
  customers: 40,
  coverage: 0.4,
  retained: 0.95,
  reactivated: 5,
  turnover: 10_000_000,
  opened: 4,
  findings: 0,
};

describe('the account of the three parties', () => {
  it('parts the result to the cent, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 5000 }),
        fc.integer({ min: 1, max: 10_000_000 }),
        fc.nat({ max: 60 }),
        cents,
        cents,
        (customers, capital, turnovers, result, reward) => {
          const account = threePartyAccount({
            customers,
            capital: String(capital),
            result,
            turnovers,
            reward,
          });
          const parts = [account.customers, account.adviser, account.branch, account.duties];
          expect(sumMoney(parts, 'CNY')).toBe(account.result);
        },
      ),
    );
  });

  // A round trip of 100,000 costs 102 (docs/market.md): purchase 25 commission + 1 transfer fee, sale 25 + 50 stamp duty + 1.
  it('charges a customer 102 a turnover of 100,000, of which the branch has 50', () => {
    const year = { customers: 10, capital: '100000', result: '15000.00', reward: '1000.00' };
    // 13 × 102 = 1,326; 15,000 − 1,326 = 13,674 for each of ten. Commission 10 × 13 × 50 = 6,500, less the reward.
    expect(threePartyAccount({ ...year, turnovers: 13 })).toEqual({
      result: '150000.00',
      customers: '136740.00',
      adviser: '1000.00',
      branch: '5500.00',
      duties: '6760.00',
    });
    // Twice as many: 2,652 for each, and not a cent more for the adviser.
    const twice = threePartyAccount({ ...year, turnovers: 26 });
    expect([twice.customers, twice.adviser]).toEqual(['123480.00', '1000.00']);
  });
});

describe('the year of a book', () => {
  const { data, people } = openClassroom({ language: 'en', customers: 40 });
  const [person] = people;
  const contact = {
    customer: person!.id,
    channel: 'call',
    purpose: 'campaign',
    outcome: 'reached',
  } as const;
  const findings = (
    on: Day,
    objection: Objection,
    by: 'branch' | 'customer' = 'branch',
  ): number | undefined =>
    adviserRecord(
      {
        data: {
          ...data,
          contacts: [{ ...contact, by, on }],
          conduct: new Map([[person!.id, { customer: person!.id, objections: [objection] }]]),
        },
      },
      [person!],
    )?.findings;

  // The data end on 17 April 2020: all of these lie in the year before.
  it('counts a call against a wish that stood on its day, for ever or until a day, and none before the wish', () => {
    const [before, during, after] = [day('2020-01-10'), day('2020-02-10'), day('2020-03-10')];
    const forEver = { on: day('2020-02-01') };
    const untilEnd = { ...forEver, until: day('2020-02-29') };
    expect([before, during, after].map((on) => findings(on, forEver))).toEqual([0, 1, 1]);
    expect([before, during, after].map((on) => findings(on, untilEnd))).toEqual([0, 1, 0]);
    // Whoever rings himself has not been disturbed.
    expect(findings(during, forEver, 'customer')).toBe(0);
  });
});

describe('the figures of a book', () => {
  const { data, people } = openClassroom({ language: 'en', customers: 40 });
  // Three who stand with the branch, one who left, and one of whom it is not known.
  const churns = ['none', 'none', 'none', 'explicit', null] as const;
  const book = churns.map((churn, place) => ({
    ...people[place]!,
    status: { ...people[place]!.status, churn },
  }));
  const contactOf = (place: number, on: Day, outcome: 'reached' | 'not-reached') =>
    ({
      customer: book[place]!.id,
      on,
      outcome,
      by: 'customer',
      channel: 'call',
      purpose: 'care',
    }) as const;

  // The data end on 17 April 2020: the year before begins on 17 April 2019.
  it('reach whom somebody spoke to within twelve months, each once, and keep whom it is known of', () => {
    const contacts = [
      contactOf(0, day('2019-04-17'), 'reached'),
      contactOf(0, day('2019-04-18'), 'reached'),
      contactOf(1, day('2019-04-16'), 'reached'),
      contactOf(2, day('2020-01-10'), 'not-reached'),
    ];
    const record = adviserRecord({ data: { ...data, contacts } }, book)!;
    // One of five; three of the four of whom it is known.
    expect(record.coverage).toBe(1 / 5);
    expect(record.retained).toBe(3 / 4);
  });
});

describe('the service reward', () => {
  // Weights .40, .40, .20 of 40,000; goals 0.80, 0.95, 10: 16,000 × ½ + 16,000 × 1 + 8,000 × ½ = 28,000.
  it('is the sum of its lines, each a share of the full reward', () => {
    const { amount, lines } = rewardOf(serviceReward, record);
    expect(lines.map((line) => line.amount)).toEqual(['8000.00', '16000.00', '4000.00', '0.00']);
    expect(amount).toBe('28000.00');
  });

  // 90 % of 80 %, 100 % of 95 % and 20 of 10 are all above their goals: the full 40,000.
  it('is never more than the full reward', () => {
    const { amount } = rewardOf(serviceReward, { ...record, coverage: 0.9, retained: 1, reactivated: 20 });
    expect(amount).toBe('40000.00');
  });

  // A finding costs a fifth: 28,000 × 0.8. Three are a veto.
  it('loses a fifth for a finding, and everything from three on', () => {
    const earned = (findings: number): string => rewardOf(serviceReward, { ...record, findings }).amount;
    expect([1, 2, 3, 9].map(earned)).toEqual(['22400.00', '16800.00', '0.00', '0.00']);
  });

  it('does not know how much was traded or how many accounts were opened', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (turnover, opened) => {
        expect(rewardOf(serviceReward, { ...record, turnover, opened })).toEqual(
          rewardOf(serviceReward, record),
        );
      }),
    );
  });

  it('adds up from its lines for any record', () => {
    // A share of 200 customers.
    const share = fc.nat({ max: 200 }).map((some) => some / 200);
    fc.assert(
      fc.property(
        share,
        share,
        fc.nat({ max: 50 }),
        fc.nat({ max: 5 }),
        (coverage, retained, reactivated, findings) => {
          const { amount, lines } = rewardOf(serviceReward, {
            ...record,
            coverage,
            retained,
            reactivated,
            findings,
          });
          expect(
            sumMoney(
              lines.map((line) => line.amount),
              'CNY',
            ),
          ).toBe(amount);
          expect(Number(amount)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  it('is checked like every policy: a weight above 1 is refused with its place', () => {
    const measures = [{ measure: 'coverage', weight: '1.5', goal: '1' }] as const;
    expect(() => defineRewardPolicy({ ...serviceReward, measures })).toThrow(/measures\[0\]\.weight/);
  });
});
