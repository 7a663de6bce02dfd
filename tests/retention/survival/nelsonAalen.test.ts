import fc from 'fast-check';
import { kaplanMeier, nelsonAalen, type Spell } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, frozen } from '../../questionnaire/laws.js';
import { anySpell, treated } from './spells.js';

const Z = 1.959963984540054;
const books = fc.array(anySpell, { maxLength: 30 });

describe('nelsonAalen', () => {
  it('has the seven values of Freireich', () => {
    // vectors.md, Retention.
    const steps = nelsonAalen(treated).points.filter(({ events }) => events > 0);
    expect(steps.map(({ hazard }) => hazard.toFixed(9))).toEqual([
      '0.142857143',
      '0.201680672',
      '0.268347339',
      '0.351680672',
      '0.442589763',
      '0.585446906',
      '0.752113573',
    ]);
  });

  it.each(['log', 'plain'] as const)(
    'adds up d ÷ n and d ÷ n² over the risk sets, with %s limits',
    (confidence) => {
      fc.assert(
        fc.property(books, (spells) => {
          const curve = nelsonAalen(frozen(spells), { confidence });
          expectPlain(curve);
          for (const point of curve.points) {
            const weigh = (own: readonly Spell[]) => own.reduce((sum, { weight = 1 }) => sum + weight, 0);
            let [hazard, variance] = [0, 0];
            for (const time of new Set(spells.map((spell) => spell.time))) {
              if (time > point.time) continue;
              const n = weigh(spells.filter(({ entry = -99, time: end }) => entry < time && time <= end));
              const d = weigh(spells.filter(({ event, time: end }) => event && end === time));
              hazard += d / n;
              variance += d / n ** 2;
            }
            const s = Math.sqrt(variance);
            const [lower, upper] =
              confidence === 'plain'
                ? [Math.max(0, hazard - Z * s), hazard + Z * s]
                : hazard === 0
                  ? [0, 0]
                  : [hazard * Math.exp((-Z * s) / hazard), hazard * Math.exp((Z * s) / hazard)];
            for (const [key, value] of Object.entries({ hazard, standardError: s, lower, upper })) {
              expect(Math.abs(point[key as 'hazard'] - value)).toBeLessThanOrEqual(1e-12 * (1 + value));
            }
          }
        }),
      );
    },
  );

  it('has the risk table of kaplanMeier, and lies below minus its logarithm', () => {
    fc.assert(
      fc.property(books, (spells) => {
        const [curve, survival] = [nelsonAalen(spells), kaplanMeier(spells)];
        expect([curve.spells, curve.events]).toEqual([survival.spells, survival.events]);
        for (const [place, { time, atRisk, events, censored }] of survival.points.entries()) {
          expect(curve.points[place]).toMatchObject({ time, atRisk, events, censored });
          // x ≤ −ln(1 − x).
          expect(curve.points[place]!.hazard).toBeLessThanOrEqual(
            -Math.log(survival.points[place]!.survival) + 1e-12,
          );
        }
      }),
    );
  });

  it('has wider limits at a higher level', () => {
    const at = (confidenceLevel: number) => nelsonAalen(treated, { confidenceLevel }).points[3]!;
    expect(at(0.99).lower).toBeLessThan(at(0.95).lower);
    expect(at(0.99).upper!).toBeGreaterThan(at(0.95).upper!);
    expect(at(0.95)).toEqual(nelsonAalen(treated).points[3]);
  });

  it('has no upper limit where a spell weighs a millionth: a double does not hold exp(1960)', () => {
    const [point] = nelsonAalen([{ time: 1, event: true, weight: 1e-6 }]).points;
    expect(point).toMatchObject({ hazard: 1, lower: 0, upper: null });
    expectPlain(point);
  });

  it.each<[object, string]>([
    [{ confidence: 'log-log' }, 'confidence'],
    [{ confidenceLevel: 1 }, 'confidenceLevel'],
    [{ confidenceLevel: NaN }, 'confidenceLevel'],
  ])('refuses %j', (options, path) => {
    expect(errorOf(() => nelsonAalen(treated, options))).toMatchObject({
      code: 'facts_invalid',
      details: { path },
    });
  });
});
