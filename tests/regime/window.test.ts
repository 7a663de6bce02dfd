import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closeWindow } from '../../src/regime/window.js';
import { throughJson } from '../questionnaire/laws.js';

const closes = fc.array(fc.double({ min: 0.01, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 200 });
const sizes = fc.integer({ min: 1, max: 20 });

describe('closeWindow', () => {
  it('has the mean and the extremes of its last closes', () => {
    fc.assert(
      fc.property(closes, sizes, (values, size) => {
        const window = closeWindow(size);
        for (const [place, value] of values.entries()) {
          window.push(value);
          const last = values.slice(Math.max(0, place + 1 - size), place + 1);
          expect(window.highest()).toBe(Math.max(...last));
          expect(window.lowest()).toBe(Math.min(...last));
          expect(window.full).toBe(last.length === size);
          // What a bar left behind in the running sum is rounding of the sums it stood in.
          const mean = last.reduce((sum, own) => sum + own, 0) / last.length;
          expect(Math.abs(window.mean() - mean)).toBeLessThanOrEqual(1e-9 * size);
        }
      }),
    );
  });

  it('goes on with the same bits from JSON, at any bar', () => {
    fc.assert(
      fc.property(closes, sizes, fc.nat(), (values, size, cut) => {
        const whole = closeWindow(size);
        const first = closeWindow(size);
        const at = cut % values.length;
        for (const value of values.slice(0, at)) {
          whole.push(value);
          first.push(value);
        }
        const second = closeWindow(size, throughJson(first.save()));
        for (const value of values.slice(at)) {
          whole.push(value);
          second.push(value);
          expect([second.full, second.mean(), second.highest(), second.lowest()]).toEqual([
            whole.full,
            whole.mean(),
            whole.highest(),
            whole.lowest(),
          ]);
        }
        expect(second.save()).toEqual(whole.save());
      }),
    );
  });

  it('adds its sum up afresh once a window, so that no error of rounding lives on', () => {
    const window = closeWindow(3);
    for (const value of [1e16, 1, 1, 1, 1, 1]) window.push(value);
    expect(window.mean()).toBe(1);
  });

  it('keeps no more than its size in memory, however long it runs', () => {
    const window = closeWindow(5);
    // A falling series is the worst case: every close stays a candidate for the highest.
    for (let bar = 0; bar < 10_000; bar++) window.push(20_000 - bar);
    expect(window.save().closes).toHaveLength(5);
    expect(window.highest()).toBe(20_000 - 9_995);
    expect(window.lowest()).toBe(20_000 - 9_999);
  });
});
