import { simulatePolicy } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { barsOf } from '../series.js';
import { bandsWith, free, quickJudge } from './markets.js';

describe('a yardstick that is bought once', () => {
  const text = { zh: '对照', en: 'yardstick' };
  const once = (share: string) => {
    const policy = bandsWith({
      stepLimit: '0.10',
      tolerance: '0.05',
      yardsticks: [{ id: 'kept', text, share, trades: 'once' }],
    });
    // Judged from the third bar on, bought on the fourth at 100.
    const bars = barsOf([100, 100, 100, 100, 100, 200]);
    const run = simulatePolicy(policy, bars, { judge: quickJudge, costs: free, capital: '100000' });
    return [...run.against[0]!.equity];
  };

  it('is bought in one step, though the policy moves a tenth at a time', () => {
    // 1,000 shares at 100, worth 200 at the end.
    expect(once('1')).toEqual([100_000_00, 100_000_00, 100_000_00, 100_000_00, 100_000_00, 200_000_00]);
  });

  it('is bought whole, though the policy would let so small a share be missing', () => {
    // 30 shares at 100; a drift of 5 % would count as inside.
    expect(once('0.03').at(-1)).toBe(103_000_00);
  });
});
