import {
  choiceShape,
  decimalShape,
  type DefinitionRules,
  type Expectation,
  type Finding,
  finding,
  integerShape,
  type Label,
  listShape,
  objectShape,
  policyShape,
  type Shape,
  textShape,
  truthShape,
  variantShape,
} from '../../kernel/index.js';
import { comparisonLevel } from './comparisonLevel.js';
import { fewestResamples, MOST_RESAMPLES } from './compareMeans.js';
import { millionths, sharePattern, WHOLE } from './millionths.js';
import { contactPurposes, owedPurposes } from './owedPurposes.js';
import type { ExperimentDesign } from './types.js';

/** As many arms as a byte can tell apart, with none. */
const MOST_ARMS = 255;
/** More customers than any branch comes near. */
const MOST = 1e9;

/** What `checkDefinition` needs to know of an experiment. */
export const experimentRules: DefinitionRules<ExperimentDesign> = {
  kind: 'experiment',
  code: 'policy_invalid',
  shape: () =>
    policyShape(
      {
        arms: listShape(objectShape({ id: textShape, share: shareShape }), 2),
        control: textShape,
        stratified: truthShape,
        toEveryone: listShape(choiceShape(contactPurposes())),
        wanted: choiceShape(['more', 'less']),
        confidenceLevel: decimalShape(0, 1),
        power: decimalShape(0, 1),
        balanceLevel: decimalShape(0, 1),
        analysis: analysisShape(),
      },
      { seed: textShape },
    ),
  inspect: (design) => [...inspectArms(design), ...inspectPurposes(design), ...inspectLevels(design)],
};

const shareShape: Shape = (value, path, findings) => {
  if (typeof value === 'string' && sharePattern.test(value)) return;
  findings.push(
    unfit(path, {
      zh: '大于 0、小于 1、最多 6 位小数的十进制文本',
      en: 'decimal text above 0 and below 1, with at most 6 decimal places',
    }),
  );
};

function analysisShape(): Shape {
  const count = integerShape(1, MOST);
  const positive = decimalShape(0, 1e6);
  return variantShape('kind', {
    fixed: objectShape({
      kind: textShape,
      customers: count,
      continuityCorrection: truthShape,
      resamples: integerShape(1, MOST_RESAMPLES),
      normalFrom: integerShape(2, MOST),
    }),
    'always-valid': objectShape({
      kind: textShape,
      shares: variantShape('method', {
        exact: objectShape({
          method: textShape,
          prior: objectShape({ successes: positive, failures: positive }),
        }),
        'large-numbers': objectShape({ method: textShape, leastOutcomes: count }),
      }),
      tunedFor: count,
      leastCustomers: integerShape(2, MOST),
    }),
  });
}

function inspectArms({ arms, control }: ExperimentDesign): Finding[] {
  const ids = arms.map(({ id }) => id);
  const sum = arms.reduce((total, { share }) => total + millionths(share), 0);
  return [
    ...(arms.length <= MOST_ARMS ? [] : [unfit('arms', 'at most 255 of them')]),
    ...ids.flatMap((id, index) =>
      ids.indexOf(id) === index ? [] : [finding('error', 'id_repeated', { path: `arms[${index}].id` })],
    ),
    ...(sum === WHOLE ? [] : [unfit('arms', 'shares that sum to 1')]),
    ...(ids.includes(control) ? [] : [finding('error', 'reference_unknown', { path: 'control' })]),
  ];
}

function inspectPurposes({ toEveryone }: ExperimentDesign): Finding[] {
  const purposes = owedPurposes().filter((purpose) => !toEveryone.includes(purpose));
  if (purposes.length === 0) return [];
  return [finding('error', 'experiment_statutory_withheld', { path: 'toEveryone', purposes })];
}

function inspectLevels(design: ExperimentDesign): Finding[] {
  const levels = (['confidenceLevel', 'power', 'balanceLevel'] as const).flatMap((key) =>
    Number(design[key]) > 0 && Number(design[key]) < 1 ? [] : [unfit(key, 'between 0 and 1')],
  );
  // What is asked of the analysis rests on the level.
  return levels.length > 0 ? levels : inspectAnalysis(design);
}

function inspectAnalysis(design: ExperimentDesign): Finding[] {
  const { analysis } = design;
  if (analysis.kind === 'fixed') {
    const enough = analysis.resamples >= fewestResamples(comparisonLevel(design));
    return enough ? [] : [unfit('analysis.resamples', 'enough resamples for the confidence level')];
  }
  const { shares } = analysis;
  if (shares.method === 'large-numbers') return [];
  return (['successes', 'failures'] as const).flatMap((key) =>
    Number(shares.prior[key]) > 0 ? [] : [unfit(`analysis.shares.prior.${key}`, 'above zero')],
  );
}

function unfit(path: string, expected: Expectation | Label): Finding {
  return finding('error', 'value_unfit', {
    path,
    expected: typeof expected === 'string' ? expected : { ...expected },
  });
}
