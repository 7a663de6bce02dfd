import { describe, expect, it } from 'vitest';
import budgets from '../../.size-limit.js';
import { type Maker, files } from './benchmarks.js';
import type { Measured } from './harness.js';
import { type Target, targets } from './targets.js';
import { type Figures, verdictOf } from './verdict.js';

const measured = (name: string, ratio: number): [string, Measured] => [
  name,
  { name, ours: 3_000_000, peer: 1, peerName: 'p', ratio, spread: [ratio, ratio], unit: 'u', rows: 1 },
];
const figures: Figures = {
  benchmarks: new Map([measured('a', 2), measured('b', 0.5)]),
  skipped: new Map([['c', 'there is no python3']]),
  sizes: new Map([['s', 6]]),
  memory: 512,
  review: 30,
};
const target = (bound: Target['bound'], by: Target['by']): Target => ({ room: 'r', text: 't', bound, by });
const least = (atLeast: number) => ({ atLeast, unit: '' });
const ratioOf = (...benchmarks: string[]) => ({ kind: 'ratio', benchmarks }) as const;
const most = (atMost: number) => ({ atMost, unit: '' });

describe('a target held against the figures', () => {
  // The parts of the bounds by hand: 1 − 0.5 ÷ 2; 6 ÷ 5 − 1; ln(4 ÷ 2) ÷ ln 4 = 0.5 and ln(4 ÷ 0.5) ÷ ln 4 = 1.5.
  it.each([
    ['the lowest of several ratios', least(2), { kind: 'ratio', benchmarks: ['a', 'b'] }, 0.5, 0.75],
    ['a ratio that meets it', least(2), { kind: 'ratio', benchmarks: ['a'] }, 2, 0],
    ['a speed in millions', least(1), { kind: 'speed', benchmark: 'a' }, 3, 0],
    ['a size', most(5), { kind: 'size', import: 's' }, 6, 0.2],
    ['memory', most(1024), { kind: 'memory' }, 512, 0],
    ['memory that is at its bound', { under: 512, unit: '' }, { kind: 'memory' }, 512, Number.MIN_VALUE],
    ['memory beyond its bound', { under: 256, unit: '' }, { kind: 'memory' }, 512, 1],
    ['the review', most(60), { kind: 'review' }, 30, 0],
    ['growth slower than the book', most(1.1), { kind: 'exponent', benchmark: 'a', parts: 4 }, 0.5, 0],
    ['growth faster than the book', most(1), { kind: 'exponent', benchmark: 'b', parts: 4 }, 1.5, 0.5],
  ] as const)('judges %s', (_, bound, by, value, missed) => {
    const verdict = verdictOf(target(bound, by), figures);
    expect(verdict.measured).toBeCloseTo(value, 12);
    expect(verdict.missedBy).toBeCloseTo(missed, 12);
  });

  // The bound of 2 against rounds from 1.5 to 2.5; growth by hand: ln(4 ÷ 1.5) ÷ ln 4 = 0.71 and ln(4 ÷ 2.5) ÷ ln 4 = 0.34.
  it.each([
    ['met where all rounds meet it', 2, least(1.5), ratioOf('a'), false],
    ['met where a round misses it', 2, least(2), ratioOf('a'), true],
    ['missed where a round meets it', 2, least(2.25), ratioOf('a'), true],
    ['missed where all rounds miss it', 2, least(2.6), ratioOf('a'), false],
    ['missed by one of two peers in all rounds', 2, least(2), ratioOf('a', 'b'), false],
    ['met where a round of another peer misses it', 2.4, least(2), ratioOf('a', 'd'), true],
    ['growth where a round is too steep', 2, most(0.6), { kind: 'exponent', benchmark: 'a', parts: 4 }, true],
  ] as const)('says whether it is within the spread: %s', (_, ratio, bound, by, within) => {
    const spread = [1.5, 2.5] as const;
    const [name, own] = measured('a', ratio);
    const benchmarks = new Map([...figures.benchmarks, [name, { ...own, spread }], measured('d', 2.2)]);
    expect(verdictOf(target(bound, by), { ...figures, benchmarks }).isWithinSpread).toBe(within);
  });

  it('says why nothing was measured, also where only one of several peers is missing', () => {
    const verdict = verdictOf(target(least(1), { kind: 'ratio', benchmarks: ['a', 'c'] }), figures);
    expect(verdict).toMatchObject({ note: 'skipped: there is no python3' });
    expect(verdict.missedBy).toBeUndefined();
  });
});

describe('the targets', () => {
  it('point to benchmarks and imports that exist', async () => {
    const loaded = await Promise.all(Object.values(files).map((load) => load()));
    const benchmarks = new Set(loaded.flatMap((own: Readonly<Record<string, Maker>>) => Object.keys(own)));
    const imports = new Set(budgets.map(({ name }) => name));
    const missing = targets.flatMap(({ by }) => {
      if (by.kind === 'ratio') return by.benchmarks.filter((name) => !benchmarks.has(name));
      if (by.kind === 'size') return imports.has(by.import) ? [] : [by.import];
      return 'benchmark' in by && !benchmarks.has(by.benchmark) ? [by.benchmark] : [];
    });
    expect(missing).toEqual([]);
  });
});
