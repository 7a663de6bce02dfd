import { course } from 'panhuo';
import * as room from 'panhuo/funnel';
import { caseIn, funnel, ready } from '../../funnel/cases.js';
import { next, old, opening, plan } from '../../funnel/twoVersions.js';
import { canaries } from '../canaries.js';
import { unchecked } from '../seeds.js';
import { type FuzzTarget, target } from '../target.js';

const on = '2024-01-05';
const later = '2024-02-09';
const asOf = '2024-06-28';

const watching = caseIn('watch');
const { row } = watching;
const log = [...caseIn('close').steps, ...caseIn('lost').steps.map((step) => ({ ...step, case: 'other' }))];
/** Every step with all it may carry. */
const full = log.map((step) => ({ ...step, at: 1_704_412_800, key: 'k1', labels: { branch: 'b1' } }));
const moment = { event: 'interest', on: later, facts: ready };
const decided = room.advance(funnel, row, { ...moment, key: 'x' } as never);
const migrated = room.migrateCase(plan, room.openCase(old, opening).row);
const opened = room.openCase(old, opening);
const stages = ['watch', 'select', 'trade', 'close'];
const definition = unchecked(course.serviceFunnel);
const chain = room.chainFromReference(course.serviceFunnelReference);
const tally = {
  conversion: () => room.tallyConversion(log, { stages, asOf } as never),
  follows: () => room.tallyFollows(log),
  outcomes: () => room.tallyOutcomes(log, { won: ['close'], lost: ['lost'], asOf } as never),
  times: () => room.tallyTimeInStage(log, { asOf } as never),
};
const twice = <T>(make: () => T): readonly (readonly T[])[] => [[make(), make()]];
const json = { takes: 'json' } as const;

/** An exporter, of a definition whose texts and numbers are odd: what `defineFunnel` lets pass, it must be able to draw. */
const exporter = (name: string, draw: (own: room.Funnel) => unknown): FuzzTarget =>
  target(
    `funnel/${name}`,
    (own: room.FunnelDefinition) => draw(room.defineFunnel(own)),
    () => [[definition]],
    { madeBy: 'funnel/defineFunnel' },
  );

export const funnelTargets: readonly FuzzTarget[] = [
  target('funnel/defineFunnel', room.defineFunnel, () => [[definition], [unchecked(next)]]),
  target('funnel/inspectFunnel', room.inspectFunnel, () => [[definition]]),
  target(
    'funnel/openCase',
    room.openCase,
    () => [
      [funnel, { id: 'k1', customer: 'c1', on, entry: 'normal' }],
      [funnel, { id: 'k1', customer: 'c1', on, entry: 'dormant', at: 1, key: 'x', labels: { branch: 'b1' } }],
    ],
    json,
  ),
  target(
    'funnel/advance',
    room.advance,
    () => [
      [funnel, row, moment],
      [
        funnel,
        row,
        { ...moment, at: 1_704_412_800, key: 'x', labels: { adviser: canaries[1] }, expectRevision: 0 },
      ],
      [funnel, row, { ...moment, key: 'x', prior: decided.step }],
      [funnel, row, { event: 'pause', on }],
    ],
    json,
  ),
  target('funnel/choices', room.choices, () => [[funnel, row, { on, facts: ready }]], json),
  target('funnel/dueOn', room.dueOn, () => [[funnel, row]], json),
  target(
    'funnel/elapse',
    room.elapse,
    () => [
      [funnel, row, later],
      [funnel, row, later, { key: 'x' }],
    ],
    json,
  ),
  target('funnel/readCase', room.readCase, () => [[funnel, unchecked(row)]]),
  target(
    'funnel/replay (after a migration)',
    (steps: readonly room.Step[]) => room.replay(next, steps, [plan]),
    () => [[[opened.step, migrated.moved && migrated.step]]],
    json,
  ),
  target('funnel/replay', room.replay, () => [[funnel, caseIn('close').steps]], json),
  target('funnel/conformance', room.conformance, () => [[funnel, log]], json),
  target('funnel/planMigration', room.planMigration, () => [[old, next, plan.stages, plan.entries]], json),
  target('funnel/migrateCase', room.migrateCase, () => [
    [plan, opened.row],
    [plan, opened.row, { key: 'x' }],
  ]),
  target('funnel/rehearseMigration', room.rehearseMigration, () => [[plan, [unchecked(opened.row), null]]]),
  target('funnel/encodeSteps', room.encodeSteps, () => [[log], [full]]),
  target('funnel/stageConversion', room.stageConversion, () => [
    [log, { stages, asOf }],
    [
      full,
      {
        stages,
        asOf,
        unit: 'second',
        order: 'any',
        window: 90,
        reentry: true,
        ends: ['lost'],
        by: { label: 'branch' },
      },
    ],
    [room.encodeSteps(full), { stages, asOf, by: { opened: 'month' } }],
  ]),
  target('funnel/tallyConversion', room.tallyConversion, () => [[log, { stages, asOf, by: 'entry' }]]),
  target('funnel/mergeConversion', room.mergeConversion, () => twice(tally.conversion), json),
  target('funnel/finishConversion', room.finishConversion, () => [[tally.conversion()]], json),
  target('funnel/timeInStage', room.timeInStage, () => [
    [log, { asOf }],
    [room.encodeSteps(full), { asOf, unit: 'second' }],
  ]),
  target('funnel/tallyTimeInStage', room.tallyTimeInStage, () => [[log, { asOf, by: 'entry' }]]),
  target('funnel/mergeTimeInStage', room.mergeTimeInStage, () => twice(tally.times), json),
  target('funnel/finishTimeInStage', room.finishTimeInStage, () => [[tally.times()]], json),
  target('funnel/directlyFollows', room.directlyFollows, () => [[log], [log, { asOf, of: 'stage' }]]),
  target('funnel/tallyFollows', room.tallyFollows, () => [[log, { asOf }]]),
  target('funnel/mergeFollows', room.mergeFollows, () => twice(tally.follows), json),
  target('funnel/finishFollows', room.finishFollows, () => [[tally.follows()]], json),
  target('funnel/outcomes', room.outcomes, () => [[log, { won: ['close'], lost: ['lost'], asOf }]]),
  target('funnel/tallyOutcomes', room.tallyOutcomes, () => [[log, { won: ['close'], lost: ['lost'], asOf }]]),
  target('funnel/mergeOutcomes', room.mergeOutcomes, () => twice(tally.outcomes), json),
  target('funnel/finishOutcomes', room.finishOutcomes, () => [[tally.outcomes()]], json),
  target('funnel/stageSnapshot', room.stageSnapshot, () => [[log, { asOf }]]),
  target('funnel/stalledCases', room.stalledCases, () => [[funnel, [row], asOf]]),
  target('funnel/compareWithReference', room.compareWithReference, () => [
    [{ watch: 90, select: 40, trade: 20, close: 5 }, course.serviceFunnelReference],
  ]),
  target('funnel/winRate', room.winRate, () => [[{ won: 3, lost: 2, open: 5 }]]),
  target('funnel/velocity', room.velocity, () => [
    [{ opportunities: 20, value: '1000.00', winRate: 0.2, days: 30 }],
  ]),
  target('funnel/absorbingChain', room.absorbingChain, () => [
    [
      {
        transitions: [
          [0, 0.5],
          [0.2, 0],
        ],
        absorbing: [[0.5], [0.8]],
      },
    ],
  ]),
  target('funnel/casesNeeded', room.casesNeeded, () => [
    [{ closes: 10, probability: 0.2, confidenceLevel: 0.9 }],
  ]),
  target('funnel/chainFromLog', room.chainFromLog, () => [[log, { absorbing: ['close', 'lost'], asOf }]]),
  target('funnel/chainFromReference', room.chainFromReference, () => [[course.serviceFunnelReference]]),
  target('funnel/forecastCloses', room.forecastCloses, () => [
    [chain, { watch: 10, select: 3 }, { into: chain.ends[0], confidenceLevel: 0.9 }],
  ]),
  target('funnel/stageOutlook', room.stageOutlook, () => [[chain]]),
  exporter('toBpmn', (own) => room.toBpmn(own)),
  exporter('toMermaid', (own) => room.toMermaid(own)),
  exporter('toScxml', (own) => room.toScxml(own)),
  exporter('toXState', (own) => room.toXState(own)),
  target('funnel/toCloudEvents', room.toCloudEvents, () => [[full, { source: 'urn:branch' }]]),
  target('funnel/toOcel', room.toOcel, () => [[full]]),
  target('funnel/toXes', room.toXes, () => [[full]]),
];
