import {
  assignArms,
  contactInExperiment,
  defineExperiment,
  type ExperimentVerdict,
  experimentVerdict,
  industry,
  sampleSize,
} from 'panhuo';
import { describe, expectTypeOf, it } from 'vitest';
import { errorOf } from '../../questionnaire/laws.js';
import { threeArms } from './designs.js';

const shares = {
  measure: 'share',
  treatment: { successes: 1, total: 2 },
  control: { successes: 1, total: 2 },
} as const;

describe('the types of experiments', () => {
  it('know the arms of a design', () => {
    const lines = assignArms(threeArms, [{ customer: 'a', stratum: 'A' }]);
    expectTypeOf(lines[0]!.arm).toEqualTypeOf<'control' | 'call' | 'letter'>();
    expectTypeOf(
      experimentVerdict(threeArms, { ...shares, arm: 'call' }).value,
    ).toEqualTypeOf<ExperimentVerdict>();
    expectTypeOf(sampleSize).returns.toEqualTypeOf<number>();
  });

  it('do not compile what points nowhere', () => {
    errorOf(() =>
      defineExperiment({
        ...industry.wakingExperiment,
        arms: [
          { id: 'left', share: '0.5' },
          { id: 'called', share: '0.5' },
        ],
        // @ts-expect-error [ts2322] -- there is no arm "nobody"
        control: 'nobody',
      }),
    );
    // @ts-expect-error [ts2345] -- there is no arm "visit"
    errorOf(() => contactInExperiment(threeArms, 'visit', 'care'));
    // @ts-expect-error [ts2322] -- there is no arm "visit"
    errorOf(() => experimentVerdict(threeArms, { ...shares, arm: 'visit' }));
  });
});
