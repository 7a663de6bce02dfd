import { type WarningRecords, type WarningRule } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { flow, on, snapshot, transfer } from './files.js';
import { said, scored } from './said.js';

const shrinking = {
  id: 'r',
  kind: 'shrinking-assets',
  months: 6,
  share: '0.30',
  cause: 'own',
  points: 7,
} as const satisfies WarningRule;
const out = {
  id: 'r',
  kind: 'transfers-out',
  days: 30,
  share: '0.30',
  points: 7,
} as const satisfies WarningRule;

describe('shrinking assets', () => {
  const flows = { cashFlows: [], transfers: [] };
  const fall = [snapshot(100, '1000.00'), snapshot(150, '650.00')];

  it('tells what he took out from what the market did', () => {
    // From 1,000 he took out 320 and brought back 20; the market lost another 50: 1,000 − 300 − 50 = 650.
    const records = {
      snapshots: fall,
      cashFlows: [flow(110, 'withdrawal', '200'), flow(120, 'deposit', '20'), flow(130, 'dividend', '9')],
      transfers: [transfer(140, 'out', '120.00')],
    };
    expect(said(shrinking, records, 160)).toEqual({
      measure: { kind: 'shrinking-assets', since: on(100), was: '1000.00', is: '650.00', own: '300.00' },
      score: 7,
      reason: {
        rule: 'warning_assets_taken',
        detail: {
          warning: 'r',
          points: 7,
          was: '1000.00',
          is: '650.00',
          since: on(100),
          own: '300.00',
          market: '-50.00',
        },
      },
    });
  });

  it('takes a closed account for empty, from the day on which it was closed', () => {
    const snapshots = [snapshot(100, '600.00', { account: 'a' }), snapshot(100, '400.00', { account: 'b' })];
    const events = [{ customer: 'c1', account: 'a', on: on(120), kind: 'closed' }] as const;
    // 600 of 1,000 are gone; what he took out, 600, is what he took out and no fall of the market.
    const cashFlows = [flow(119, 'withdrawal', '600')];
    const records = { snapshots, events, cashFlows, transfers: [] };
    expect(scored(shrinking, records, 119)).toEqual(['earlierAssets']);
    expect(said(shrinking, records, 120).measure).toMatchObject({
      was: '1000.00',
      is: '400.00',
      own: '600.00',
    });
    expect(scored(shrinking, records, 120)).toBe(7);
  });

  it.each([
    ['the market took it all: not his doing', shrinking, flows, 0],
    [
      'the market took it all, and the rule counts any fall',
      { ...shrinking, cause: 'any' as const },
      flows,
      7,
    ],
    ['whose doing is not known: the whole fall counts', shrinking, {}, 7],
    [
      'securities of no known value went out: whose doing is not known',
      shrinking,
      { cashFlows: [], transfers: [transfer(120, 'out')] },
      7,
    ],
    ['a fen less than the share', shrinking, { ...flows, cashFlows: [flow(110, 'withdrawal', '299.99')] }, 0],
    ['exactly the share', shrinking, { ...flows, cashFlows: [flow(110, 'withdrawal', '300')] }, 7],
    [
      'taken out on the day of the highest: before its evening',
      shrinking,
      { ...flows, cashFlows: [flow(100, 'withdrawal', '300')] },
      0,
    ],
    ['taken out on the last day', shrinking, { ...flows, cashFlows: [flow(150, 'withdrawal', '300')] }, 7],
    [
      'taken out after the last snapshot',
      shrinking,
      { ...flows, cashFlows: [flow(151, 'withdrawal', '300')] },
      0,
    ],
    [
      'brought in more than he took out',
      { ...shrinking, share: '0.01' },
      { ...flows, cashFlows: [flow(110, 'deposit', '5')] },
      0,
    ],
  ])('%s', (_, rule, records, score) => {
    expect(scored(rule, { snapshots: fall, ...records }, 160)).toBe(score);
  });

  it('says so when nobody knows whose doing it was', () => {
    expect(said(shrinking, { snapshots: fall }, 160).reason).toEqual({
      rule: 'warning_assets_fell',
      detail: { warning: 'r', points: 7, was: '1000.00', is: '650.00', since: on(100) },
    });
  });

  it('counts from the last day at the highest', () => {
    const snapshots = [snapshot(90, '1000'), snapshot(100, '1000'), snapshot(150, '650')];
    const records = { snapshots, transfers: [], cashFlows: [flow(95, 'withdrawal', '400')] };
    expect(said(shrinking, records, 160)).toMatchObject({
      measure: { since: on(100), own: '0.00' },
      score: 0,
    });
  });

  it('needs two snapshots of the last months', () => {
    expect(scored(shrinking, {}, 160)).toEqual(['snapshots']);
    expect(scored(shrinking, { snapshots: [] }, 160)).toEqual(['snapshots']);
    expect(scored(shrinking, { snapshots: [snapshot(150, '1')] }, 160)).toEqual(['earlierAssets']);
    // Six months before 2024-06-30 (day 181) is 2023-12-30 (day −2), which is no longer among them.
    expect(scored(shrinking, { snapshots: [snapshot(-2, '9'), snapshot(150, '1')] }, 181)).toEqual([
      'earlierAssets',
    ]);
    expect(scored(shrinking, { snapshots: [snapshot(-1, '9'), snapshot(150, '1')] }, 181)).toBe(7);
    expect(scored(shrinking, { snapshots: [snapshot(-2, '9')] }, 181)).toEqual(['snapshots']);
  });

  it('judges nothing where there was nothing to take', () => {
    const snapshots = [snapshot(100, '0'), snapshot(150, '-5')];
    expect(scored(shrinking, { snapshots }, 160)).toEqual(['earlierAssets']);
    expect(scored(shrinking, { snapshots, ...flows }, 160)).toBe(0);
  });

  it('adds the accounts up, and lets a snapshot of the whole replace them', () => {
    const snapshots = [
      snapshot(100, '600', { account: 'a1' }),
      snapshot(101, '400', { account: 'a2' }),
      snapshot(150, '100', { account: 'a2' }),
    ];
    expect(said(shrinking, { snapshots }, 160).measure).toMatchObject({
      was: '1000.00',
      is: '700.00',
      since: on(101),
    });
    const whole = [...snapshots, snapshot(155, '50')];
    expect(said(shrinking, { snapshots: whole }, 160).measure).toMatchObject({ was: '1000.00', is: '50.00' });
  });
});

describe('transfers out', () => {
  const records = {
    snapshots: [snapshot(100, '1000.00'), snapshot(125, '5000.00')],
    cashFlows: [flow(140, 'withdrawal', '100.00'), flow(141, 'deposit', '900.00'), flow(142, 'fee', '50.00')],
    transfers: [
      transfer(135, 'out', '200.00'),
      transfer(136, 'out', '500.00', 'firm'),
      transfer(137, 'in', '1'),
    ],
  };

  it('are his withdrawals and transfers out against his assets before', () => {
    // 30 days before day 150 is day 120: then he held 1,000, and 100 + 200 = 300 went out since.
    expect(said(out, records, 150)).toEqual({
      measure: { kind: 'transfers-out', since: on(135), was: '1000.00', is: '300.00' },
      score: 7,
      reason: {
        rule: 'warning_taken_out',
        detail: {
          warning: 'r',
          points: 7,
          was: '1000.00',
          is: '300.00',
          since: on(135),
          days: 30,
          share: 0.3,
        },
      },
    });
  });

  it.each([
    ['the first day is still looked at', 164, 7],
    ['and on the next day it is not', 165, 0],
  ])('%s', (_, number, score) => {
    // The transfer of day 135 lies within the 30 days of day 164 (135 to 164); day 125 is not among the snapshots here.
    expect(scored(out, { ...records, snapshots: [snapshot(100, '1000.00')] }, number)).toBe(score);
  });

  it.each([
    ['no cash flows', { cashFlows: undefined }, ['cashFlows']],
    ['no transfers', { transfers: undefined }, ['transfers']],
    ['no snapshots', { snapshots: undefined }, ['snapshots']],
    ['no snapshot that is old enough', { snapshots: [snapshot(121, '1')] }, ['earlierAssets']],
    ['a snapshot that is just old enough', { snapshots: [snapshot(120, '1000')] }, 7],
    ['securities of no known value', { transfers: [transfer(140, 'out')] }, ['transferValue']],
    [
      'securities of no known value that came in',
      { transfers: [transfer(135, 'out', '200'), transfer(140, 'in')] },
      7,
    ],
    ['nothing held before', { snapshots: [snapshot(100, '0.00')] }, ['earlierAssets']],
    [
      'nothing held before, and nothing taken out',
      { snapshots: [snapshot(100, '0')], cashFlows: [], transfers: [] },
      0,
    ],
  ])('%s', (_, change, expected) => {
    const known = Object.entries({ ...records, ...change }).filter(([, list]) => list !== undefined);
    expect(scored(out, Object.fromEntries(known) as WarningRecords, 150)).toEqual(expected);
  });

  it('began with the first that took something out', () => {
    const cashFlows = [
      flow(130, 'withdrawal', '0.00'),
      flow(141, 'withdrawal', '1.00'),
      flow(140, 'deposit', '1'),
    ];
    expect(said(out, { ...records, transfers: [], cashFlows }, 150).measure).toMatchObject({
      since: on(141),
      is: '1.00',
    });
  });
});
