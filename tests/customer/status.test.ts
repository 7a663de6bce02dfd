import fc from 'fast-check';
import { activityStatus, china, industry, smallDormantAccount } from 'panhuo';
import { type ActivityFacts, type ActivityStatus, defineSmallDormantAccountPolicy } from 'panhuo/customer';
import { type Day, day, fromEpochDay } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';
import { domainError, valueOf } from './explained.js';
import { deepFreeze } from './samples.js';

// All figures are those of domain.md §2, "One firm's full set of definitions".
const asOf = '2024-05-31';
type Facts = { readonly [Key in keyof ActivityFacts]: ActivityFacts[Key] | string | undefined };

function statusOf(facts: Facts, on = asOf): ActivityStatus {
  const answer = activityStatus(industry.activityStatus, deepFreeze({ ...facts }) as ActivityFacts, day(on));
  expect(answer.reasons).toHaveLength(6); // dormancy has one reason for two figures
  return valueOf(answer);
}

/** The facts that a status is said to lack. */
function missingFor(status: keyof ActivityStatus, facts: Facts, on = asOf): unknown {
  const { reasons } = activityStatus(industry.activityStatus, facts as ActivityFacts, day(on));
  return reasons.find(({ rule, detail }) => rule === 'status_unknown' && detail['status'] === status)?.detail[
    'facts'
  ];
}

describe('an effective customer (有效户) has assets of 5,000', () => {
  it.each([
    ['4999.99', false],
    ['5000', true],
    ['5000.00', true],
    ['5000.01', true],
    ['0.00', false],
    ['-1', false],
  ])('%s: %s', (assets, effective) => {
    expect(statusOf({ assets }).effective).toBe(effective);
  });

  it('is unknown without assets', () => {
    expect(statusOf({}).effective).toBeNull();
    expect(missingFor('effective', {})).toEqual(['assets']);
  });
});

describe('churn (流失)', () => {
  const stays = { assets: '6000', cash: '0', wasEffective: true, belowSince: null, left: null } as const;
  const left = (by: string, on = '2024-05-02') => ({ by, on: on as Day }) as ActivityFacts['left'];

  it.each<[string, Facts, string]>([
    ['stays', {}, 'none'],
    ['transferred custody and has no cash', { left: left('custody-transferred'), assets: '0' }, 'explicit'],
    ['revoked designation and has no cash', { left: left('designation-revoked'), assets: '0' }, 'explicit'],
    ['closed and has no cash', { left: left('closed'), assets: '0' }, 'explicit'],
    ['closed on the day itself', { left: left('closed', asOf), assets: '0' }, 'explicit'],
    ['will close tomorrow', { left: left('closed', '2024-06-01') }, 'none'],
    ['closed with a cent left', { left: left('closed'), assets: '0.01', cash: '0.01' }, 'shallow'],
    [
      'closed with a cent left, below 100 for long',
      { left: left('closed'), assets: '0.01', cash: '0.01', belowSince: '2024-04-01' },
      'implicit',
    ],
    ['closed one of several accounts', { left: left('closed'), cash: '900' }, 'none'],
    [
      'was never effective and closed, cash unknown',
      { left: left('closed'), wasEffective: false, cash: undefined },
      'none',
    ],
    ['was never effective and closed', { left: left('closed'), assets: '0', wasEffective: false }, 'none'],
    ['below 100 for a month', { assets: '99.99', belowSince: '2024-04-30' }, 'implicit'],
    [
      'below 100 for a month without ever having been effective',
      { assets: '1', wasEffective: false, belowSince: '2024-04-30' },
      'implicit',
    ],
    [
      'left and below 100 for a month: once, explicitly',
      { left: left('closed'), assets: '0', belowSince: '2024-01-01' },
      'explicit',
    ],
    ['below 100 for a short time', { assets: '99.99', belowSince: '2024-05-20' }, 'shallow'],
    ['below 5,000', { assets: '4999.99' }, 'shallow'],
    ['has 5,000', { assets: '5000' }, 'none'],
    ['below 5,000 as always', { assets: '4999.99', wasEffective: false }, 'none'],
  ])('%s', (_, facts, churn) => {
    expect(statusOf({ ...stays, ...facts }).churn).toBe(churn);
  });

  // One continuous month, to the day; the 31st becomes the end of a shorter month.
  it.each([
    ['2024-04-15', '2024-05-14', '2024-05-15'],
    ['2024-01-31', '2024-02-28', '2024-02-29'],
    ['2023-01-31', '2023-02-27', '2023-02-28'],
    ['2023-12-31', '2024-01-30', '2024-01-31'],
  ])('is implicit one month after %s: not on %s, but on %s', (belowSince, before, on) => {
    const facts = { ...stays, assets: '50', belowSince };
    expect([statusOf(facts, before).churn, statusOf(facts, on).churn]).toEqual(['shallow', 'implicit']);
  });

  it.each<[Facts, string[]]>([
    [{ left: undefined }, ['left']],
    [{ left: left('closed'), cash: undefined }, ['cash']],
    [{ left: left('closed'), wasEffective: undefined }, ['wasEffective']],
    [{ left: left('closed'), wasEffective: undefined, cash: undefined }, ['wasEffective', 'cash']],
    [{ belowSince: undefined }, ['belowSince']],
    [{ assets: undefined }, ['assets']],
    [{ wasEffective: undefined }, ['wasEffective']],
  ])('cannot be judged with %j', (facts, missing) => {
    expect(statusOf({ ...stays, ...facts }).churn).toBeNull();
    expect(missingFor('churn', { ...stays, ...facts })).toEqual(missing);
  });
});

describe('re-activation (存量激活): below 5,000 at the last year-end, 5,000 today', () => {
  it.each([
    ['4999.99', '5000', '2024-02-01', 'by-customer'],
    ['4999.99', '5000', '2024-01-01', 'by-customer'],
    ['4999.99', '5000', asOf, 'by-customer'],
    ['4999.99', '5000', '2023-12-31', 'by-market'], // a rising market alone can cause it
    ['4999.99', '5000', null, 'by-market'],
    ['0', '1000000', null, 'by-market'],
    ['5000', '5000', '2024-02-01', 'no'],
    ['4999.99', '4999.99', '2024-02-01', 'no'],
    ['5000', '9000', undefined, 'no'], // settled, whatever he did
  ])('from %s to %s, last act %s: %s', (assetsAtYearEnd, assets, lastOwnActionOn, expected) => {
    expect(statusOf({ assetsAtYearEnd, assets, lastOwnActionOn }).reactivated).toBe(expected);
  });

  it.each<[Facts, string[]]>([
    [{}, ['assets', 'assetsAtYearEnd']],
    [{ assets: '5000' }, ['assetsAtYearEnd']],
    [{ assetsAtYearEnd: '0' }, ['assets']],
    [{ assets: '5000', assetsAtYearEnd: '0' }, ['lastOwnActionOn']],
  ])('cannot be judged with %j', (facts, missing) => {
    expect(statusOf(facts).reactivated).toBeNull();
    expect(missingFor('reactivated', facts)).toEqual(missing);
  });
});

describe('dormancy (休眠): no trade for 3, 6 or 12 months', () => {
  it.each([
    [asOf, asOf, 'active', 0],
    ['2024-02-29', '2024-05-28', 'active', 0],
    ['2024-02-29', '2024-05-29', 'dormant', 3],
    ['2023-11-30', '2024-02-28', 'active', 0],
    ['2023-11-30', '2024-02-29', 'dormant', 3], // there is no 30 February
    ['2023-08-31', '2024-02-28', 'dormant', 3],
    ['2023-08-31', '2024-02-29', 'dormant', 6],
    ['2023-02-28', '2024-02-27', 'dormant', 6],
    ['2023-02-28', '2024-02-28', 'dormant', 12],
    ['2024-02-29', '2025-02-27', 'dormant', 6],
    ['2024-02-29', '2025-02-28', 'dormant', 12],
    ['1991-07-15', asOf, 'dormant', 12],
    [null, asOf, 'never-traded', null], // a third thing, neither active nor dormant
    [undefined, asOf, null, null],
  ])('last trade %s, judged on %s: %s, %s months', (lastTradeOn, on, trading, dormantMonths) => {
    expect(statusOf({ lastTradeOn }, on)).toMatchObject({ trading, dormantMonths });
  });

  it('is unknown without trades', () => {
    expect(missingFor('trading', {})).toEqual(['lastTradeOn']);
  });
});

describe('a new customer (新进)', () => {
  const opened = { openedOn: '2024-05-01', kind: 'individual' } as const;
  it.each<[string, Facts, string, boolean]>([
    ['opened today', { openedOn: asOf }, asOf, true],
    ['opened almost three months ago', { openedOn: '2024-02-29' }, '2024-05-28', true],
    ['opened three months ago', { openedOn: '2024-02-29' }, '2024-05-29', false],
    ['opened on a 30th three months before February', { openedOn: '2023-11-30' }, '2024-02-29', false],
    ['opens tomorrow', { openedOn: '2024-06-01' }, asOf, false],
    ['is half-open', { ...opened, halfOpen: true }, asOf, false],
    ['is fully open', { ...opened, halfOpen: false }, asOf, true],
    ['opened a second time under the same identity', { ...opened, openedBefore: true }, asOf, false],
    ['closed less than three months before', { ...opened, lastClosedOn: '2024-02-02' }, asOf, false],
    ['closed three months before', { ...opened, lastClosedOn: '2024-02-01' }, asOf, true],
    ['never closed', { ...opened, lastClosedOn: null }, asOf, true],
    [
      'is an institution that closed',
      { ...opened, kind: 'institution', lastClosedOn: '2024-04-30' },
      asOf,
      true,
    ],
  ])('%s', (_, facts, on, isNew) => {
    expect(statusOf(facts, on).isNew).toBe(isNew);
  });

  it('is unknown without an opening', () => {
    expect(statusOf({}).isNew).toBeNull();
    expect(missingFor('isNew', {})).toEqual(['openedOn']);
  });
});

describe('a small dormant account (小额休眠账户)', () => {
  const judge = (facts: Facts, join: 'and' | 'or' = 'and', on = asOf): boolean | null => {
    const policy = defineSmallDormantAccountPolicy({ ...china.smallDormantAccount, join });
    return valueOf(smallDormantAccount(policy, facts as ActivityFacts, day(on)));
  };

  // Kleene's logic, written as numbers: false 0, unknown ½, true 1; and is the least, or the greatest.
  const silent = { 0: { lastTradeOn: '2021-06-01' }, 0.5: {}, 1: { lastTradeOn: '2021-05-31' } };
  const empty = { 0: { holdings: true }, 0.5: {}, 1: { holdings: false } };
  const poor = { 0: { cash: '100.01' }, 0.5: {}, 1: { cash: '100' } };
  const degrees = [0, 0.5, 1] as const;
  const combinations = degrees.flatMap((a) => degrees.flatMap((b) => degrees.map((c) => [a, b, c] as const)));
  it.each(combinations)('silent %d, empty %d, poor %d', (a, b, c) => {
    const facts = { ...silent[a], ...empty[b], ...poor[c] };
    const truth = (degree: number): boolean | null => (degree === 0.5 ? null : degree === 1);
    expect(judge(facts, 'and')).toBe(truth(Math.min(a, b, c)));
    expect(judge(facts, 'or')).toBe(truth(Math.max(a, b, c)));
    expect(statusOf(facts).smallDormantAccount).toBe(truth(Math.min(a, b, c)));
  });

  it.each([
    ['three years to the day', { lastTradeOn: '2020-03-02' }, '2023-03-02', true],
    ['a day less', { lastTradeOn: '2020-03-02' }, '2023-03-01', false],
    ['from a leap day', { lastTradeOn: '2020-02-29' }, '2023-02-28', true],
    [
      'never traded, opened three years ago',
      { lastTradeOn: null, openedOn: '2020-03-02' },
      '2023-03-02',
      true,
    ],
    ['never traded, opened later', { lastTradeOn: null, openedOn: '2020-03-03' }, '2023-03-02', false],
    ['never traded, opening unknown', { lastTradeOn: null }, '2023-03-02', null],
    ['trades unknown, though the opening is known', { openedOn: '2000-01-01' }, '2023-03-02', null],
  ])('counts %s', (_, facts, on, expected) => {
    expect(judge({ holdings: false, cash: '0', ...facts }, 'and', on)).toBe(expected);
  });
});

describe('activityStatus', () => {
  it.each(['lastTradeOn', 'lastOwnActionOn', 'belowSince'])('refuses %s after the day it judges', (path) => {
    expect(() => statusOf({ [path]: '2024-06-01' })).toThrow(domainError('facts_invalid', path));
    expect(() => statusOf({ [path]: asOf })).not.toThrow();
  });

  it.each(['assets', 'cash', 'assetsAtYearEnd'])('refuses %s that are no decimal text', (path) => {
    const left = { by: 'closed', on: '2024-05-02' } as ActivityFacts['left'];
    const facts = { assets: '1', cash: '1', assetsAtYearEnd: '1', wasEffective: true, left };
    expect(() => statusOf({ ...facts, [path]: '1,000' })).toThrow(domainError('decimal_invalid', path));
  });

  it('judges nothing of which nothing is known, and says so six times', () => {
    const nothing = {
      effective: null,
      churn: null,
      reactivated: null,
      trading: null,
      dormantMonths: null,
      smallDormantAccount: null,
      isNew: null,
    };
    expect(statusOf({})).toEqual(nothing);
  });

  it('never takes dormancy back while nothing happens', () => {
    const days = fc.integer({ min: 0, max: 20_000 });
    fc.assert(
      fc.property(days, fc.nat(800), fc.nat(100), (traded, wait, more) => {
        const facts = { lastTradeOn: fromEpochDay(traded) };
        const sooner = statusOf(facts, fromEpochDay(traded + wait)).dormantMonths ?? -1;
        expect(statusOf(facts, fromEpochDay(traded + wait + more)).dormantMonths).toBeGreaterThanOrEqual(
          sooner,
        );
      }),
    );
  });
});
