import fc from 'fast-check';
import { forecastCloses, type FunnelChain } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { expectPlain, expectWorded, frozen } from '../../questionnaire/laws.js';
import { holding, odds } from './books.js';

const levels = fc.constantFrom(0.5, 0.8, 0.95, 0.99);

/** The share of a beta distribution below a point: its density added up in 100,000 strips. */
function betaShare(point: number, a: number, b: number): number {
  const strips = 100_000;
  let [below, all] = [0, 0];
  for (let strip = 0; strip < strips; strip += 1) {
    const x = (strip + 0.5) / strips;
    const density = x ** (a - 1) * (1 - x) ** (b - 1);
    all += density;
    if (x <= point) below += density;
  }
  return below / all;
}

describe('a forecast by estimated rates', () => {
  // 100 left the one stage, and 20 of them won.
  const estimated: FunnelChain = {
    ...odds(0.2),
    counts: { transitions: [[0]], absorbing: [[20, 80]], left: [0] },
  };

  it('knows how much of its variance the estimate is', () => {
    // Columns: the stage (0), won (20), lost (80), left (0), and 1/4 more in each of 101. Whoever stays comes again, so the
    // chance to win is (20.25 ÷ 101) ÷ (1 − .25 ÷ 101), and of 50 cases each pays 1 ÷ (1 − .25 ÷ 101) visits.
    const shares = [0.25, 20.25, 80.25, 0.25].map((count) => count / 101);
    const visits = 1 / (1 - shares[0]!);
    const won = shares[1]! * visits;
    const worth = [won, 1, 0, 0];
    const mean = shares.reduce((sum, share, place) => sum + share * worth[place]!, 0);
    const spread = shares.reduce((sum, share, place) => sum + share * (worth[place]! - mean) ** 2, 0);
    const error = ((50 * visits) ** 2 * spread) / 100;
    const chance = 50 * won * (1 - won);
    const { value, reasons } = forecastCloses(frozen(estimated), holding(50), { into: 'won' });
    expect(reasons[1]).toMatchObject({ rule: 'forecast_estimated', detail: { transitions: 100 } });
    expect(reasons[1]!.detail['share']).toBeCloseTo(error / (error + chance), 14);
    // A beta distribution with parameters a and b has the mean a ÷ (a + b) and the variance ab ÷ ((a + b)² (a + b + 1)).
    const size = (50 ** 2 * won * (1 - won)) / (error + chance) - 1;
    const [a, b] = [won * size, (1 - won) * size];
    const below = (count: number) => betaShare((count + 0.5) / 50, a, b);
    expect(value.expected).toBe(10);
    expect(value.interval).toMatchObject({ confidenceLevel: 0.95, method: 'estimated' });
    const { lower, upper } = value.interval!;
    // Each edge is the least number up to which the distribution holds so much.
    expect([below(lower - 1) < 0.025, below(lower) >= 0.025]).toEqual([true, true]);
    expect([below(upper - 1) < 0.975, below(upper) >= 0.975]).toEqual([true, true]);
    expectPlain({ value, reasons });
    expectWorded(reasons);
  });

  it('carries the error of every stage that the cases will pass', () => {
    // Two steps in a row, a million each: P = p₁ p₂, so its variance is p₂² p₁(1 − p₁) ÷ n + p₁² p₂(1 − p₂) ÷ n.
    const [p1, p2, n, cases] = [0.5, 0.4, 1_000_000, 1000];
    const chain: FunnelChain = {
      stages: ['a', 'b'],
      ends: ['won', 'lost'],
      transitions: [[0, p1], [0, 0]], // prettier-ignore
      absorbing: [[0, 1 - p1], [p2, 1 - p2]], // prettier-ignore
      unknown: [],
      counts: {
        transitions: [[0, p1 * n], [0, 0]], // prettier-ignore
        absorbing: [[0, (1 - p1) * n], [p2 * n, (1 - p2) * n]], // prettier-ignore
        left: [0, 0],
      },
    };
    const estimate = cases ** 2 * ((p2 ** 2 * p1 * (1 - p1)) / n + (p1 ** 2 * p2 * (1 - p2)) / n);
    const chance = cases * p1 * p2 * (1 - p1 * p2);
    const detail = forecastCloses(chain, { a: cases }, { into: 'won' }).reasons[1]!.detail;
    // To 5 digits: the one transition more is one in a million.
    expect((detail['share'] as number) / (estimate / (estimate + chance))).toBeCloseTo(1, 5);
    expect(detail['transitions']).toBe(2 * n);
    // Whoever stands in b passes a no more.
    expect(forecastCloses(chain, { b: 1 }, { into: 'won' }).reasons[1]!.detail['transitions']).toBe(n);
  });

  it('is not sure of what it saw once', () => {
    const once = { ...odds(1), counts: { transitions: [[0]], absorbing: [[1, 0]], left: [0] } };
    const { interval } = forecastCloses(once, holding(10), { into: 'won' }).value;
    expect(interval!.lower).toBeLessThan(10);
    expect(interval!.upper).toBe(10);
  });

  it('holds what is expected, also where all or none of a few have closed', () => {
    const counts = fc.tuple(fc.nat({ max: 30 }), fc.nat({ max: 30 })).filter(([won, lost]) => won + lost > 0);
    fc.assert(
      fc.property(counts, fc.nat({ max: 1e6 }), levels, ([won, lost], cases, confidenceLevel) => {
        const chain = {
          ...odds(won / (won + lost)),
          counts: { transitions: [[0]], absorbing: [[won, lost]], left: [0] },
        };
        const { value, reasons } = forecastCloses(chain, holding(cases), { into: 'won', confidenceLevel });
        const { lower, upper } = value.interval!;
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(lower).toBeLessThanOrEqual(Math.round(value.expected!));
        expect(upper).toBeGreaterThanOrEqual(Math.round(value.expected!));
        expect(upper).toBeLessThanOrEqual(cases);
        expectPlain({ value, reasons });
      }),
    );
  });

  it('leaves a stage of which nothing is known out of the estimate', () => {
    // Nobody who could come to b has been seen to; b holds nobody.
    const chain: FunnelChain = {
      stages: ['a', 'b'],
      ends: ['won', 'lost'],
      transitions: [[0, 0], [0, 0]], // prettier-ignore
      absorbing: [[0.2, 0.8], [0, 0]], // prettier-ignore
      unknown: ['b'],
      counts: { transitions: [[0, 0], [0, 0]], absorbing: [[20, 80], [0, 0]], left: [0, 0] }, // prettier-ignore
    };
    const forecast = (own: FunnelChain, stage: string) =>
      forecastCloses(own, { [stage]: 50 }, { into: 'won' }).value;
    expect(forecast(chain, 'a')).toEqual(forecast(estimated, estimated.stages[0]!));
  });

  it('expects none of what came once in a million times a billion', () => {
    const [won, lost] = [1, 1e15];
    const chain = {
      ...odds(won / (won + lost)),
      counts: { transitions: [[0]], absorbing: [[won, lost]], left: [0] },
    };
    // A billion cases: one in a million of them closes.
    expect(forecastCloses(chain, holding(1e9), { into: 'won' }).value.interval).toMatchObject({
      lower: 0,
      upper: 0,
    });
  });

  it('has no share of a variance that is none', () => {
    const { reasons } = forecastCloses(estimated, {}, { into: 'won' });
    expect(reasons).toMatchObject([{ detail: { share: null, lower: 0, upper: 0, transitions: 0 } }]);
    expectWorded(reasons);
  });
});
