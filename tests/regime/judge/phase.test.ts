import fc from 'fast-check';
import { judgeMarket } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { barsOf, judgeOf, judges, series } from '../series.js';

describe('the phase', () => {
  it.each([
    // Strong by the slope of a doubling series; a fall of 10 % from the peak turns rising into topping.
    ['strong', [1, 2, 4, 8, 16], 'rising'],
    ['strong', [100, 200, 400, 800, 720], 'topping'],
    ['weak', [16, 8, 4, 2, 1], 'falling'],
    ['weak', [800, 400, 200, 100, 110], 'bottoming'],
    ['sideways', [100, 101, 100, 101, 100], 'consolidating'],
  ] as const)('of a %s market at the end of %j is %s', (regime, closes, phase) => {
    const policy = judgeOf({
      turn: '0.10',
      trend: { window: 3, slopeOver: 1, enter: '0.05', leave: '-0.9' },
    });
    expect(judgeMarket(policy, barsOf(closes)).at(-1)).toMatchObject({ regime, phase });
  });

  it('turns by the extreme of its own regime: a market that has just become strong is not topping', () => {
    const policy = judgeOf({
      trend: { window: 3, slopeOver: 1, enter: '0.05', leave: '-0.9' },
      swing: { window: 5, fall: { enter: '1', leave: '1' }, turn: '0.10' },
    });
    // At 70 strong is called, 30 % below the peak of the window; from 80 on it falls by 10 %.
    const judged = judgeMarket(policy, barsOf([100, 50, 50, 50, 70, 80, 72])).slice(4);
    expect(judged.map(({ phase }) => phase)).toEqual(['rising', 'rising', 'topping']);
    expect(judged.at(-1)?.reasons.at(-1)).toEqual({
      rule: 'judge_topping',
      detail: { move: 0.1, turn: 0.1 },
    });
  });

  it('is always one of its regime', () => {
    const phasesOf = {
      strong: ['rising', 'topping'],
      weak: ['falling', 'bottoming'],
      sideways: ['consolidating'],
      unknown: ['unknown'],
    };
    fc.assert(
      fc.property(judges, series, (policy, bars) => {
        for (const { regime, phase } of judgeMarket(policy, bars)) expect(phasesOf[regime]).toContain(phase);
      }),
    );
  });

  it('is confirmed like a regime, and begins anew with it', () => {
    const policy = judgeOf({
      turn: '0.10',
      confirm: 2,
      trend: { window: 3, slopeOver: 1, enter: '0.05', leave: '-0.9' },
    });
    const phases = judgeMarket(policy, barsOf([100, 200, 400, 800, 720, 720])).map(({ phase }) => phase);
    expect(phases.slice(3)).toEqual(['rising', 'rising', 'topping']);
  });
});
