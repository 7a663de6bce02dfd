import {
  absorbingChain,
  advance,
  casesNeeded,
  chainFromLog,
  chainFromReference,
  choices,
  compareWithReference,
  conformance,
  course,
  day,
  defineFunnel,
  directlyFollows,
  dueOn,
  elapse,
  encodeSteps,
  finishConversion,
  finishFollows,
  finishOutcomes,
  finishTimeInStage,
  forecastCloses,
  fromEpochDay,
  mergeConversion,
  mergeFollows,
  mergeOutcomes,
  mergeTimeInStage,
  migrateCase,
  openCase,
  outcomes,
  planMigration,
  readCase,
  rehearseMigration,
  replay,
  stageConversion,
  stageOutlook,
  stageSnapshot,
  stalledCases,
  tallyConversion,
  tallyFollows,
  tallyOutcomes,
  tallyTimeInStage,
  timeInStage,
  toBpmn,
  toCloudEvents,
  toEpochDay,
  toMermaid,
  toOcel,
  toScxml,
  toXes,
  toXState,
  velocity,
  winRate,
} from 'panhuo';
import { drawsFrom, idsOf } from './draw.js';
import { exact, transcendental } from './entry.js';

const funnel = course.serviceFunnel;
const facts = {
  ...{ needsSurveyed: true, behaviourAnalysed: true, suitabilityValid: true, planWritten: true },
  reviewDone: true,
};
const events = ['interest', 'decide', 'deal', 'review', 'refuse', 'fall-silent', 'hesitate', 'wake'] as const;
const asOf = day('2024-12-30');
const stages = ['watch', 'select', 'trade', 'close'] as const;
const decided = { won: ['close'], lost: ['lost'], asOf } as const;

/** Five hundred cases that try events as they are drawn; what the funnel refuses does not happen. */
function log() {
  const draw = drawsFrom(101);
  const opened = toEpochDay(day('2024-01-02'));
  const cases = idsOf(500).map((id) => {
    let at = opened + draw(200);
    const first = openCase(funnel, {
      ...{ id, customer: `k${id}`, on: fromEpochDay(at), entry: draw(4) === 0 ? 'dormant' : 'normal' },
    });
    const steps = [first.step];
    let row = first.row;
    for (let tries = 0; tries < 9; tries++) {
      at += draw(25);
      const event = draw(3) > 0 ? events[Math.min(tries, 3)]! : events[draw(events.length)]!;
      const next = advance(funnel, row, {
        event,
        on: fromEpochDay(Math.min(at, toEpochDay(asOf))),
        facts,
        reason: 'price',
      });
      if (!next.moved) continue;
      row = next.row;
      steps.push(next.step);
    }
    return { row, steps };
  });
  return { rows: cases.map(({ row }) => row), steps: cases.flatMap(({ steps }) => steps) };
}

/** The log in two parts of whole cases, and the whole. */
function parts() {
  const { steps } = log();
  const middle = steps.findIndex(({ event }, place) => place > steps.length / 2 && event === 'open');
  return { whole: steps, first: steps.slice(0, middle), second: steps.slice(middle) };
}

/** Cases and their log, statistics of it whole and merged, forecasts, migrations, files of other makers. */
export const funnelBattery = [
  exact('funnel/cases', () => {
    const { rows, steps } = log();
    return rows.slice(0, 200).map((row) => [
      row,
      readCase(funnel, JSON.parse(JSON.stringify(row))),
      choices(funnel, row, { on: asOf, facts }),
      dueOn(funnel, row),
      elapse(funnel, row, asOf),
      replay(
        funnel,
        steps.filter((step) => step.case === row.id),
      ),
    ]);
  }),
  exact('funnel/standing', () => {
    const { rows, steps } = log();
    return [stalledCases(funnel, rows, asOf), stageSnapshot(steps, { asOf }), conformance(funnel, steps)];
  }),
  exact('funnel/stageConversion', () => {
    const { whole } = parts();
    return (['ordered', 'strict', 'any'] as const).flatMap((order) => [
      stageConversion(whole, { stages, asOf, order, by: 'entry' }),
      stageConversion(encodeSteps(whole), { stages, asOf, order, window: 60 }),
    ]);
  }),
  exact('funnel/merged statistics', () => {
    const { first, second } = parts();
    const conversion = (steps: typeof first) => tallyConversion(encodeSteps(steps), { stages, asOf });
    return [
      encodeSteps(second),
      finishConversion(mergeConversion(conversion(second), conversion(first))),
      finishFollows(mergeFollows(tallyFollows(second), tallyFollows(first))),
      finishOutcomes(mergeOutcomes(tallyOutcomes(second, decided), tallyOutcomes(first, decided))),
      finishTimeInStage(
        mergeTimeInStage(tallyTimeInStage(second, { asOf }), tallyTimeInStage(first, { asOf })),
      ),
    ];
  }),
  exact('funnel/other statistics', () => {
    const { whole } = parts();
    return [
      directlyFollows(whole),
      directlyFollows(whole, { of: 'stage' }),
      timeInStage(whole, { asOf, by: 'entry' }),
      outcomes(whole, decided),
      compareWithReference({ watch: 200, select: 90, trade: 40, close: 12 }, course.serviceFunnelReference),
      velocity({ opportunities: 83, value: '45000.00', winRate: 0.22, days: 72 }),
      winRate({ won: 31, lost: 12, open: 60 }),
    ];
  }),
  exact('funnel/chains', () => {
    const chain = chainFromLog(log().steps, { absorbing: ['close', 'lost', 'silent'], asOf });
    return [
      chain,
      stageOutlook(chain),
      absorbingChain(chainFromReference(course.serviceFunnelReference)),
      absorbingChain({
        ...{
          transitions: [
            [0.1, 0.2],
            [0.3, 0.1],
          ],
          absorbing: [
            [0.7, 0],
            [0.2, 0.4],
          ],
        },
      }),
    ];
  }),
  transcendental('funnel/forecasts', () => {
    const chain = chainFromReference(course.serviceFunnelReference);
    const learnt = chainFromLog(log().steps, { absorbing: ['close', 'lost', 'silent'], asOf });
    return [
      forecastCloses(chain, { watch: 120, select: 30, trade: 10 }, { into: 'close' }),
      forecastCloses(learnt, { watch: 4000, select: 900, trade: 100 }, { into: 'close' }),
      ...Array.from({ length: 40 }, (_, place) =>
        casesNeeded({ closes: 1 + place, probability: (place + 1) / 50, confidenceLevel: 0.9 }),
      ),
    ];
  }),
  exact('funnel/migration', () => {
    const { rows } = log();
    const plan = planMigration(funnel, defineFunnel({ ...funnel, version: 'engines' }), {
      ...{ watch: 'watch', select: 'select', trade: 'trade', close: 'close', silent: 'silent' },
    });
    return [
      rehearseMigration(plan, [...rows, { id: 'broken' }]),
      rows.slice(0, 50).map((row) => migrateCase(plan, row)),
    ];
  }),
  exact('funnel/files of other makers', () => {
    const steps = log().steps.slice(0, 120);
    return [
      toBpmn(funnel, { language: 'zh' }),
      toScxml(funnel, { language: 'en' }),
      toMermaid(funnel, 'zh'),
      toXState(funnel),
      toXes(steps),
      toOcel(steps),
      toCloudEvents(steps, { source: '/branches/12' }),
    ];
  }),
];
