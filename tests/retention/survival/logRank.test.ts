import fc from 'fast-check';
import { logRank, type LogRankOptions, type Spell } from 'panhuo';
import { chiSquareTail } from 'panhuo/kernel';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { errorOf, expectPlain, expectWorded, frozen } from '../../questionnaire/laws.js';
import { anySpell, columnsOf, control, treated } from './spells.js';
import { spellsOf } from './survivalByHand.js';

const grouped = (group: string, spells: readonly Spell[]): Spell[] =>
  spells.map((spell) => ({ ...spell, group }));
const trial = [...grouped('6-MP', treated), ...grouped('placebo', control)];

describe('the trial of 6-MP', () => {
  const result = logRank(frozen(trial));

  it('has the log-rank test that R prints', () => {
    // vectors.md, Retention.
    expect(result.chiSquare?.toFixed(8)).toBe('16.79294099');
    expect(result.p?.toExponential(6)).toBe('4.168809e-5');
    expect(result.groups).toEqual(['6-MP', 'placebo']);
    expect(result.observed).toEqual([9, 21]);
    expect(result.expected.map((value) => value.toFixed(8))).toEqual(['19.25050095', '10.74949905']);
    expect(result).toMatchObject({ spells: [21, 21], degrees: 1, reasons: [] });
    expectPlain(result);
  });

  it('has it from columns, and in any order', () => {
    const columns = columnsOf(trial);
    const groups = ['placebo', '6-MP'];
    const group = Int32Array.from(trial, (spell) => groups.indexOf(spell.group ?? ''));
    expect(logRank({ ...columns, group, groups })).toEqual(result);
    expect(logRank(trial.toReversed())).toEqual(result);
  });
});

interface Hand {
  readonly observed: number[];
  readonly expected: number[];
  readonly variance: number[][];
}

/** The sums of the test by their definition: at every time of an event the risk sets are picked out anew. */
function byHand(
  spells: readonly Spell[],
  groups: readonly string[],
  rho: number,
  strata?: readonly string[],
): Hand {
  const weigh = (own: readonly Spell[]) => own.reduce((sum, { weight = 1 }) => sum + weight, 0);
  const zeros = () => groups.map(() => 0);
  const hand = { observed: zeros(), expected: zeros(), variance: groups.map(zeros) };
  for (const stratum of new Set(strata ?? [''])) {
    const own = spells.filter((_, place) => strata === undefined || strata[place] === stratum);
    const times = [...new Set(own.filter(({ event }) => event).map(({ time }) => time))].sort(
      (a, b) => a - b,
    );
    let survival = 1;
    for (const time of times) {
      const under = own.filter(({ entry = -99, time: end }) => entry < time && time <= end);
      const dying = under.filter(({ event, time: end }) => event && end === time);
      const of = (some: readonly Spell[]) =>
        groups.map((name) => weigh(some.filter(({ group = '' }) => group === name)));
      const [n, d, nOf, dOf] = [weigh(under), weigh(dying), of(under), of(dying)];
      const w = survival ** rho;
      survival *= (n - d) / n;
      for (const [j, nj] of nOf.entries()) {
        hand.observed[j]! += w * dOf[j]!;
        hand.expected[j]! += (w * d * nj) / n;
        for (const [k, nk] of nOf.entries()) {
          if (n > 1) {
            hand.variance[j]![k]! +=
              (w * w * (((j === k ? 1 : 0) - nk / n) * nj * d * (n - d))) / n / (n - 1);
          }
        }
      }
    }
  }
  return hand;
}

/** u' V⁻¹ u by elimination with pivots; undefined where V cannot be inverted. */
function squareByHand(matrix: readonly (readonly number[])[], vector: readonly number[]): number | undefined {
  const rows = matrix.map((row, place) => [...row, vector[place]!]);
  for (let column = 0; column < rows.length; column++) {
    const pivot = rows.slice(column).sort((a, b) => Math.abs(b[column]!) - Math.abs(a[column]!))[0]!;
    if (Math.abs(pivot[column]!) < 1e-6) return undefined;
    rows.splice(rows.indexOf(pivot), 1);
    for (const row of rows) {
      const factor = row[column]! / pivot[column]!;
      for (let at = 0; at < row.length; at++) row[at]! -= factor * pivot[at]!;
    }
    rows.splice(column, 0, pivot);
  }
  return rows.reduce((sum, row, place) => sum + (vector[place]! * row.at(-1)!) / row[place]!, 0);
}

const close = (value: number, expected: number) => {
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-10 * Math.max(1, Math.abs(expected)));
};
const questions = fc
  .array(anySpell, { minLength: 1, maxLength: 40, size: 'max' })
  .chain((spells) =>
    fc.record({
      spells: fc.constant(spells),
      rho: fc.constantFrom(0, 0.5, 1, 2),
      strata: fc.option(
        fc.array(fc.constantFrom('x', 'y', ''), { minLength: spells.length, maxLength: spells.length }),
        { nil: undefined },
      ),
    }),
  )
  .map(({ spells, rho, strata }) => ({ spells, options: { rho, ...(strata && { strata }) } }));

describe('logRank', () => {
  it('agrees with the definition: ties, weights, late entry, strata, several groups, any rho', () => {
    let asked = 0;
    let compared = 0;
    fc.assert(
      fc.property(questions, ({ spells, options }) => {
        asked += 1;
        const result = logRank(frozen(spells), frozen(options));
        expectPlain(result);
        expectWorded(result.reasons);
        const { groups, degrees } = result;
        expect(groups).toEqual([...new Set(spells.map(({ group = '' }) => group))].sort());
        const hand = byHand(spells, groups, options.rho, options.strata);
        for (const [j] of groups.entries()) {
          close(result.observed[j]!, hand.observed[j]!);
          close(result.expected[j]!, hand.expected[j]!);
          for (const [k] of groups.entries()) close(result.variance[j]![k]!, hand.variance[j]![k]!);
        }
        // Any one group says what the others leave to say: here the last is left out.
        const differences = hand.observed.map((count, j) => count - hand.expected[j]!).slice(0, -1);
        const square = squareByHand(
          hand.variance.slice(0, -1).map((row) => row.slice(0, -1)),
          differences,
        );
        if (square === undefined || differences.length === 0) return;
        compared += 1;
        expect(degrees).toBe(groups.length - 1);
        close(result.chiSquare!, square);
        expect(result.p).toBe(chiSquareTail(result.chiSquare!, degrees));
      }),
      { numRuns: 300 },
    );
    expect(compared).toBeGreaterThan(asked / 3);
  });

  it('observes as many as are expected, and has no less than nothing', () => {
    fc.assert(
      fc.property(questions, ({ spells, options }) => {
        const { observed, expected, chiSquare, p, degrees, groups, reasons } = logRank(spells, options);
        const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
        close(sum(observed), sum(expected));
        expect(degrees).toBeLessThan(groups.length);
        if (chiSquare === null || p === null) {
          expect([chiSquare, p, degrees, reasons.length]).toEqual([null, null, 0, 1]);
          return;
        }
        expect(chiSquare).toBeGreaterThanOrEqual(0);
        expect(p).toBeGreaterThanOrEqual(0);
        expect(p).toBeLessThanOrEqual(1);
        expect(reasons).toEqual([]);
      }),
    );
  });

  it('takes a weight for so many equal spells, and forgets the order', () => {
    fc.assert(
      fc.property(fc.array(anySpell, { maxLength: 25 }), fc.constantFrom(0, 1), (spells, rho) => {
        const repeated = spells
          .flatMap(({ weight = 1, ...spell }) => Array.from({ length: weight }, () => spell))
          .toReversed();
        expect(logRank(repeated, { rho })).toEqual(logRank(spells, { rho }));
      }),
    );
  });

  it('does not care what the groups are called', () => {
    fc.assert(
      fc.property(fc.array(anySpell, { maxLength: 25 }), (spells) => {
        const renamed = spells.map(({ group = '', ...spell }) => ({
          ...spell,
          group: group === 'b' ? 'A' : `z${group}`,
        }));
        const [one, other] = [logRank(spells), logRank(renamed)];
        expect(other.degrees).toBe(one.degrees);
        if (one.chiSquare !== null) close(other.chiSquare!, one.chiSquare);
      }),
    );
  });

  it('compares within strata only: groups that never meet leave fewer degrees', () => {
    // a meets b in the one stratum and c meets d in the other: two comparisons, where four groups have three degrees.
    const pair = (one: string, other: string) => [
      ...grouped(one, spellsOf('1 3 4')),
      ...grouped(other, spellsOf('2 5 6')),
    ];
    const spells = [...pair('a', 'b'), ...pair('c', 'd')];
    const strata = spells.map((_, place) => (place < 6 ? 'x' : 'y'));
    const both = logRank(spells, { strata });
    expect(both.degrees).toBe(2);
    close(both.chiSquare!, 2 * logRank(pair('a', 'b')).chiSquare!);
  });

  it.each<[string, Spell[], LogRankOptions, string]>([
    ['one group', grouped('a', treated), {}, 'log_rank_one_group'],
    ['no spells', [], {}, 'log_rank_one_group'],
    [
      'no events',
      [...grouped('a', spellsOf('3+ 4+')), ...grouped('b', spellsOf('5+'))],
      {},
      'log_rank_no_events',
    ],
    [
      'groups that never meet',
      [...grouped('a', spellsOf('1 2')), { time: 9, entry: 5, event: true, group: 'b' }],
      {},
      'log_rank_no_overlap',
    ],
    [
      'all leaving at once',
      [...grouped('a', spellsOf('4 4')), ...grouped('b', spellsOf('4'))],
      {},
      'log_rank_no_overlap',
    ],
    [
      'a stratum for each',
      [...grouped('a', spellsOf('1 2')), ...grouped('b', spellsOf('3'))],
      { strata: ['x', 'x', 'y'] },
      'log_rank_no_overlap',
    ],
  ])('cannot judge and says why: %s', (_, spells, options, rule) => {
    const result = logRank(spells, options);
    expect(result).toMatchObject({ chiSquare: null, p: null, degrees: 0 });
    expect(result.reasons.map((why) => why.rule)).toEqual([rule]);
    expectWorded(result.reasons);
    expectPlain(result);
  });

  it.each<[string, object, string]>([
    ['a rho below zero', { rho: -1 }, 'rho'],
    ['a rho without end', { rho: Infinity }, 'rho'],
    ['a rho that is no number', { rho: NaN }, 'rho'],
    ['strata of another length', { strata: ['x'] }, 'strata'],
    ['strata that are no text', { strata: trial.map((_, place) => place) }, 'strata'],
    ['strata that are no list', { strata: 'x' }, 'strata'],
  ])('refuses %s', (_, options, path) => {
    const error = errorOf(() => logRank(trial, options));
    expect(error).toMatchObject({ code: 'facts_invalid', details: { path } });
    expectWorded([error.reason]);
  });

  it('promises that there may be no statistic', () => {
    expectTypeOf(logRank(trial).p).toEqualTypeOf<number | null>();
    // @ts-expect-error [ts2322] -- strata are named by texts
    expect(errorOf(() => logRank(trial, { strata: trial.map(() => 1) })).code).toBe('facts_invalid');
  });
});
