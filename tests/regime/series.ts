import fc from 'fast-check';
import { type Bar, defineJudgePolicy, fromEpochDay, type Judgement, type JudgePolicy } from 'panhuo';

const head = {
  id: 'test/judge',
  version: '1',
  source: { document: 'test' },
  market: { zh: '任意', en: 'any' },
};

/** A judge with the figures given; the others lie where they never matter. */
export function judgeOf(figures: Partial<Omit<JudgePolicy, keyof typeof head>>) {
  return defineJudgePolicy({
    ...head,
    trend: { window: 2, slopeOver: 1, enter: '1', leave: '0.99' },
    drawdown: '1',
    turn: '1',
    confirm: 1,
    minimumStay: 0,
    ...figures,
  });
}

/** Closes as bars, a day each, from 2024-01-01 on. */
export function barsOf(closes: readonly number[]): Bar[] {
  return closes.map((close, place) => ({ day: fromEpochDay(19723 + place), close }));
}

const hundredths = (min: number, max: number) =>
  fc.integer({ min, max }).map((value) => (value / 100).toFixed(2));

/** Judges of every temper, quick enough that a short series turns them. */
export const judges = fc
  .record({
    window: fc.integer({ min: 2, max: 9 }),
    slopeOver: fc.integer({ min: 1, max: 5 }),
    enter: hundredths(1, 5),
    leave: hundredths(-4, 0),
    drawdown: hundredths(5, 30),
    turn: hundredths(1, 15),
    confirm: fc.integer({ min: 1, max: 4 }),
    minimumStay: fc.integer({ min: 0, max: 8 }),
  })
  .map(({ window, slopeOver, enter, leave, ...rest }) =>
    judgeOf({ ...rest, trend: { window, slopeOver, enter, leave } }),
  );

/** Series that trend, turn, stand still and jump; the days have gaps. */
export const series = fc
  .array(
    fc.record({
      days: fc.integer({ min: 1, max: 4 }),
      drift: fc.constantFrom(-6, -3, 0, 3, 6),
      bars: fc.integer({ min: 1, max: 12 }),
      noise: fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 12, maxLength: 12 }),
    }),
    { maxLength: 9 },
  )
  .map((legs): Bar[] => {
    let day = 19723;
    let close = 3000;
    return legs.flatMap(({ days, drift, bars, noise }) =>
      Array.from({ length: bars }, (_, place) => {
        day += days;
        close *= 1 + (drift + (noise[place] ?? 0)) / 100;
        return { day: fromEpochDay(day), close };
      }),
    );
  });

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
