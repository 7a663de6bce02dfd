import { type WarningRule } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { on, snapshot } from './files.js';
import { said, scored } from './said.js';

const loss = { id: 'r', kind: 'loss-after-wave', share: '0.30', points: 7 } as const satisfies WarningRule;

describe('a loss after a wave', () => {
  const held = (number: number, holdings: string, profit: string) =>
    snapshot(number, '9999', { holdings, profit });
  // Held for 700 with a loss of 300: it cost 1,000, so the result is −30 %.
  const snapshots = [
    held(10, '900', '100'),
    held(20, '700', '-300'),
    held(30, '500', '-500'),
    held(40, '650', '-350'),
  ];

  it('is told with what it was, and since when the limit is reached', () => {
    expect(said(loss, { snapshots }, 50)).toEqual({
      measure: {
        kind: 'loss-after-wave',
        since: on(20),
        was: 0.125, // 100 ÷ (900 − 100)
        profit: '-350.00',
        cost: '1000.00',
        waveTo: null,
      },
      score: 7,
      reason: {
        rule: 'warning_loss',
        detail: { warning: 'r', points: 7, was: 0.125, is: -0.35, since: on(20), profit: '-350.00' },
      },
    });
  });

  it.each([
    ['a fen above the limit', [held(10, '700.01', '-299.99')], 0],
    [
      'a recovery in between begins a new loss',
      [...snapshots, held(45, '1000', '0'), held(48, '600', '-400')],
      7,
    ],
    ['a gain', [held(10, '900', '100')], 0],
    ['a gain on nothing that is held', [held(10, '0', '0')], 0],
    ['a loss on what cost nothing', [held(10, '-100', '-100')], ['holdings']],
    ['no snapshot', [], ['snapshots']],
    ['a snapshot without profit', [...snapshots, snapshot(45, '1', { holdings: '1' })], ['profit']],
    ['a snapshot without anything', [...snapshots, snapshot(45, '1')], ['profit', 'holdings']],
    [
      'one account of two without profit',
      [
        snapshot(10, '1', { account: 'a1' }),
        snapshot(10, '1', { account: 'a2', holdings: '1', profit: '-1' }),
      ],
      ['profit', 'holdings'],
    ],
  ])('%s', (_, own, expected) => {
    expect(scored(loss, { snapshots: own }, 50)).toEqual(expected);
  });

  it('begins anew after a recovery', () => {
    const again = [...snapshots, held(45, '1000', '0'), held(48, '600', '-400')];
    expect(said(loss, { snapshots: again }, 50).measure).toMatchObject({ since: on(48), was: 0 });
    expect(said(loss, { snapshots: again.slice(1, 3) }, 50).measure).toMatchObject({
      since: on(20),
      was: null,
    });
    expect(said(loss, { snapshots: [...snapshots, held(45, '-100', '-100')] }, 50).measure).toMatchObject({
      since: null,
      was: null,
    });
  });

  it('may count only for a while after the end of a wave', () => {
    const rule = { ...loss, withinDays: 10 };
    const wave = { from: on(1), to: on(42) };
    expect(said(rule, { snapshots, wave }, 52)).toMatchObject({
      score: 7,
      reason: { rule: 'warning_loss_after_wave', detail: { waveTo: on(42), is: -0.35 } },
    });
    expect(scored(rule, { snapshots, wave }, 53)).toBe(0);
    expect(scored(rule, { snapshots, wave }, 42)).toBe(7);
    // A wave that is not over by the day that is judged is not known on it.
    expect(scored(rule, { snapshots, wave }, 41)).toEqual(['wave']);
    expect(scored(rule, { snapshots }, 52)).toEqual(['wave']);
    expect(scored(rule, { snapshots: snapshots.slice(0, 1) }, 52)).toBe(0);
    expect(scored(rule, { snapshots: [held(10, '-100', '-100')], wave }, 52)).toEqual(['holdings']);
    expect(scored(rule, { snapshots: [held(10, '-100', '-100')], wave }, 53)).toBe(0);
  });
});
