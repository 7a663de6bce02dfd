import {
  type CovariateCoding,
  covariatesOf,
  coxRegression,
  defineCovariateCoding,
  describe as describeReason,
  DomainError,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { expectPlain, frozen } from '../../questionnaire/laws.js';

const plain: CovariateCoding = {
  id: 'branch/leaving',
  version: '1',
  source: { document: 'the branch' },
  covariates: [
    { fact: 'kind', is: 'category', levels: ['individual', 'institution', 'product'] },
    { fact: 'assets', is: 'number', scale: 'log', per: '10000' },
    { fact: 'age', is: 'number' },
    { fact: 'vip', is: 'flag' },
  ],
};
const coding = defineCovariateCoding(plain);
const fine = { kind: 'individual', assets: '10000.00', age: 40, vip: false };

describe('covariatesOf', () => {
  it('codes a category against its first level, a number in its unit and on its scale, a flag as 0 and 1', () => {
    const coded = covariatesOf(
      coding,
      frozen([
        fine,
        { kind: 'institution', assets: 1e6, age: '7.5', vip: true },
        { ...fine, kind: 'product' },
      ]),
    );
    expect(coded).toEqual({
      names: ['kind=institution', 'kind=product', 'log(assets/10000)', 'age', 'vip'],
      rows: [
        [0, 0, 0, 40, 0],
        [1, 0, Math.log(100), 7.5, 1],
        [0, 1, 0, 40, 0],
      ],
      kept: [0, 1, 2],
      leftOut: [],
    });
    expectPlain(coded);
  });

  it.each([
    [{ kind: undefined }, ['缺少 kind'], ['kind is not known']],
    [{ kind: 'trust' }, ['kind 应为：编码中的水平'], ['kind should be: a level of the coding']],
    [{ kind: 3 }, ['kind 应为：编码中的水平'], ['kind should be: a level of the coding']],
    [{ assets: '0.00' }, ['assets 应为：大于零'], ['assets should be: above zero']],
    [{ assets: '1e5' }, ['assets 应为：大于零'], ['assets should be: above zero']],
    [{ age: Infinity }, ['age 应为：数字'], ['age should be: a number']],
    [{ age: true }, ['age 应为：数字'], ['age should be: a number']],
    [{ vip: 'yes' }, ['vip 应为：是或否'], ['vip should be: true or false']],
    [{ age: null, vip: null }, ['缺少 age', '缺少 vip'], ['age is not known', 'vip is not known']],
  ])('leaves out %j and says everything that speaks against it', (change, zh, en) => {
    const { rows, kept, leftOut } = covariatesOf(coding, [fine, { ...fine, ...change }, fine]);
    expect(kept).toEqual([0, 2]);
    expect(rows).toHaveLength(2);
    expect(leftOut.map(({ index }) => index)).toEqual([1]);
    expect(leftOut[0]!.reasons.map((reason) => describeReason(reason, 'zh'))).toEqual(zh);
    expect(leftOut[0]!.reasons.map((reason) => describeReason(reason, 'en'))).toEqual(en);
  });

  it('takes only what the facts themselves hold', () => {
    const inherited = Object.create({ vip: true }) as object;
    const { leftOut } = covariatesOf(coding, [
      Object.assign(inherited, { kind: 'individual', assets: 1, age: 1 }),
    ]);
    expect(leftOut[0]!.reasons.map(({ rule }) => rule)).toEqual(['covariate_missing']);
  });

  it('keeps rows that line up with the spells that are kept', () => {
    const facts = [
      fine,
      { ...fine, age: 50 },
      { ...fine, vip: 'no' },
      { ...fine, age: 45, vip: true },
      { ...fine, age: 42 },
    ];
    const spells = [4, 2, 9, 3, 7].map((time) => ({ time, event: true }));
    const flags = defineCovariateCoding({ ...plain, covariates: plain.covariates.slice(3) });
    const { names, rows, kept } = covariatesOf(flags, facts);
    const model = coxRegression(
      kept.map((index) => spells[index]!),
      rows,
      { names },
    );
    expect(model).toMatchObject({ spells: 4, status: 'converged' });
    expect(model.coefficients.map(({ name }) => name)).toEqual(['vip']);
  });

  it('needs a coding that was checked, and facts that are objects', () => {
    expect(() => covariatesOf(plain as never, [])).toThrow(
      expect.objectContaining({ code: 'definition_unchecked' }) as Error,
    );
    expect(() => covariatesOf(coding, [fine, null as never])).toThrow(
      expect.objectContaining({
        code: 'facts_invalid',
        details: { path: '[1]', expected: 'an object' },
      }) as Error,
    );
  });
});

describe('defineCovariateCoding', () => {
  it.each([
    [
      'a fact that is coded twice',
      [
        { fact: 'vip', is: 'flag' },
        { fact: 'vip', is: 'flag' },
      ],
      'covariates[1].fact',
    ],
    [
      'a level that is named twice',
      [{ fact: 'kind', is: 'category', levels: ['a', 'b', 'a'] }],
      'covariates[0].levels',
    ],
    ['one level', [{ fact: 'kind', is: 'category', levels: ['a'] }], 'covariates[0].levels'],
    ['an unknown way', [{ fact: 'kind', is: 'text' }], 'covariates[0].is'],
    ['a unit of zero', [{ fact: 'assets', is: 'number', per: '0' }], 'covariates[0].per'],
    ['another scale', [{ fact: 'assets', is: 'number', scale: 'root' }], 'covariates[0].scale'],
    ['nothing at all', [], 'covariates'],
  ])('refuses %s', (_, covariates, path) => {
    let error: unknown;
    try {
      defineCovariateCoding({ ...plain, covariates } as never);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(DomainError);
    expect(error).toMatchObject({ code: 'policy_invalid', details: { path, kind: 'covariate-coding' } });
  });

  it('refuses what does not compile, at run time too', () => {
    expect(() =>
      defineCovariateCoding({
        ...plain,
        // @ts-expect-error [ts2322] -- a number has no levels
        covariates: [{ fact: 'assets', is: 'number', levels: ['a', 'b'] }],
      }),
    ).toThrow(DomainError);
  });
});
