import { allocate, course, definePositionPolicy, type PositionPolicy } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectWorded, throughJson } from '../../questionnaire/laws.js';

const policy = course.positionBands;

describe('a position policy', () => {
  const base = throughJson<PositionPolicy>(policy);
  it.each([
    [
      'a band that runs backwards',
      { bands: { ...base.bands, weak: { min: '0.3', max: '0.25' } } },
      'bands.weak.max',
    ],
    [
      'a share above one',
      { bands: { ...base.bands, strong: { min: '0.75', max: '1.1' } } },
      'bands.strong.max',
    ],
    ['a share that is a number', { tolerance: 0.05 }, 'tolerance'],
    [
      'no band for a regime',
      { bands: { strong: base.bands.strong, weak: base.bands.weak } },
      'bands.sideways',
    ],
    ['a band for another regime', { bands: { ...base.bands, unknown: base.bands.weak } }, 'bands'],
    [
      'a scenario outside its band',
      { scenarios: { ...base.scenarios, weak: { position: '0.26', move: '-0.50' } } },
      'scenarios.weak.position',
    ],
    [
      'a move by more than all',
      { scenarios: { ...base.scenarios, weak: { position: '0.25', move: '-1.01' } } },
      'scenarios.weak.move',
    ],
    ['a way to nowhere', { rebalance: { to: 'middle' } }, 'rebalance.to'],
    ['a step above one', { stepLimit: '1.5' }, 'stepLimit'],
    ['no step limit', { stepLimit: undefined }, 'stepLimit'],
    ['a point below zero', { points: { steady: '-0.5' } }, 'points.steady'],
    ['no source', { source: undefined }, 'source'],
  ])('with %s is refused', (_, change, path) => {
    const error = errorOf(() => definePositionPolicy({ ...base, ...change } as unknown as PositionPolicy));
    expect(error).toMatchObject({ code: 'policy_invalid', details: { path } });
  });

  it('says which of two yardsticks of one id is the second', () => {
    const [first] = base.yardsticks;
    const error = errorOf(() => definePositionPolicy({ ...base, yardsticks: [first!, first!] }));
    expect(error.reasons).toEqual([{ rule: 'id_repeated', detail: { path: 'yardsticks[1].id' } }]);
    expectWorded(error.reasons);
  });

  it('that was not checked allocates nothing', () => {
    expect(errorOf(() => allocate(base as typeof policy, { capital: 1, regime: 'weak' })).code).toBe(
      'definition_unchecked',
    );
  });
});
