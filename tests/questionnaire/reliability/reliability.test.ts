import { describe as wordsOf, reliability, type ReliabilityOptions } from 'panhuo';
import { fQuantile } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectWorded, frozen } from '../laws.js';
import { alphaByHand, columnsOf, digits, type Matrix, variance, without } from './matrices.js';

const rulesOf = (matrix: Matrix, options?: ReliabilityOptions) =>
  reliability(matrix, options).findings.map(({ rule }) => rule);

describe('seven people and five items', () => {
  // Published vector: alpha 0.9267241379, Feldt 95 % interval [0.780569, 0.985680].
  const matrix = digits('45434 34343 55445 23323 44444 33232 45544') as number[][];
  const result = reliability(frozen(matrix));

  it('have the alpha and the interval that are published', () => {
    expect(result.alpha).toBeCloseTo(0.9267241379, 10);
    expect(result.interval?.lower).toBeCloseTo(0.780569, 6);
    expect(result.interval?.upper).toBeCloseTo(0.98568, 6);
    expect(result.people).toBe(7);
    expect(result.findings).toEqual([]);
    expectPlain(result);
  });

  it('have the mean and deviation of each item', () => {
    for (const [item, column] of columnsOf(matrix).entries()) {
      const { mean, sd } = result.items[item]!;
      expect(mean).toBeCloseTo(column.reduce((sum, value) => sum + value, 0) / 7, 14);
      expect(sd).toBeCloseTo(Math.sqrt(variance(column)), 14);
    }
  });

  it('have for each item the alpha of the others, and its correlation with their sum', () => {
    for (const [item, own] of columnsOf(matrix).entries()) {
      const others = without(matrix, item);
      const rest = others.map((row) => row.reduce((sum, value) => sum + value, 0));
      // 2 cov(a, b) = var(a + b) − var(a) − var(b).
      const both = variance(rest.map((value, person) => value + own[person]!));
      const shared = (both - variance(own) - variance(rest)) / 2;
      const { alphaIfDropped, restCorrelation } = result.items[item]!;
      expect(alphaIfDropped).toBeCloseTo(alphaByHand(others)!, 12);
      expect(restCorrelation).toBeCloseTo(shared / Math.sqrt(variance(own) * variance(rest)), 12);
    }
  });

  it('have a wider interval where it is to be surer', () => {
    const of = (confidenceLevel: number) => reliability(matrix, { confidenceLevel }).interval!;
    expect(of(0.99).lower).toBeLessThan(of(0.95).lower);
    expect(of(0.99).upper).toBeGreaterThan(of(0.95).upper);
    expect(of(0.999999999).lower).toBeGreaterThan(-Infinity);
  });
});

describe('twelve people with gaps', () => {
  // The data set cronbach_wide_missing of pingouin, and the figures of its documentation (those of R's psych::alpha).
  const matrix = digits(
    '11111111111 11111111010 .01' +
      '1.111100 11101101100 11111000100 01.01111000 11110010000 11111000000 01011000010 10010100.00 11100000000 10010000000',
  );

  it('have the published alpha, pairwise and listwise', () => {
    expect(reliability(matrix, { gaps: 'pairwise' }).alpha).toBeCloseTo(0.732660835214447, 12);
    expect(reliability(matrix, { gaps: 'listwise' }).alpha).toBeCloseTo(0.8016949152542373, 12);
    expect(reliability(matrix)).toEqual(reliability(matrix, { gaps: 'listwise' }));
  });

  it('use nine of them listwise, all of them pairwise', () => {
    expect(reliability(matrix).people).toBe(9);
    expect(reliability(matrix, { gaps: 'pairwise' }).people).toBe(12);
    // Nobody answered nothing; a person who did would not count.
    const more = [...matrix, Array.from({ length: 11 }, () => null)];
    expect(reliability(more, { gaps: 'pairwise' })).toEqual(reliability(matrix, { gaps: 'pairwise' }));
  });

  it('have a pairwise interval that counts as many people as the pair with the fewest', () => {
    // Gaps: the third person at items 1 and 5, the sixth at 3, the tenth at 9. So 12 − 2 answered both 1 and 3.
    const { alpha, interval } = reliability(matrix, { gaps: 'pairwise' });
    // Feldt with n − 1 = 9 and (n − 1)(k − 1) = 90 degrees.
    expect(interval?.lower).toBeCloseTo(1 - (1 - alpha!) * fQuantile(0.975, 9, 90), 12);
    expect(interval?.upper).toBeCloseTo(1 - (1 - alpha!) * fQuantile(0.025, 9, 90), 12);
  });
});

describe('an item keyed the wrong way round', () => {
  const matrix = digits('451 342 551 234 442 333 452');

  it('is found, by its place', () => {
    const { items, findings } = reliability(matrix);
    expect(items[2]?.restCorrelation).toBeLessThan(-0.8);
    expect(findings).toContainEqual({
      rule: 'item_miskeyed',
      severity: 'warning',
      detail: { path: 'items[2]', item: 2, correlation: items[2]?.restCorrelation },
    });
    expectWorded(findings);
    expectPlain(findings);
    expect(wordsOf(findings.at(-1)!, 'zh')).toContain('第 3 题');
  });

  it('is fine once it is mirrored', () => {
    expect(rulesOf(matrix.map(([a, b, c]) => [a!, b!, 6 - c!]))).toEqual([]);
  });
});

describe('an item without variance', () => {
  it('is found, has no correlation, and does not stop the others', () => {
    // 0.1 seven times has a mean of exactly 0.1, whatever the sum of seven tenths is.
    const matrix = digits('454 343 555 233 444 333 455').map(([a, b, c]) => [a!, b!, c!, 0.1]);
    const { alpha, items, findings } = reliability(matrix);
    expect(alpha).toBeCloseTo(alphaByHand(matrix)!, 10);
    expect(items[3]).toMatchObject({ restCorrelation: null, mean: 0.1, sd: 0 });
    expect(findings).toEqual([
      { rule: 'item_constant', severity: 'warning', detail: { path: 'items[3]', item: 3 } },
    ]);
    expectWorded(findings);
  });
});

describe('what cannot be told is null, and a finding says why', () => {
  it.each([
    ['no rows', [], {}, 0, 'at least two items'],
    ['no items', [[], []], {}, 2, 'at least two items'],
    ['one item', [[1], [2], [4]], {}, 3, 'at least two items'],
    ['one person', [[1, 2]], {}, 1, 'at least two people whose answers can be used'],
    [
      'one person without gaps',
      digits('12. .21 123'),
      {},
      1,
      'at least two people whose answers can be used',
    ],
    ['items that never vary', digits('12 12 12'), {}, 3, 'a total that varies'],
    // x, y and 9.3 − x − y: every total is 9.3, though 9.3 − x − y is rounded.
    [
      'items that cancel',
      [
        [1.1, 2.7],
        [3.3, 0.1],
        [2.9, 4.4],
        [0.7, 1.3],
      ].map(([x, y]) => [x!, y!, 9.3 - x! - y!]),
      {},
      4,
      'a total that varies',
    ],
    [
      'two items that nobody answered both',
      digits('1. 2. .3 .4'),
      { gaps: 'pairwise' },
      4,
      'more people who answered the same items',
    ],
  ] as [string, Matrix, ReliabilityOptions, number, string][])('%s', (_, matrix, options, people, needed) => {
    const result = reliability(matrix, options);
    expect(result).toMatchObject({ alpha: null, interval: null, people });
    expect(result.findings[0]).toEqual({ rule: 'alpha_unknown', severity: 'advice', detail: { needed } });
    expectWorded(result.findings);
    expectPlain(result);
  });

  it.each([
    // Each item has a variance of 8 ÷ 7, and the two who answered both a covariance of ±8: alpha would be 1.75, or the
    // variance of the total 16 ÷ 7 − 16.
    ['together too well', '11 55'],
    ['apart too far', '15 51'],
  ])('pairs that rest on different people may hang %s', (_, both) => {
    const matrix = digits(`${both} 3. 3. 3. 3. 3. 3. .3 .3 .3 .3 .3 .3`);
    const { alpha, items, findings } = reliability(matrix, { gaps: 'pairwise' });
    expect(alpha).toBeNull();
    expect(items.map(({ restCorrelation }) => restCorrelation)).toEqual([null, null]);
    expect(findings.map(({ detail }) => detail['needed'])).toEqual([
      'more people who answered the same items',
    ]);
    expectWorded(findings);
  });

  it('of two items no alpha is left when one is dropped', () => {
    const { items } = reliability(digits('12 23 43'));
    expect(items.map(({ alphaIfDropped }) => alphaIfDropped)).toEqual([null, null]);
  });
});

describe('what is no matrix is refused by its place', () => {
  it.each([
    [[[1, 2], [1]], {}, '[1]'],
    [
      [
        [1, 2],
        [1, 2, 3],
      ],
      {},
      '[1]',
    ],
    [[[1, 2], null], {}, '[1]'],
    [
      [
        [1, NaN],
        [1, 2],
      ],
      {},
      '[0][1]',
    ],
    [
      [
        [1, 2],
        [Infinity, 2],
      ],
      {},
      '[1][0]',
    ],
    [
      [
        [1, 2],
        ['3', 2],
      ],
      {},
      '[1][0]',
    ],
    [
      [
        [1, 2],
        [3, undefined],
      ],
      {},
      '[1][1]',
    ],
    [
      [
        [1, 2],
        [3, 1e200],
      ],
      {},
      '[1][1]',
    ],
    [[], { gaps: 'drop' }, 'gaps'],
    [[], { confidenceLevel: 1 }, 'confidenceLevel'],
    [[], { confidenceLevel: NaN }, 'confidenceLevel'],
  ])('%j with %j at %s', (matrix, options, path) => {
    const error = errorOf(() => reliability(matrix as Matrix, options as ReliabilityOptions));
    expect(error).toMatchObject({ code: 'facts_invalid', details: { path } });
    expectWorded([error.reason]);
  });
});
