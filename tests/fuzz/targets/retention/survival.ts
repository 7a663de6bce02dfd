import * as retention from 'panhuo/retention';
import { canaries } from '../../canaries.js';
import { type FuzzTarget, target } from '../../target.js';

const spells = [5, 8, 12, 14, 20, 21].map((time) => ({ time, event: time !== 14 }));
const grouped = spells.map((spell, place) => ({
  ...spell,
  entry: 1,
  weight: 2,
  group: place % 2 === 0 ? 'new' : canaries[1],
}));
const columns = () => ({
  time: Int32Array.of(8, 8, 9),
  event: Uint8Array.of(1, 1, 0),
  entry: Int32Array.of(0, 1, 2),
});
const rows = [[1], [1], [0], [1], [0], [0]];
const causes = [
  { time: 2, cause: 'closed' },
  { time: 4, cause: canaries[1] },
  { time: 6, cause: null },
];
const curve = () => retention.kaplanMeier(spells);
const model = () => retention.coxRegression(spells, rows, { names: ['complained'] });
const baseline = () => retention.baselineHazard(model(), spells, rows);
const coding = {
  id: 'branch/leaving',
  version: '1',
  source: { document: 'the branch' },
  covariates: [
    { fact: 'kind', is: 'category', levels: ['individual', 'institution'] },
    { fact: 'assets', is: 'number', per: '10000', scale: 'log' },
    { fact: 'vip', is: 'flag' },
  ],
};

/** Survival, competing risks and regression. */
export const survivalTargets: readonly FuzzTarget[] = [
  target('retention/cumulativeIncidence', retention.cumulativeIncidence, () => [
    [causes],
    [causes, { confidenceLevel: 0.9 }],
    [
      { time: Int32Array.of(2, 4), cause: Int32Array.of(1, 0), causes: ['closed', 'silent'] },
      { confidenceLevel: 0.9 },
    ],
  ]),
  target('retention/kaplanMeier', retention.kaplanMeier, () => [
    [spells, { confidence: 'log-log', confidenceLevel: 0.9 }],
    [columns()],
    [retention.tallySpells(spells)],
  ]),
  target('retention/kaplanMeierByGroup', retention.kaplanMeierByGroup, () => [
    [grouped, { confidence: 'plain' }],
  ]),
  target('retention/nelsonAalen', retention.nelsonAalen, () => [
    [spells, { confidenceLevel: 0.9 }],
    [retention.tallySpells(spells)],
  ]),
  target('retention/lifeTable', retention.lifeTable, () => [[spells, { breaks: [0, 10, 30] }]]),
  target('retention/logRank', retention.logRank, () => [
    [grouped, { rho: 1 }],
    [grouped, { strata: ['a', 'a', 'b', 'b', 'a', 'a'] }],
  ]),
  target('retention/restrictedMean', retention.restrictedMean, () => [[curve(), 10]]),
  target('retention/survivalAt', retention.survivalAt, () => [[curve(), 10]]),
  target('retention/survivalQuantile', retention.survivalQuantile, () => [[curve(), 0.5]]),
  target('retention/tallySpells', retention.tallySpells, () => [[grouped], [columns()]]),
  target('retention/mergeSpells', retention.mergeSpells, () => {
    const part = retention.tallySpells(spells);
    return [[part, part]];
  }),
  target('retention/coxRegression', retention.coxRegression, () => [
    [spells, rows, { ties: 'efron', names: ['complained'], confidenceLevel: 0.9 }],
    [spells, rows, { ties: 'exact' }],
  ]),
  target('retention/baselineHazard', retention.baselineHazard, () => [
    [model(), spells, rows, { at: 'zero' }],
  ]),
  target('retention/survivalFor', retention.survivalFor, () => [[model(), baseline(), [1]]]),
  target('retention/defineCovariateCoding', retention.defineCovariateCoding, () => [[coding]]),
  target('retention/covariatesOf', retention.covariatesOf, () => [
    [
      retention.defineCovariateCoding(coding as never),
      [
        { kind: 'institution', assets: '250000.00', vip: true, note: canaries[1] },
        { kind: 'individual', assets: 8000, vip: false },
      ],
    ],
  ]),
];
