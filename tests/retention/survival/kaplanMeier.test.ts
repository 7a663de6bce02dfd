import fc from 'fast-check';
import { kaplanMeier, kaplanMeierByGroup, type Spell, type SurvivalCurve } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { expectPlain, frozen } from '../../questionnaire/laws.js';
import { control, treated } from './spells.js';
import { curveByHand, halfTimeByHand, type HandPoint, spellsOf } from './survivalByHand.js';

/** The value as it is printed: to the last place of the text. */
const printed = (value: number | null | undefined, text: string) => {
  const places = text.split('.')[1]?.length ?? 0;
  expect(value).not.toBeNull();
  expect(value?.toFixed(places)).toBe(Number(text).toFixed(places));
};

describe('Freireich, 6-MP', () => {
  const curve = kaplanMeier(treated);

  it.each([
    [6, 21, 3, '0.857143', '0.0763604', '0.719817', '1'],
    [7, 17, 1, '0.806723', '0.0869353', '0.653124', '0.996444'],
    [10, 15, 1, '0.752941', '0.0963497', '0.585919', '0.967575'],
    [13, 12, 1, '0.690196', '0.1068147', '0.509613', '0.934769'],
    [16, 11, 1, '0.627451', '0.1140539', '0.439394', '0.895995'],
    [22, 7, 1, '0.537815', '0.1282338', '0.337037', '0.858201'],
    [23, 6, 1, '0.448179', '0.1345915', '0.248788', '0.807372'],
  ])(
    'week %i: %i at risk, %i events, S %s, SE %s, limits %s to %s',
    (time, atRisk, events, survival, error, lower, upper) => {
      const point = curve.points.find((own) => own.time === time);
      expect(point).toMatchObject({ atRisk, events });
      printed(point?.survival, survival);
      printed(point?.standardError, error);
      printed(point?.lower, lower);
      printed(point?.upper, upper);
    },
  );

  it('has a point for every week in which something happened, and no other', () => {
    expect(curve.points.map(({ time }) => time)).toEqual([
      6, 7, 9, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 34, 35,
    ]);
    expect(curve.points.filter(({ events }) => events > 0)).toHaveLength(7);
    expect(curve).toMatchObject({ spells: 21, events: 9 });
  });

  it('has a median of 23 weeks, the control of 8', () => {
    expect(curve.median).toBe(23);
    expect(kaplanMeier(control).median).toBe(8);
  });

  it('has a median between 16 weeks and no end: the lower limit first comes to one half in week 16, the upper never', () => {
    // From the table above: .509613 in week 13, .439394 in week 16; the upper limits stay above .80.
    expect(curve.medianInterval).toEqual({ lower: 16, upper: null });
  });

  it('ends at nothing in the control, where every remission ended', () => {
    const last = kaplanMeier(control).points.at(-1);
    expect(last).toMatchObject({
      time: 23,
      atRisk: 1,
      survival: 0,
      standardError: null,
      lower: null,
      upper: null,
    });
  });

  it('is parted by group', () => {
    const spells = [
      ...treated.map((spell) => ({ ...spell, group: 'treated' })),
      ...control.map((spell) => ({ ...spell, group: 'control' })),
    ];
    const groups = kaplanMeierByGroup(frozen(spells), { confidence: 'plain' });
    expect(groups.map(({ group, curve: own }) => [group, own.median])).toEqual([
      ['control', 8],
      ['treated', 23],
    ]);
    expect(groups[1]?.curve).toEqual(kaplanMeier(treated, { confidence: 'plain' }));
    expectPlain(groups);
  });
});

const near = (value: number | null, expected: number | null): void => {
  if (expected === null || value === null) expect(value).toBe(expected);
  else expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-12);
};

function expectCurve(curve: SurvivalCurve, hand: readonly HandPoint[]): void {
  expect(curve.points.map(({ time, events, censored }) => [time, events, censored])).toEqual(
    hand.map(({ time, events, censored }) => [time, events, censored]),
  );
  for (const [place, point] of curve.points.entries()) {
    for (const key of ['atRisk', 'survival', 'standardError', 'lower', 'upper'] as const) {
      near(point[key], hand[place]![key]);
    }
  }
  expect(curve.median).toBe(halfTimeByHand(hand.map(({ time, survival }) => [time, survival])));
  expect(curve.medianInterval).toEqual({
    lower: halfTimeByHand(hand.map(({ time, lower }) => [time, lower])),
    upper: halfTimeByHand(hand.map(({ time, upper }) => [time, upper])),
  });
}

const kinds = fc.constantFrom('log', 'log-log', 'plain');
const plain = fc.record({ time: fc.integer({ min: 0, max: 12 }), event: fc.boolean() });
const late = fc
  .record({
    entry: fc.integer({ min: -1, max: 8 }),
    length: fc.integer({ min: 1, max: 8 }),
    event: fc.boolean(),
  })
  .map(({ entry, length, event }): Spell => ({ entry, time: Math.max(0, entry + length), event }))
  .filter(({ entry = 0, time }) => entry < time);
const weighted = fc
  .tuple(fc.oneof(plain, late), fc.integer({ min: 1, max: 4 }))
  .map(([spell, weight]): Spell => ({ ...spell, weight }));
const many = { minLength: 1, maxLength: 25 };

describe('kaplanMeier', () => {
  it('agrees with the definition, counted by hand, with ties and every kind of limits', () => {
    fc.assert(
      fc.property(fc.array(plain, many), kinds, (spells, confidence) => {
        const curve = kaplanMeier(frozen(spells), { confidence });
        expectCurve(curve, curveByHand(spells, confidence));
        expectPlain(curve);
      }),
      { numRuns: 300 },
    );
  });

  it('lets whoever enters late be at risk only after his entry', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(plain, late), many), kinds, (spells, confidence) => {
        const curve = kaplanMeier(spells, { confidence });
        expectCurve(curve, curveByHand(spells, confidence));
        expectPlain(curve);
      }),
      { numRuns: 300 },
    );
  });

  it('takes a weight for so many equal spells', () => {
    fc.assert(
      fc.property(fc.array(weighted, many), kinds, (spells, confidence) => {
        const repeated = spells.flatMap(({ weight = 1, ...spell }) =>
          Array.from({ length: weight }, () => spell),
        );
        expect(kaplanMeier(spells, { confidence })).toEqual(kaplanMeier(repeated, { confidence }));
      }),
    );
  });

  it('does not depend on the order of the spells', () => {
    const shuffled = fc
      .array(weighted, many)
      .chain((spells) =>
        fc.tuple(fc.constant(spells), fc.shuffledSubarray(spells, { minLength: spells.length })),
      );
    fc.assert(
      fc.property(shuffled, ([spells, other]) => {
        expect(kaplanMeier(other)).toEqual(kaplanMeier(spells));
      }),
    );
  });

  it('gives tenths of a weight the same curve, down to nothing, and never a NaN', () => {
    // Weights such as 0.1, 0.2 and 0.3 do not add up exactly; the estimate depends on their ratios alone.
    fc.assert(
      fc.property(fc.array(weighted, many), kinds, (spells, confidence) => {
        const tenths = spells.map(({ weight = 1, ...spell }): Spell => ({ ...spell, weight: weight / 10 }));
        const [whole, scaled] = [spells, tenths].map((own) => kaplanMeier(own, { confidence }).points);
        for (const [place, { survival, lower, upper, standardError }] of scaled!.entries()) {
          const expected = whole![place]!.survival;
          if (expected === 0) expect([survival, lower, upper, standardError]).toEqual([0, null, null, null]);
          else expect(Math.abs(survival - expected)).toBeLessThanOrEqual(1e-12);
          for (const value of [lower, upper, standardError]) expect(value).not.toBeNaN();
        }
      }),
      { numRuns: 300 },
    );
  });

  it('stays at one when everything is censored', () => {
    const curve = kaplanMeier(spellsOf('3+ 5+ 5+ 9+'));
    expect(
      curve.points.map(({ survival, standardError, lower, upper }) => [
        survival,
        standardError,
        lower,
        upper,
      ]),
    ).toEqual(Array.from({ length: 3 }, () => [1, 0, 1, 1]));
    expect(curve).toMatchObject({
      events: 0,
      spells: 4,
      median: null,
      medianInterval: { lower: null, upper: null },
    });
  });

  it('is the empirical distribution when nothing is censored', () => {
    const { points } = kaplanMeier(spellsOf('1 2 2 4 8'));
    // 4, 2, 1 and 0 of five are left.
    expect(points.map(({ survival }) => survival.toFixed(12))).toEqual(
      ['0.8', '0.4', '0.2', '0'].map((text) => Number(text).toFixed(12)),
    );
    expect(points.map(({ atRisk }) => atRisk)).toEqual([5, 4, 2, 1]);
  });

  it('counts whoever is censored at the time of an event as at risk then', () => {
    expect(kaplanMeier(spellsOf('5 5+ 7')).points).toMatchObject([
      { time: 5, atRisk: 3, events: 1, censored: 1 },
      { time: 7, atRisk: 1, events: 1 },
    ]);
  });

  it.each([
    // Flat at one half from 2 to 6: the middle. From 2 on and never lower: its beginning.
    ['1 2 6 8', 4],
    ['1 2 6+ 8+', 2],
    ['1 2 2 8', 2],
    ['9+', null],
  ])('the median of %s is %j', (text, median) => {
    expect(kaplanMeier(spellsOf(text)).median).toBe(median);
  });

  it('has wider limits at a higher level, and the same at the default of 95 %', () => {
    const at = (confidenceLevel: number) => kaplanMeier(treated, { confidenceLevel }).points[3]!;
    expect(at(0.99).lower!).toBeLessThan(at(0.95).lower!);
    expect(at(0.99).upper!).toBeGreaterThan(at(0.95).upper!);
    expect(at(0.95)).toEqual(kaplanMeier(treated).points[3]);
  });

  it.each([Number.MIN_VALUE, 1e-9, 1 - 2 ** -53])('has limits even at a level of %d', (confidenceLevel) => {
    for (const confidence of ['log', 'log-log', 'plain'] as const) {
      for (const { survival, lower, upper } of kaplanMeier(treated, { confidenceLevel, confidence }).points) {
        expect(lower!).toBeGreaterThanOrEqual(0);
        expect(lower!).toBeLessThanOrEqual(survival);
        expect(upper!).toBeGreaterThanOrEqual(survival);
        expect(upper!).toBeLessThanOrEqual(1);
      }
    }
  });

  it('has no points where there is no spell', () => {
    expect(kaplanMeier([])).toEqual({
      points: [],
      spells: 0,
      events: 0,
      median: null,
      medianInterval: { lower: null, upper: null },
    });
    expect(kaplanMeierByGroup([])).toEqual([]);
  });
});
