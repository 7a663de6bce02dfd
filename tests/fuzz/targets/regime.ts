import { china, course } from 'panhuo';
import { addDays, day, fromEpochDay } from 'panhuo/kernel';
import * as regime from 'panhuo/regime';
import { canaries } from '../canaries.js';
import { draftOf } from '../draftOf.js';
import { takingJson } from '../takingJson.js';
import { type FuzzTarget, target } from '../target.js';

const judge = course.marketJudge;
const first = day('2024-01-02');
/** Up and down again, with all that a bar may hold. */
const bars = (count: number): regime.Bar[] =>
  Array.from({ length: count }, (_, place) => ({
    day: addDays(first, place),
    close: 100 + 10 * Math.sin(place / 5),
    high: 111 + place,
    low: 80,
    volume: 1000,
    turnover: 0.02,
  }));
const columns = () => ({
  day: Int32Array.from(bars(30), (_, place) => 19_724 + place),
  close: Float64Array.from(bars(30), ({ close }) => close),
});
const returns = [0.01, -0.05, 0.02, 0.03, -0.01, 0, 0.015, -0.02];
const markov = {
  kind: 'markov-switching',
  transition: [
    [0.9, 0.1],
    [0.2, 0.8],
  ],
  means: [-0.01, 0.01],
  deviations: [0.03, 0.01],
};
const turns = [
  { day: '2024-01-02', kind: 'peak', close: 120, confirmedOn: '2024-01-04' },
  { day: '2024-01-04', kind: 'trough', close: 90, confirmedOn: '2024-01-06' },
  { day: '2024-01-09', kind: 'peak', close: 130, confirmedOn: '2024-01-12' },
];
const chips = () => regime.chipDistribution(course.chips, bars(10));
const costs = china.aShareFees;
const bootstrap = { seed: 1, resamples: 20 };

/** Every function of the regime room. */
export const regimeTargets: readonly FuzzTarget[] = takingJson([
  target('regime/judgeAgreement', regime.judgeAgreement, () => [
    [judge, bars(30), { market: canaries[1], turns, whipsawBars: 20 }],
    [judge, columns(), { market: 'drawn', turns: [], whipsawBars: 2 }],
  ]),
  target('regime/allocate', regime.allocate, () => [
    [
      course.positionBands,
      { capital: '100000', regime: 'strong', personality: 'conservative', invested: '60000', ceiling: '0.5' },
    ],
    [course.positionBands, { capital: 100_000, regime: 'unknown' }],
  ]),
  target('regime/attribution', regime.attribution, () => [
    [course.attribution, { allocation: '0.9', timing: 0.5, riskControl: null }],
  ]),
  target('regime/defineAttributionPolicy', regime.defineAttributionPolicy, () => [
    [draftOf(course.attribution)],
  ]),
  target('regime/definePositionPolicy', regime.definePositionPolicy, () => [[draftOf(course.positionBands)]]),
  target('regime/scenario', regime.scenario, () => [
    [course.positionBands, { capital: '100000', regime: 'weak' }],
    [course.positionBands, { capital: '100000', regime: 'strong', move: '0.1' }],
  ]),
  target('regime/chipHistory', regime.chipHistory, () => [[course.chips, bars(10)]]),
  target('regime/chipDistribution', regime.chipDistribution, () => [[course.chips, bars(10)]]),
  target('regime/costAt', regime.costAt, () => [[chips(), 0.25]]),
  target('regime/winnerShare', regime.winnerShare, () => [[chips(), 11.5]]),
  target('regime/closeReturns', regime.closeReturns, () => [[bars(5)], [columns()]]),
  target('regime/judgeColumns', regime.judgeColumns, () => [
    [judge, columns()],
    [judge, bars(30)],
  ]),
  target('regime/judgeMarket', regime.judgeMarket, () => [[judge, bars(30)]]),
  target('regime/dateTurningPoints', regime.dateTurningPoints, () => [
    [bars(60), { rule: 'lunde-timmermann', up: '0.1', down: '0.1' }],
    [
      bars(60),
      {
        rule: 'pagan-sossounov',
        window: 3,
        censor: 2,
        phase: 4,
        cycle: 8,
        exception: '0.2',
        order: 'phases-first',
      },
    ],
    [columns(), { rule: 'lunde-timmermann', up: '0.1', down: '0.1' }],
  ]),
  target('regime/monthlyBars', regime.monthlyBars, () => [[bars(40)]]),
  target('regime/phaseStatistics', regime.phaseStatistics, () => [[turns, bars(30)], [turns]]),
  target(
    'regime/createJudge push',
    (bar: regime.Bar) => regime.createJudge(judge).push(bar),
    () => [[bars(1)[0]]],
  ),
  target(
    'regime/createJudge saved',
    (saved: regime.JudgeState, bar: regime.Bar) => {
      const runner = regime.createJudge(judge, saved);
      runner.push(bar);
      return runner.save();
    },
    () => [[draftOf(savedAfter(300)), { day: '2027-01-01', close: 100 }]],
  ),
  target('regime/stepJudge', regime.stepJudge, () => [
    [judge, draftOf(savedAfter(20)), { day: '2027-01-01', close: 100 }],
    [judge, undefined, { day: '2027-01-01', close: 100 }],
  ]),
  target('regime/defineJudgePolicy', regime.defineJudgePolicy, () => [
    [draftOf(judge)],
    [draftOf(course.fastMarketJudge)],
  ]),
  target('regime/fitMarkovSwitching', regime.fitMarkovSwitching, () => [
    [[...returns, ...returns], { states: 2, restarts: 1, seed: 1, maxIterations: 5 }],
  ]),
  target('regime/hamiltonFilter', regime.hamiltonFilter, () => [
    [markov, returns],
    [markov, Float64Array.from(returns)],
  ]),
  target('regime/smoothedHistory', regime.smoothedHistory, () => [[markov, returns]]),
  target('regime/stationaryDistribution', regime.stationaryDistribution, () => [[markov.transition]]),
  target('regime/defineChipPolicy', regime.defineChipPolicy, () => [[draftOf(course.chips)]]),
  target('regime/defineModelPolicy', regime.defineModelPolicy, () =>
    Object.values(course.models).map((model) => [draftOf(model)]),
  ),
  target('regime/simulateModel', regime.simulateModel, () => [
    [
      course.models.leader,
      [{ id: 'A', board: 'main', bars: bars(80) }],
      {
        market: bars(80),
        judge,
        rules: china.aShareRules,
        costs,
        capital: '100000',
        until: fromEpochDay(19_780),
        bootstrap,
      },
    ],
  ]),
  target('regime/drawdowns', regime.drawdowns, () => [[bars(20)], [columns()]]),
  target('regime/performance', regime.performance, () => [
    [[0.5, null, -0.5, NaN], { periodsPerYear: 3, riskFree: 0.01 }],
    [Float64Array.from(returns), { periodsPerYear: 250 }],
  ]),
  target('regime/simulatePolicy', regime.simulatePolicy, () => [
    [course.positionBands, bars(80), { judge, costs, capital: '100000', bootstrap }],
  ]),
  target('regime/stationaryBootstrap', regime.stationaryBootstrap, () => [
    [Float64Array.from(returns), { seed: 1, resamples: 20, blockLength: 2 }],
  ]),
]);

function savedAfter(count: number): regime.JudgeState {
  const runner = regime.createJudge(judge);
  for (const bar of bars(count)) runner.push(bar);
  return runner.save();
}
