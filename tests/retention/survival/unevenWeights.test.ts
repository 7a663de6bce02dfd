import { kaplanMeier, lifeTable, logRank, nelsonAalen, restrictedMean, type Spell, survivalAt } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { expectPlain } from '../../questionnaire/laws.js';

// One spell that stands for ten trillion, and five that stand for themselves.
const HEAVY = 1e13;
const light: readonly Spell[] = [2, 3, 4, 5, 6].map((time) => ({ time, event: true, group: 'a' }));

describe('weights far apart', () => {
  it('leave the light spells at risk after the heavy one has left', () => {
    const { points } = nelsonAalen([{ time: 1, event: true, weight: HEAVY }, ...light]);
    expect(points.map(({ atRisk }) => atRisk)).toEqual([HEAVY + 5, 5, 4, 3, 2, 1]);
    // 1/5 + 1/4 + 1/3 + 1/2 + 1 is what comes after the first time.
    const rise = points.at(-1)!.hazard - points[0]!.hazard;
    expect(rise).toBeCloseTo(137 / 60, 10);
    // Fractional weights too.
    const halves = nelsonAalen([
      { time: 1, event: true, weight: HEAVY + 0.5 },
      ...light.map((spell) => ({ ...spell, weight: 0.5 })),
    ]);
    expect(halves.points.map(({ atRisk }) => atRisk).slice(1)).toEqual([2.5, 2, 1.5, 1, 0.5]);
  });

  it('leave the light spells at risk where a heavy one enters late', () => {
    const late: Spell = { entry: 7, time: 9, event: true, weight: HEAVY };
    expect(kaplanMeier([...light, late]).points.slice(0, 2)).toMatchObject([
      { atRisk: 5, survival: 4 / 5 },
      { atRisk: 4, survival: (4 / 5) * (3 / 4) },
    ]);
    const rows = lifeTable([{ time: 3, event: true }, late], { breaks: [0, 1, 2, 3, 4] });
    expect(rows.map(({ atRisk, survival }) => [atRisk, survival])).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
      [1, 0],
    ]);
  });

  it('leave a comparison of light groups what it is without a heavy spell that ended before', () => {
    const others: readonly Spell[] = [4, 7, 8, 9].map((time) => ({ time, event: true, group: 'b' }));
    const before: Spell = { time: 1, event: false, weight: HEAVY, group: 'a' };
    expect(logRank([...light, ...others, before]).chiSquare).toBe(logRank([...light, ...others]).chiSquare);
  });

  it('do not drown a comparison in a time at which little more than one is left', () => {
    // Ten of a leave before ten of b. At the last two times 1.0002 and 0.5002 are left, of whom 0.5 and all leave: a variance of
    // 0.5 s (1 − s), 1/8 at most; at the twenty times before it is another by the shares of who was added, each a twentieth.
    const first = Array.from({ length: 10 }, (_, place): Spell => ({
      time: 1 + place,
      event: true,
      group: 'a',
    }));
    const second = first.map(({ time }): Spell => ({ time: 20 + time, event: true, group: 'b' }));
    const whole = logRank([...first, ...second]);
    const last: readonly Spell[] = [
      { time: 41, event: true, weight: 0.5, group: 'a' },
      { time: 42, event: true, weight: 0.5002, group: 'b' },
    ];
    const all = logRank([...first, ...second, ...last]);
    expect(all.variance[0]![0]).toBeLessThan(whole.variance[0]![0]! + 1 / 8 + 20 / 20);
    expect(all.p).toBeLessThan(0.01);
  });

  it('compare alike however light they all are', () => {
    const pair: readonly Spell[] = [
      ...light,
      ...[1, 4, 7, 8].map((time): Spell => ({ time: time + 0.5, event: true, group: 'b' })),
    ];
    // Without ties observed − expected and its variance are proportional to the weight.
    const [one, tenth] = [1, 0.1].map((weight) => logRank(pair.map((spell) => ({ ...spell, weight }))));
    expect(tenth!.chiSquare).toBeCloseTo(one!.chiSquare! / 10, 10);
    expect(tenth!.reasons).toEqual([]);
  });

  it.each(['log', 'log-log', 'plain'] as const)(
    'give plain numbers where the estimate rounds to 1: %s',
    (confidence) => {
      // 1 − 1e−17 is 1 in a double.
      const curve = kaplanMeier(
        [
          { time: 1, event: true, weight: 1e-17 },
          { time: 2, event: false },
        ],
        { confidence },
      );
      expectPlain(curve);
      expect(curve.points[0]).toMatchObject({ survival: 1, upper: 1 });
    },
  );
});

describe('restrictedMean', () => {
  it('stays plain at a horizon of which the square is no double', () => {
    const curve = kaplanMeier([1, 2, 3].map((time) => ({ time, event: time === 1 })));
    const far = restrictedMean(curve, 1e200);
    expectPlain(far);
    // 2/3 of it, and its error that of the estimate: √(2/3 · 1/3 ÷ 3) of it.
    expect(far.value! / 1e200).toBeCloseTo(2 / 3, 12);
    expect(far.standardError! / 1e200).toBeCloseTo(Math.sqrt(2 / 27), 12);
  });
});

describe('a time of minus zero', () => {
  it('is zero', () => {
    const spells: readonly Spell[] = [
      { time: -0, event: true },
      { time: 2, event: false },
    ];
    const curve = kaplanMeier(spells);
    for (const result of [curve, survivalAt(curve, -0), lifeTable(spells, { breaks: [-0, 1] })])
      expectPlain(result);
    expectPlain(survivalAt(kaplanMeier(spells.slice(1)), -0));
  });
});
