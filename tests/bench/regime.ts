import { readFileSync } from 'node:fs';
import {
  type BarColumns,
  createJudge,
  dateTurningPoints,
  type Day,
  defineJudgePolicy,
  fromEpochDay,
  judgeColumns,
  type Judgement,
  type Reason,
  regimes,
  toEpochDay,
} from 'panhuo';
import { type BareJudge, calledRegimes, filteredTurns } from './bareLoops.js';
import type { Maker } from './benchmarks.js';
import type { Benchmark } from './harness.js';
import { type Indicators, indicatorPeers } from './indicatorPeers.js';

const ROWS = 1_000_000;
const WINDOW = 250;
const RANGE = 14;
const SLOPE_OVER = 20;
/** The first bar with an average and its slope. */
const JUDGED_FROM = WINDOW + SLOPE_OVER - 1;

type Series = Readonly<Record<'close' | 'high' | 'low', Float64Array>> & Pick<BarColumns, 'day'>;

/** A million bars: the real days of the S&P 500 again and again, each as its change from the day before. */
function millionBars(): Series {
  const path = new URL('../../node_modules/vega-datasets/data/sp500-2000.csv', import.meta.url);
  const real = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').map(Number));
  const day = Int32Array.from({ length: ROWS }, (_, row) => row - ROWS / 2);
  const [close, high, low] = [new Float64Array(ROWS), new Float64Array(ROWS), new Float64Array(ROWS)];
  let last = real[0]![4]!;
  for (let row = 0; row < ROWS; row++) {
    const place = row % (real.length - 1);
    const [, , top, bottom, end] = real[place + 1]!;
    // Back to the level of the first day with each round, so that nothing grows without bounds.
    if (place === 0) last = real[0]![4]!;
    close[row] = (last * end!) / real[place]![4]!;
    high[row] = Math.max((close[row]! * top!) / end!, close[row]!);
    low[row] = Math.min((close[row]! * bottom!) / end!, close[row]!);
    last = close[row]!;
  }
  return { day, close, high, low };
}

const figures: BareJudge = {
  window: WINDOW,
  slopeOver: SLOPE_OVER,
  rangeOver: RANGE,
  enter: 0.03,
  leave: -0.02,
  fall: 0.2,
  fallLeave: 0.15,
  rise: 0.2,
  riseLeave: 0.15,
  calm: 0.03,
  calmLeave: 0.04,
  turn: 0.08,
  confirm: 5,
  minimumStay: 20,
};

const policy = defineJudgePolicy({
  id: 'bench/judge',
  version: '1',
  source: { document: 'bench' },
  market: { id: 'bench', text: { zh: '测试', en: 'bench' } },
  trend: { window: WINDOW, slopeOver: SLOPE_OVER, enter: '0.03', leave: '-0.02' },
  swing: {
    window: WINDOW,
    fall: { enter: '0.20', leave: '0.15' },
    rise: { enter: '0.20', leave: '0.15' },
    turn: '0.08',
  },
  volatility: { window: RANGE, enter: '0.03', leave: '0.04' },
  confirm: 5,
  minimumStay: 20,
});

function indicatorsBy(library: string, { close, high, low }: Series): Promise<() => Indicators> {
  const lists = { close: [...close], high: [...high], low: [...low] };
  return indicatorPeers[library]!(lists, { average: WINDOW, range: RANGE });
}

/**
 * Whether our judgements rest on the figures of a peer, bar by bar: close ÷ (1 + deviation) is the average, volatility × close
 * the range. A drawdown of ours is from the highest close of the window, a peer's from the highest of all: the deeper one
 * where that lies before the window. Lists without gaps are shorter by what is missing in front.
 */
function restsOn(
  series: Series,
  days: readonly Day[],
  peer: Indicators,
  { isWilder, codes }: Rests,
): boolean {
  const { averages, ranges, drawdowns } = peer;
  let [bar, peakAt, isSame] = [0, 0, averages.length > ROWS - WINDOW && ranges.length >= ROWS - RANGE];
  live(series, days, ({ regime, reasons }) => {
    const close = series.close[bar]!;
    if (close >= series.close[peakAt]!) peakAt = bar;
    if (bar >= JUDGED_FROM) {
      const average = close / (1 + detailOf(reasons, 'judge_trend', 'deviation'));
      const range = close * detailOf(reasons, 'judge_volatility', 'volatility');
      const deeper = drawdowns[bar]! - detailOf(reasons, 'judge_swing', 'drawdown');
      isSame &&= isClose(averages[bar - ROWS + averages.length]!, average);
      isSame &&= !isWilder || isClose(ranges[bar - ROWS + ranges.length]!, range);
      isSame &&= Math.abs(deeper) < 1e-9 || (deeper > 0 && peakAt <= bar - WINDOW);
    }
    isSame &&= codes === undefined || regime === regimes[codes.regime[bar]!];
    bar += 1;
  });
  return isSame && bar === ROWS;
}

interface Rests {
  /** Whether the range is Wilder's average, as ours; indicatorts takes the plain mean of the last bars. */
  readonly isWilder: boolean;
  readonly codes?: Codes;
}

const isClose = (a: number, b: number): boolean => Math.abs(a / b - 1) < 1e-8;

/** A figure that a reason gives; NaN, which is close to nothing, where it does not stand. */
function detailOf(reasons: readonly Reason[], rule: string, name: string): number {
  return Number(reasons.find((reason) => reason.rule === rule)?.detail[name] ?? NaN);
}

type Codes = ReturnType<typeof judgeColumns>;
const sameCodes = (ours: unknown, peer: unknown): boolean =>
  (['regime', 'phase', 'since'] as const).every(
    (name) =>
      (ours as Codes)[name].length === (peer as Codes)[name].length &&
      (ours as Codes)[name].every((code, bar) => code === (peer as Codes)[name][bar]),
  );

/** Judges live; each judgement is seen once and let go, as a service would. */
function live({ close, high, low }: Series, days: readonly Day[], see: (judgement: Judgement) => void): void {
  const judge = createJudge(policy);
  for (let bar = 0; bar < ROWS; bar++) {
    see(judge.push({ day: days[bar]!, close: close[bar]!, high: high[bar]!, low: low[bar]! }));
  }
}

/** Ours over columns and live, each against one library. */
function against(peerName: string): Record<string, () => Promise<Benchmark>> {
  const common = { peerName: `${peerName} (SMA, ATR, drawdown)`, unit: 'bars/s', rows: ROWS };
  const columns = `regime/judgeColumns/${peerName}`;
  const alive = `regime/createJudge/${peerName}`;
  const isWilder = peerName !== 'indicatorts';
  return {
    [columns]: async () => {
      const series = millionBars();
      return {
        ...common,
        ours: () => judgeColumns(policy, series),
        peer: await indicatorsBy(peerName, series),
        equal: (codes, indicators) =>
          restsOn(series, daysOf(series), indicators as Indicators, { isWilder, codes: codes as Codes }),
      };
    },
    [alive]: async () => {
      const series = millionBars();
      const days = daysOf(series);
      return {
        ...common,
        ours: () => {
          let reasons = 0;
          live(series, days, (judgement) => (reasons += judgement.reasons.length));
          return reasons;
        },
        peer: await indicatorsBy(peerName, series),
        equal: (reasons, indicators) =>
          Number(reasons) > 3 * (ROWS - WINDOW) &&
          restsOn(series, days, indicators as Indicators, { isWilder }),
      };
    },
  };
}

const daysOf = ({ day }: Series): Day[] => Array.from(day, fromEpochDay);

function bareJudging(): Benchmark {
  const series = millionBars();
  return {
    peerName: 'a bare loop',
    unit: 'bars/s',
    rows: ROWS,
    ours: () => judgeColumns(policy, series),
    peer: () => calledRegimes(series, figures),
    equal: sameCodes,
  };
}

/** Judging live, beside the loop over columns: a state machine by hand would do no less, and no reasons either. */
function bareJudgingLive(): Benchmark {
  const series = millionBars();
  const days = daysOf(series);
  return {
    peerName: 'a bare loop (without reasons)',
    unit: 'bars/s',
    rows: ROWS,
    ours: () => {
      const codes = new Uint8Array(ROWS);
      let bar = 0;
      live(series, days, ({ regime }) => (codes[bar++] = regimes.indexOf(regime)));
      return codes;
    },
    peer: () => calledRegimes(series, figures).regime,
    equal: (ours, peer) => Buffer.compare(ours as Uint8Array, peer as Uint8Array) === 0,
  };
}

function bareDating(): Benchmark {
  const { day, close } = millionBars();
  return {
    peerName: 'a bare loop',
    unit: 'bars/s',
    rows: ROWS,
    ours: () => dateTurningPoints({ day, close }, { rule: 'lunde-timmermann', up: '0.2', down: '0.2' }),
    peer: () => filteredTurns(close, 0.2, 0.2),
    equal: (ours, peer) => {
      const [turns, places] = [ours as ReturnType<typeof dateTurningPoints>, peer as number[]];
      return (
        2 * turns.length === places.length &&
        turns.every(
          (dated, turn) =>
            toEpochDay(dated.day) === day[places[2 * turn]!] &&
            toEpochDay(dated.confirmedOn) === day[places[2 * turn + 1]!],
        )
      );
    },
  };
}

/** The benchmarks of the regime room. */
export const regimeBenchmarks: Readonly<Record<string, Maker>> = {
  'regime/judgeColumns/bare loop': bareJudging,
  'regime/createJudge/bare loop': bareJudgingLive,
  'regime/dateTurningPoints/bare loop': bareDating,
  ...against('trading-signals'),
  ...against('indicatorts'),
  ...against('technicalindicators'),
};
