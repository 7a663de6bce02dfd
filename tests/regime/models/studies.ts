import fc from 'fast-check';
import { china, course, day, defineModelPolicy, type ModelPolicy, type StudyOptions } from 'panhuo';
import { judgeOf } from '../series.js';

/** A judge that soon calls and often changes. */
export const quickJudge = judgeOf({
  trend: { window: 5, slopeOver: 2, enter: '0.01', leave: '0' },
  drawdown: '0.10',
});

/** How the studies of these tests are made, unless they say otherwise. */
export function studyOf(market: StudyOptions['market'], options: Partial<StudyOptions> = {}): StudyOptions {
  return {
    market,
    judge: quickJudge,
    rules: china.aShareRules,
    costs: china.aShareFees,
    capital: '200000',
    until: day('2030-01-01'),
    bootstrap: { seed: 1, resamples: 200 },
    ...options,
  };
}

/** A model that buys whatever it can in any regime and keeps it, with the parts given in place of that. */
export function modelOf({
  exit,
  ...parts
}: Partial<Omit<ModelPolicy, 'exit'>> & { exit?: Partial<ModelPolicy['exit']> }) {
  return defineModelPolicy({
    id: 'test/model',
    version: '1',
    source: { document: 'test' },
    text: { zh: '测试', en: 'test' },
    regimes: ['strong', 'sideways', 'weak'],
    slots: 1,
    entry: [{ signal: 'return', window: 1, atLeast: '-1' }],
    prefer: { signal: 'return', window: 1, order: 'highest' },
    exit: { signals: [], stopLoss: '1', mostDays: 5000, leavesWithRegime: false, ...exit },
    claims: [],
    ...parts,
  });
}

const windowed = fc.constantFrom(
  ...(['return', 'fallFromHigh', 'riseFromLow', 'aboveHigh', 'baseWidth', 'aboveAverage'] as const),
);
const window = fc.integer({ min: 1, max: 8 });
const percent = (min: number, max: number) =>
  fc.integer({ min, max }).map((value) => (value / 100).toFixed(2));

const conditions = fc.oneof(
  fc.record({ signal: windowed, window, atLeast: percent(-5, 4) }),
  fc.record({ signal: windowed, window, atMost: percent(-2, 20) }),
  fc.record({ signal: fc.constant('volumeRatio' as const), window, atLeast: percent(50, 150) }),
  fc.record({
    signal: fc.constant('rank' as const),
    of: windowed,
    window,
    atMost: fc.constantFrom('1', '2', '3'),
  }),
  fc.record({ signal: fc.constant('winnerShare' as const), atLeast: percent(0, 60) }),
  fc.record({ signal: fc.constant('concentration90' as const), atMost: percent(3, 30) }),
);

/** Models of every kind, that trade often. */
export const models = fc
  .record({
    regimes: fc.subarray(['strong', 'sideways', 'weak'] as const, { minLength: 1 }),
    slots: fc.integer({ min: 1, max: 4 }),
    entry: fc.array(conditions, { minLength: 1, maxLength: 2 }),
    prefer: fc.record({
      signal: windowed,
      window,
      order: fc.constantFrom('highest' as const, 'lowest' as const),
    }),
    exit: fc.record({
      signals: fc.array(conditions, { maxLength: 1 }),
      stopLoss: percent(2, 15),
      takeProfit: percent(2, 20),
      mostDays: fc.integer({ min: 1, max: 15 }),
      leavesWithRegime: fc.boolean(),
    }),
  })
  .map((parts) => modelOf({ ...parts, chips: { ...course.chips } }));
