import { quantileTime } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';

describe('quantileTime', () => {
  // One is gone at 2, two at 5, three at 9, of four; the last value is asked for and is undefined.
  const curve = [
    { time: 2, left: 0.75 },
    { time: 4, left: 0.75 },
    { time: 5, left: 0.5 },
    { time: 9, left: 0.25 },
    { time: 12, left: null },
  ];
  it.each([
    [0.9, 2],
    [0.75, 3.5],
    [0.6, 5],
    [0.5, 7],
    [0.25, 9],
    [0.2, null],
  ])('the height %d is reached at %j', (height, time) => {
    expect(quantileTime(curve, ({ left }) => left, height)).toBe(time);
  });

  it('takes rounding for the height itself, and no more than that', () => {
    const near = (off: number) => [
      { time: 2, left: 0.3 + off },
      { time: 4, left: 0.1 },
    ];
    for (const off of [1e-15, -1e-15]) expect(quantileTime(near(off), ({ left }) => left, 0.3)).toBe(3);
    expect(quantileTime(near(1e-6), ({ left }) => left, 0.3)).toBe(4);
    expect(quantileTime(near(-1e-6), ({ left }) => left, 0.3)).toBe(2);
  });

  it('of nothing is not known', () => {
    expect(quantileTime([], () => 0, 0.5)).toBeNull();
  });
});
