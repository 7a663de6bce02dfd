import {
  baselineHazard,
  covariatesOf,
  coxRegression,
  cumulativeIncidence,
  defineCovariateCoding,
  kaplanMeier,
  kaplanMeierByGroup,
  lifeTable,
  logRank,
  mergeSpells,
  nelsonAalen,
  restrictedMean,
  survivalAt,
  survivalFor,
  survivalQuantile,
  tallySpells,
} from 'panhuo';
import { drawsFrom, oddIds } from './draw.js';
import { exact, transcendental } from './entry.js';

/** Spells in days with ties, late entries, and groups whose names sort in ways of their own. */
function spells(count: number) {
  const draw = drawsFrom(61);
  return Array.from({ length: count }, () => {
    const entry = draw(30);
    return { entry, time: entry + 1 + draw(400), event: draw(3) > 0, group: oddIds[draw(6)]! };
  });
}

/** The same without groups, as columns. */
function columns(count: number) {
  const all = spells(count);
  return {
    time: Int32Array.from(all, ({ time }) => time),
    event: Uint8Array.from(all, ({ event }) => (event ? 1 : 0)),
  };
}

function rows(count: number): number[][] {
  const draw = drawsFrom(62);
  return Array.from({ length: count }, () => [draw(2), draw(1000) / 500 - 1, draw(50)]);
}

/** Curves, tests, life tables, competing causes, Cox's regression. */
export const survivalBattery = [
  exact('survival/tallySpells', () => mergeSpells(tallySpells(columns(2000)), tallySpells(columns(700)))),
  transcendental('survival/kaplanMeier', () => {
    const curve = kaplanMeier(spells(1500), { confidence: 'log-log' });
    return [
      curve,
      kaplanMeier(mergeSpells(tallySpells(columns(1000)), tallySpells(columns(700))), { confidence: 'log' }),
      kaplanMeierByGroup(spells(600)),
      restrictedMean(curve, 300),
      [10, 100, 1000].map((time) => survivalAt(curve, time)),
      [0.2, 0.5, 0.8].map((left) => survivalQuantile(curve, left)),
    ];
  }),
  transcendental('survival/nelsonAalen', () => nelsonAalen(spells(1500))),
  exact('survival/lifeTable', () => lifeTable(columns(1500), { breaks: [0, 30, 90, 180, 365] })),
  transcendental('survival/logRank', () => [
    logRank(spells(1500)),
    logRank(spells(1500), { rho: 0.5, strata: spells(1500).map((_, place) => oddIds[place % 3]!) }),
  ]),
  transcendental('survival/cumulativeIncidence', () =>
    cumulativeIncidence(
      spells(1500).map(({ time, event }, place) => ({ time, cause: event ? oddIds[place % 3]! : null })),
    ),
  ),
  ...(['efron', 'breslow', 'exact'] as const).map((ties) =>
    transcendental(`survival/coxRegression, ${ties}`, () => {
      const count = ties === 'exact' ? 300 : 1500;
      const [all, covariates] = [spells(count), rows(count)];
      const model = coxRegression(all, covariates, { ties, strata: all.map(({ group }) => group) });
      const baseline = baselineHazard(model, all, covariates);
      const plain = coxRegression(all, covariates, { ties });
      return [model, baseline, survivalFor(plain, baselineHazard(plain, all, covariates), [1, 0.5, 20])];
    }),
  ),
  transcendental('survival/covariatesOf', () => {
    const draw = drawsFrom(63);
    const coding = defineCovariateCoding({
      ...{ id: 'engines/coding', version: '1', source: { document: 'the battery' } },
      covariates: [
        { fact: 'kind', is: 'category', levels: ['individual', '10', '9'] },
        { fact: 'assets', is: 'number', per: '10000', scale: 'log' },
        { fact: 'vip', is: 'flag' },
      ],
    });
    const facts = Array.from({ length: 300 }, () => ({
      kind: ['individual', '10', '9'][draw(3)]!,
      assets: `${String(1 + draw(1e6))}.25`,
      vip: draw(2) === 0,
    }));
    return covariatesOf(coding, facts);
  }),
];
