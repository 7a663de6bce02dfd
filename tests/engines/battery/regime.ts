import {
  allocate,
  attribution,
  chipDistribution,
  chipHistory,
  china,
  closeReturns,
  costAt,
  course,
  createJudge,
  dateTurningPoints,
  day,
  defineAttributionPolicy,
  defineChipPolicy,
  defineJudgePolicy,
  defineModelPolicy,
  definePositionPolicy,
  drawdowns,
  fitMarkovSwitching,
  hamiltonFilter,
  judgeAgreement,
  judgeColumns,
  judgeMarket,
  monthlyBars,
  performance,
  phaseStatistics,
  scenario,
  simulateModel,
  simulatePolicy,
  smoothedHistory,
  stationaryBootstrap,
  stationaryDistribution,
  stepJudge,
  toEpochDay,
  winnerShare,
} from 'panhuo';
import { barsFrom } from './bars.js';
import { drawsFrom } from './draw.js';
import { exact, transcendental } from './entry.js';

const bars = () => barsFrom('2012-01-02', 3000);
const recent = () => barsFrom('2024-01-01', 700, 23);
const policy = () => defineJudgePolicy({ ...course.marketJudge, id: 'engines/judge' });
const chipBars = () => recent().map((bar, place) => ({ ...bar, turnover: (1 + (place % 90)) / 1000 }));
const model = {
  kind: 'markov-switching',
  transition: [
    [0.97, 0.03],
    [0.05, 0.95],
  ],
  means: [0.001, -0.002],
  deviations: [0.008, 0.02],
} as const;

/** Judgements in four forms, turning points, performance, chance of regimes, allocation, simulations, chips. */
export const regimeBattery = [
  exact('regime/judgeMarket of 3,000 bars', () => judgeMarket(policy(), bars())),
  exact('regime/judgeColumns of 3,000 bars', () => {
    const all = bars();
    const column = (of: (bar: (typeof all)[number]) => number) => Float64Array.from(all, of);
    return judgeColumns(course.fastMarketJudge, {
      day: Int32Array.from(all, (bar) => toEpochDay(bar.day)),
      close: column(({ close }) => close),
      high: column(({ high }) => high!),
      low: column(({ low }) => low!),
    });
  }),
  exact('regime/live judges', () => {
    const all = bars().slice(0, 300);
    const judge = createJudge(policy());
    const pushed = all.map((bar) => judge.push(bar));
    let state: ReturnType<typeof stepJudge>['state'] | undefined;
    const stepped = all.map((bar) => {
      const next = stepJudge(policy(), state, bar);
      state = next.state;
      return next.judgement;
    });
    return [pushed, judge.save(), stepped, state];
  }),
  exact('regime/dating', () => {
    const all = bars();
    const monthly = monthlyBars(all);
    const turns = dateTurningPoints(all, { rule: 'lunde-timmermann', up: '0.2', down: '0.15' });
    const months = dateTurningPoints(monthly, {
      ...{ rule: 'pagan-sossounov', window: 8, censor: 6, phase: 4, cycle: 16, exception: '0.2' },
    });
    return [
      monthly,
      turns,
      months,
      phaseStatistics(turns, all),
      judgeAgreement(policy(), all, { market: 'drawn', turns, whipsawBars: 20 }),
    ];
  }),
  exact('regime/drawdowns', () => [closeReturns(bars()), drawdowns(bars())]),
  transcendental('regime/performance', () => performance(closeReturns(bars()), { periodsPerYear: 252 })),
  exact('regime/stationaryBootstrap', () => stationaryBootstrap(closeReturns(recent()), { seed: 7 })),
  exact('regime/stationaryDistribution', () => stationaryDistribution(model.transition)),
  transcendental('regime/hamiltonFilter', () => {
    const returns = closeReturns(recent());
    return [hamiltonFilter(model, returns), smoothedHistory(model, returns)];
  }),
  transcendental('regime/fitMarkovSwitching', () =>
    fitMarkovSwitching(closeReturns(recent().slice(0, 300)), { states: 2, restarts: 2, seed: 1 }),
  ),
  exact('regime/allocation', () => {
    const draw = drawsFrom(51);
    const bands = definePositionPolicy({ ...course.positionBands, id: 'engines/bands' });
    const weights = defineAttributionPolicy({ ...course.attribution, id: 'engines/attribution' });
    return Array.from({ length: 400 }, (_, place) => {
      const regime = (['strong', 'sideways', 'weak', 'unknown'] as const)[place % 4]!;
      const capital = String(100_000 + draw(1_000_000));
      return [
        allocate(bands, { capital, regime, personality: 'conservative', invested: String(draw(100_000)) }),
        regime === 'unknown' ? null : scenario(bands, { capital, regime }),
        attribution(weights, { allocation: `0.${String(draw(90) + 10)}`, timing: '0.5', riskControl: '1' }),
      ];
    });
  }),
  transcendental('regime/simulatePolicy', () =>
    simulatePolicy(course.positionBands, recent(), {
      judge: course.marketJudge,
      costs: china.aShareFees,
      capital: '1000000',
      bootstrap: { seed: 1 },
    }),
  ),
  transcendental('regime/simulateModel', () => {
    const shares = ['10', '9', '007', '\u0041'].map((id, place) => ({
      id,
      board: 'main',
      bars: barsFrom('2024-01-01', 700, 60 + place).map((bar) => ({
        day: bar.day,
        close: Math.floor(bar.close) / 100,
      })),
    }));
    return simulateModel(defineModelPolicy({ ...course.models.leader, id: 'engines/leader' }), shares, {
      market: recent(),
      judge: course.marketJudge,
      rules: china.aShareRules,
      costs: china.aShareFees,
      capital: '1000000',
      until: day('2026-08-01'),
      bootstrap: { seed: 1 },
    });
  }),
  transcendental('regime/chips', () => {
    const chips = defineChipPolicy({ ...course.chips, id: 'engines/chips' });
    const all = chipBars();
    const pile = chipDistribution(chips, all)!;
    const prices = Array.from({ length: 60 }, (_, place) => 1000 + 50 * place);
    return [
      chipHistory(chips, all),
      pile,
      prices.map((price) => winnerShare(pile, price)),
      [0.1, 0.5, 0.9].map((share) => costAt(pile, share)),
    ];
  }),
];
