import { defineExperiment, describe as wordsOf, type ExperimentDesign, industry } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectWorded, throughJson } from '../../questionnaire/laws.js';
import { alwaysValid, once } from './designs.js';

const design: ExperimentDesign = industry.wakingExperiment;
const arms = (...shares: string[]) => shares.map((share, index) => ({ id: `arm-${index}`, share }));

describe('defineExperiment', () => {
  it('gives back a frozen copy, and takes it again from JSON', () => {
    expectPlain(design);
    expect(Object.isFrozen(design.arms)).toBe(true);
    expect(defineExperiment(throughJson(design))).toEqual(design);
  });

  it.each<[string, object, string]>([
    ['shares above 1', { arms: arms('0.5', '0.500001'), control: 'arm-0' }, 'arms'],
    ['shares below 1', { arms: arms('0.333333', '0.333333', '0.333333'), control: 'arm-0' }, 'arms'],
    ['a share of nothing', { arms: arms('0.0', '0.5', '0.5'), control: 'arm-1' }, 'arms[0].share'],
    [
      'a share as a number',
      {
        arms: [
          { id: 'a', share: 0.5 },
          { id: 'b', share: '0.5' },
        ],
      },
      'arms[0].share',
    ],
    ['seven places', { arms: arms('0.5000000', '0.5'), control: 'arm-0' }, 'arms[0].share'],
    ['one arm', { arms: arms('0.5') }, 'arms'],
    ['an arm twice', { arms: [...arms('0.5'), ...arms('0.5')], control: 'arm-0' }, 'arms[1].id'],
    ['a control group that is no arm', { control: 'nobody' }, 'control'],
    ['no seed', { seed: '' }, 'seed'],
    ['a purpose that there is not', { toEveryone: ['gossip'] }, 'toEveryone[0]'],
    ['another wish', { wanted: 'other' }, 'wanted'],
    ['a level of 1', { confidenceLevel: '1' }, 'confidenceLevel'],
    ['a power of 0', { power: '0' }, 'power'],
    ['a balance level of 0', { balanceLevel: '0.000' }, 'balanceLevel'],
    ['a key of its own', { colour: 'red' }, ''],
    ['another analysis', { analysis: { kind: 'guess' } }, 'analysis.kind'],
    ['too few resamples', { analysis: { ...once, resamples: 38 } }, 'analysis.resamples'],
    ['no customers', { analysis: { ...once, customers: 0 } }, 'analysis.customers'],
    [
      'no outcomes',
      { analysis: { ...alwaysValid, shares: { method: 'large-numbers', leastOutcomes: 0 } } },
      'analysis.shares.leastOutcomes',
    ],
    [
      'a prior of nothing',
      { analysis: { ...alwaysValid, shares: { method: 'exact', prior: { successes: '0', failures: '1' } } } },
      'analysis.shares.prior.successes',
    ],
  ])('refuses %s', (_, change, path) => {
    const error = errorOf(() => defineExperiment({ ...design, ...change }));
    expect([error.code, error.details['path']]).toEqual(['policy_invalid', path]);
    expectWorded(error.reasons);
  });

  it('takes as many resamples as a limit needs, more with more comparisons', () => {
    // A limit at 2.5% needs one of 40 parts beyond it: 39 resamples; at 1.25%, for two treatments, 79.
    expect(defineExperiment({ ...design, analysis: { ...once, resamples: 39 } }).analysis.kind).toBe('fixed');
    const three = { ...design, arms: arms('0.5', '0.25', '0.25'), control: 'arm-0' };
    expect(defineExperiment({ ...three, analysis: { ...once, resamples: 79 } }).arms).toHaveLength(3);
    expect(errorOf(() => defineExperiment({ ...three, analysis: { ...once, resamples: 78 } })).code).toBe(
      'policy_invalid',
    );
  });

  it.each(['call-back', 'complaint', 'order', 'service'] as const)(
    'refuses to withhold what is owed: %s',
    (purpose) => {
      const toEveryone = design.toEveryone.filter((other) => other !== purpose);
      const error = errorOf(() => defineExperiment({ ...design, toEveryone }));
      expect(error.reasons).toEqual(
        [
          {
            rule: 'experiment_statutory_withheld',
            detail: { path: 'toEveryone', purposes: [purpose] },
            severity: undefined,
          },
        ].map(({ rule, detail }) => ({ rule, detail })),
      );
      expect(wordsOf(error.reasons[0]!, 'zh')).toContain('对照组');
    },
  );
});
