import fc from 'fast-check';
import { velocity, winRate } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, frozen } from '../../questionnaire/laws.js';

describe('winRate', () => {
  it('divides the won by the decided: 4238 won and 2473 lost', () => {
    // vectors.md, Funnel: .6315005, to the printed precision.
    expect(winRate({ won: 4238, lost: 2473, open: 0 }).ofDecided).toBeCloseTo(0.6315005, 7);
  });

  it('names both denominators, which differ while cases are open', () => {
    expect(winRate({ won: 30, lost: 10, open: 60 })).toEqual({ ofDecided: 30 / 40, ofAll: 30 / 100 });
  });

  it('is null where there is nothing to divide by', () => {
    expect(winRate({ won: 0, lost: 0, open: 0 })).toEqual({ ofDecided: null, ofAll: null });
    expect(winRate({ won: 0, lost: 0, open: 7 })).toEqual({ ofDecided: null, ofAll: 0 });
  });

  it('never rises by looking at the open cases too, and is a share', () => {
    const count = fc.nat({ max: 10_000 });
    fc.assert(
      fc.property(fc.record({ won: count, lost: count, open: count }), (counts) => {
        const { ofDecided, ofAll } = winRate(frozen(counts));
        expect(ofAll ?? 0).toBeLessThanOrEqual(ofDecided ?? 0);
        expect(ofDecided ?? 0).toBeLessThanOrEqual(1);
        expectPlain({ ofDecided, ofAll });
      }),
    );
  });

  it.each([
    [{ won: -1, lost: 0, open: 0 }, 'won'],
    [{ won: 1, lost: 0.5, open: 0 }, 'lost'],
    [{ won: 1, lost: 0, open: NaN }, 'open'],
    [{ won: Infinity, lost: 0, open: 0 }, 'won'],
    [{ won: '3' as unknown as number, lost: 0, open: 0 }, 'won'],
  ])('refuses %j', (counts, path) => {
    expect(errorOf(() => winRate(counts))).toMatchObject({ code: 'facts_invalid', details: { path } });
  });
});

describe('velocity', () => {
  const inputs = { opportunities: 80, value: '45000.00', winRate: 0.22, days: 72 };

  it('is 80 × 45,000 × .22 ÷ 72 = 11,000 a day, from text as from a number', () => {
    // vectors.md, Funnel.
    expect(velocity(frozen(inputs))).toBe(11_000);
    expect(velocity({ ...inputs, value: 45_000 })).toBe(11_000);
  });

  it.each([
    ['no days', { ...inputs, days: 0 }],
    ['days that are unknown', { ...inputs, days: null }],
    ['a win rate that is unknown', { ...inputs, winRate: null }],
  ])('is null with %s', (_, given) => {
    expect(velocity(given)).toBeNull();
  });

  it('is zero, not null, where there is nothing to win', () => {
    expect(velocity({ ...inputs, opportunities: 0 })).toBe(0);
    expect(velocity({ ...inputs, winRate: 0 })).toBe(0);
  });

  it.each([
    ['opportunities', { ...inputs, opportunities: -1 }, 'facts_invalid'],
    ['value', { ...inputs, value: '45,000' }, 'decimal_invalid'],
    ['value', { ...inputs, value: '-1' }, 'facts_invalid'],
    ['value', { ...inputs, value: NaN }, 'facts_invalid'],
    ['winRate', { ...inputs, winRate: 22 }, 'facts_invalid'],
    ['winRate', { ...inputs, winRate: NaN }, 'facts_invalid'],
    ['days', { ...inputs, days: -72 }, 'facts_invalid'],
    ['days', { ...inputs, days: Infinity }, 'facts_invalid'],
    ['', { ...inputs, value: 1e300, opportunities: 1e300 }, 'facts_invalid'],
  ])('refuses %s of %j', (path, given, code) => {
    expect(errorOf(() => velocity(given))).toMatchObject({ code, details: { path } });
  });
});
