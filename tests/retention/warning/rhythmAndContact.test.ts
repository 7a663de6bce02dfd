import { type WarningRule } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { complaint, contact, flow, on, trade, transfer } from './files.js';
import { said, scored } from './said.js';

const rhythm = {
  id: 'r',
  kind: 'falling-rhythm',
  counted: ['trade'],
  pastMonths: 24,
  leastGaps: 3,
  times: '3',
  leastDays: 20,
  points: 7,
} as const satisfies WarningRule;
const noContact = { id: 'r', kind: 'no-contact', days: 90, points: 7 } as const satisfies WarningRule;
const open = { id: 'r', kind: 'complaint-open', days: 7, points: 7 } as const satisfies WarningRule;

describe('a falling rhythm', () => {
  // Gaps of 10, 10, 12, 20 days: the median is (10 + 12) / 2 = 11, three times that is 33.
  const trades = [0, 10, 20, 32, 52].map((at) => trade(at));

  it('is his silence against his own median gap', () => {
    expect(said(rhythm, { trades }, 52 + 33)).toEqual({
      measure: { kind: 'falling-rhythm', since: on(52), gaps: 4, medianGap: 11 },
      score: 7,
      reason: {
        rule: 'warning_silent',
        detail: { warning: 'r', points: 7, was: 11, is: 33, since: on(52), times: 3, gaps: 4 },
      },
    });
    expect(scored(rhythm, { trades }, 52 + 32)).toBe(0);
  });

  it.each([
    ['too few days of silence, however many times his gap', [0, 1, 2, 3], 3 + 19, 0],
    ['days of silence at the limit', [0, 1, 2, 3], 3 + 20, 7],
    ['too few gaps', [0, 1, 2], 60, ['rhythm']],
    ['gaps at the limit', [0, 1, 2, 3], 60, 7],
    ['several trades on one day are one active day', [0, 1, 1, 2, 2, 2], 60, ['rhythm']],
    ['no trade at all', [], 60, ['rhythm']],
    ['half a day of median: gaps 1, 2, 9, 12; 5.5 × 3 = 16.5', [0, 1, 3, 12, 24], 24 + 20, 7],
  ])('%s', (_, days, number, expected) => {
    expect(scored(rhythm, { trades: days.map((at) => trade(at)) }, number)).toEqual(expected);
  });

  it('counts a day with several trades once: gaps of 4, 4, 4', () => {
    const own = [0, 0, 4, 4, 8, 8, 12].map((at) => trade(at));
    expect(said(rhythm, { trades: own }, 30).measure).toMatchObject({ gaps: 3, medianGap: 4 });
  });

  it('compares at the very limit without a binary tail: 1.1 × 10 = 11 days', () => {
    const precise = { ...rhythm, times: '1.1', leastDays: 1 };
    const own = [0, 10, 20, 30].map((at) => trade(at));
    expect(scored(precise, { trades: own }, 30 + 11)).toBe(7);
    expect(scored(precise, { trades: own }, 30 + 10)).toBe(0);
  });

  it('looks at the months up to his last act, not at older habits', () => {
    // Four years ago he traded daily; then on 2024-05-01 (day 121) and every 40 days: 121, 161, 201, 241.
    const old = [-1400, -1399, -1398, -1397, -1396].map((at) => trade(at));
    const recent = [121, 161, 201, 241].map((at) => trade(at));
    expect(said(rhythm, { trades: [...old, ...recent] }, 300).measure).toEqual({
      kind: 'falling-rhythm',
      since: on(241),
      gaps: 3,
      medianGap: 40,
    });
  });

  it('counts the acts that the rule names, and only his own', () => {
    const daily = [0, 1, 2, 3].map((at) => trade(at));
    const records = {
      trades: [...daily, trade(55, { by: 'firm' })],
      cashFlows: [flow(50, 'withdrawal'), flow(58, 'interest')],
      transfers: [transfer(52, 'in', '1', 'firm')],
      contacts: [contact(56, 'branch', 'reached')],
    };
    expect(said(rhythm, records, 60).measure).toMatchObject({ since: on(3) });
    const wide = { ...rhythm, counted: ['trade', 'withdrawal', 'transfer', 'contact'] } as const;
    expect(said(wide, records, 60).measure).toMatchObject({ since: on(50) });
    expect(scored(wide, { trades: [] }, 60)).toEqual(['cashFlows', 'transfers', 'contacts']);
    expect(scored({ ...rhythm, counted: ['deposit', 'withdrawal'] }, {}, 60)).toEqual(['cashFlows']);
  });
});

describe('no contact', () => {
  it('counts from the last contact that reached him', () => {
    const contacts = [contact(5, 'branch', 'refused'), contact(60, 'branch', 'not-reached')];
    expect(said(noContact, { contacts }, 95)).toEqual({
      measure: { kind: 'no-contact', since: on(5), contacted: true },
      score: 7,
      reason: {
        rule: 'warning_no_contact',
        detail: { warning: 'r', points: 7, was: null, is: 90, since: on(5) },
      },
    });
    expect(scored(noContact, { contacts }, 94)).toBe(0);
  });

  it.each([
    ['his own call reaches, whatever its outcome says', [contact(50, 'customer', 'not-reached')], 0],
    ['an outcome that is not recorded is taken to have reached him', [contact(50, 'branch')], 0],
    ['hesitation is contact', [contact(50, 'branch', 'hesitated')], 0],
    ['a call on the day that is judged counts', [contact(100, 'branch')], 0],
    ['a call in vain is none', [contact(50, 'branch', 'not-reached')], ['openedOn']],
    ['nobody wrote contacts down', undefined, ['contacts']],
  ])('%s', (_, contacts, expected) => {
    expect(scored(noContact, contacts === undefined ? {} : { contacts }, 100)).toEqual(expected);
  });

  it('counts from the opening where there never was any', () => {
    const records = { contacts: [], openedOn: on(10) };
    expect(said(noContact, records, 100)).toMatchObject({
      score: 7,
      reason: { rule: 'warning_never_contacted', detail: { is: 90, since: on(10) } },
    });
    expect(scored(noContact, records, 99)).toBe(0);
    expect(scored(noContact, records, 10)).toBe(0);
    expect(scored(noContact, records, 9)).toEqual(['openedOn']);
  });
});

describe('an open complaint', () => {
  it('counts from the oldest that is open', () => {
    const complaints = [complaint(20), complaint(10, 15), complaint(12), complaint(30)];
    expect(said(open, { complaints }, 19)).toEqual({
      measure: { kind: 'complaint-open', since: on(12), open: 1 },
      score: 7,
      reason: {
        rule: 'warning_complaint_open',
        detail: { warning: 'r', points: 7, was: null, is: 7, since: on(12), open: 1 },
      },
    });
  });

  it.each([
    ['a day too young', [complaint(12)], 18, 0],
    ['closed later than the day that is judged', [complaint(12, 20)], 19, 7],
    ['closed on the day that is judged', [complaint(12, 19)], 19, 0],
    ['answered and not closed', [{ ...complaint(12), answeredOn: on(13) }], 19, 7],
    ['none', [], 19, 0],
    ['nobody wrote complaints down', undefined, 19, ['complaints']],
  ])('%s', (_, complaints, number, expected) => {
    expect(scored(open, complaints === undefined ? {} : { complaints }, number)).toEqual(expected);
  });

  it('may be open for no day at all', () => {
    expect(scored({ ...open, days: 0 }, { complaints: [complaint(12)] }, 12)).toBe(7);
    expect(scored({ ...open, days: 0 }, { complaints: [] }, 12)).toBe(0);
  });
});
