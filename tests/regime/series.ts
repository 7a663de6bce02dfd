import fc from 'fast-check';
import { type Bar, defineJudgePolicy, fromEpochDay, type Judgement, type JudgePolicy } from 'panhuo';

const head = {
  id: 'test/judge',
  version: '1',
  source: { document: 'test' },
  market: { id: 'test', text: { zh: '任意', en: 'any' } },
};

type Figures = Partial<Omit<JudgePolicy, keyof typeof head>> & {
  /** The limit of the drawdown, without hysteresis, and the ratio of a turn: both over the window of the trend. */
  readonly drawdown?: string;
  readonly turn?: string;
};

/** A judge with the figures given; the others lie where they never matter. */
export function judgeOf({ drawdown = '1', turn = '1', ...figures }: Figures) {
  const trend = figures.trend ?? { window: 2, slopeOver: 1, enter: '1', leave: '0.99' };
  const fall = { enter: drawdown, leave: drawdown };
  const swing = { window: trend.window, fall, turn };
  return defineJudgePolicy({ ...head, trend, swing, confirm: 1, minimumStay: 0, ...figures });
}

/** Closes as bars, a day each, from 2024-01-01 on. */
export function barsOf(closes: readonly number[]): Bar[] {
  return closes.map((close, place) => ({ day: fromEpochDay(19723 + place), close }));
}

const hundredths = (min: number, max: number) =>
  fc.integer({ min, max }).map((value) => (value / 100).toFixed(2));

const edges = (low: number, high: number) =>
  fc
    .tuple(hundredths(low, high), hundredths(low, high))
    .map(([one, other]): [string, string] => (Number(one) < Number(other) ? [one, other] : [other, one]));
const falling = (low: number, high: number) => edges(low, high).map(([leave, enter]) => ({ enter, leave }));
const rising = (low: number, high: number) => edges(low, high).map(([enter, leave]) => ({ enter, leave }));
const window = (min: number) => fc.integer({ min, max: 9 });
const optionally = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

/** Judges of every temper, quick enough that a short series turns them. */
export const judges = fc
  .record({
    trend: fc
      .tuple(window(2), fc.integer({ min: 1, max: 5 }), hundredths(1, 5), hundredths(-4, 0))
      .map(([bars, slopeOver, enter, leave]) => ({ window: bars, slopeOver, enter, leave })),
    swing: fc.record(
      { window: window(2), fall: falling(3, 30), rise: falling(3, 30), turn: hundredths(1, 15) },
      { requiredKeys: ['window', 'fall', 'turn'] },
    ),
    volatility: optionally(
      fc.tuple(window(1), rising(1, 8)).map(([bars, limits]) => ({ window: bars, ...limits })),
    ),
    breadth: optionally(fc.record({ strong: falling(20, 80), weak: rising(20, 80) })),
    confirm: fc.integer({ min: 1, max: 4 }),
    minimumStay: fc.integer({ min: 0, max: 8 }),
  })
  .map(judgeOf);

/** Series that trend, turn, stand still and jump; the days have gaps, and some bars say more than their closes. */
export const series = fc
  .array(
    fc.record({
      days: fc.integer({ min: 1, max: 4 }),
      drift: fc.constantFrom(-6, -3, 0, 3, 6),
      bars: fc.integer({ min: 1, max: 12 }),
      noise: fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 12, maxLength: 12 }),
      breadth: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
      spread: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
    }),
    { maxLength: 9 },
  )
  .map((legs): Bar[] => {
    let day = 19723;
    let close = 3000;
    return legs.flatMap(({ days, drift, bars, noise, breadth, spread }) =>
      Array.from({ length: bars }, (_, place) => {
        day += days;
        close *= 1 + (drift + (noise[place] ?? 0)) / 100;
        return {
          day: fromEpochDay(day),
          close,
          ...(breadth === undefined ? {} : { breadth: breadth / 100 }),
          ...(spread === undefined
            ? {}
            : { high: close * (1 + spread / 100), low: close * (1 - spread / 100) }),
        };
      }),
    );
  });

/** Bars with all their prices times a factor. */
export function scaled(bars: readonly Bar[], factor: number): Bar[] {
  return bars.map((bar) => ({
    ...bar,
    close: bar.close * factor,
    ...(bar.high === undefined ? {} : { high: bar.high * factor }),
    ...(bar.low === undefined ? {} : { low: bar.low * factor }),
  }));
}

/** The unbroken stretches of equal regime. */
export function runsOf(judgements: readonly Judgement[]): Judgement[][] {
  const runs: Judgement[][] = [];
  for (const judgement of judgements) {
    const run = runs.at(-1);
    if (run?.[0]?.regime === judgement.regime) run.push(judgement);
    else runs.push([judgement]);
  }
  return runs;
}
