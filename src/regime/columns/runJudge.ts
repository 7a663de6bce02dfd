import type { Sought } from '../judge/limits.js';
import { SIDEWAYS, STRONG, WEAK } from './judgeCodes.js';
import type { Caller, JudgeMachine } from './judgeMachine.js';

// Codes of the phases: their places in `phases`.
const BOTTOMING = 1;
const RISING = 2;
const TOPPING = 3;
const FALLING = 4;
const CONSOLIDATING = 5;

const BY_FALL = 0;
const BY_RISE = 1;
const BY_UPTREND = 2;
const BY_DOWNTREND = 3;
const NO_TREND = 4;
const BY_VOLATILITY = 5;
const BY_BREADTH = 6;

/** The rules that speak on a bar, by their codes. */
export const ruleNames = [
  'fall',
  'rise',
  'uptrend',
  'downtrend',
  'no-trend',
  'volatility',
  'breadth',
] as const;

/** The columns that are judged; what is not known is NaN. */
export interface Fed {
  readonly close: Float64Array;
  readonly high: Float64Array;
  readonly low: Float64Array;
  readonly breadth?: Float64Array | undefined;
}

/** Where the codes of regimes and phases are written. */
export interface Called {
  readonly regime: Uint8Array;
  readonly phase: Uint8Array;
}

/**
 * Runs the machine over bars: a whole series, or the one bar that has just come. What it remembers is held in locals
 * meanwhile, which makes it as fast as a loop that is written for one policy. Cost: constant a bar on average.
 */
export function runJudge(machine: JudgeMachine, { close, high, low, breadth }: Fed, called: Called): void {
  const { limits, closes, averages, sumAfter, highestAfter, lowestAfter, regime, phase } = machine;
  const { window, slopeOver, swingWindow, rangeWindow, warmUp, turn, confirm, minimumStay } = limits;
  const closeMask = closes.length - 1;
  const averageMask = averages.length - 1;
  let { fed: bars, sum, age, highest, lowest, place, range, ranges, extreme } = machine;
  let { deviation, slope, drawdown, rise, volatility, turned, rule } = machine;
  let share = machine.breadth;

  for (let bar = 0; bar < close.length; bar++) {
    const value = close[bar]!;
    if (rangeWindow > 0 && bars > 0) {
      const before = closes[(bars - 1) & closeMask]!;
      const top = high[bar]! > value ? high[bar]! : value;
      const bottom = low[bar]! < value ? low[bar]! : value;
      const trueRange = (top > before ? top : before) - (bottom < before ? bottom : before);
      // Wilder: the mean of the first ranges, then each new one with the weight of one in so many.
      if (ranges === rangeWindow) {
        range += (trueRange - range) / rangeWindow;
      } else {
        ranges += 1;
        range += trueRange;
        if (ranges === rangeWindow) range /= rangeWindow;
      }
    }

    closes[bars & closeMask] = value;
    bars += 1;
    // Nothing is ever taken away from a sum: so what leaves the window leaves no error of rounding behind.
    sum += value;
    age += 1;
    const average = (sum + sumAfter[age]!) / window;
    if (age === window) {
      endSums(closes, bars, sumAfter);
      sum = 0;
      age = 0;
    }

    place += 1;
    if (value > highest) highest = value;
    if (value < lowest) lowest = value;
    const peakBefore = highestAfter[place]!;
    const troughBefore = lowestAfter[place]!;
    const peak = highest > peakBefore ? highest : peakBefore;
    const trough = lowest < troughBefore ? lowest : troughBefore;
    if (place === swingWindow) {
      endBlock(closes, bars, highestAfter, lowestAfter);
      highest = -Infinity;
      lowest = Infinity;
      place = 0;
    }

    averages[(bars - 1) & averageMask] = average;
    if (bars >= warmUp) {
      const before = averages[(bars - 1 - slopeOver) & averageMask]!;
      // The difference first: it is exact between neighbours, so a fall from 100 to 80 is 0.2 and meets a limit of 0.20,
      // which 1 − 80 ÷ 100 does not.
      deviation = (value - average) / average;
      slope = (average - before) / before;
      drawdown = (peak - value) / peak;
      rise = (value - trough) / trough;
      volatility = range / value;
      share = breadth === undefined ? NaN : breadth[bar]!;

      const state = regime.state;
      const strong = state === STRONG ? limits.strong.holds : limits.strong.begins;
      const weak = state === WEAK ? limits.weak.holds : limits.weak.begins;
      const isUp = slope > 0 || state === STRONG;
      const isDown = slope < 0 || state === WEAK;
      rule = ruleOf(strong, weak, isUp, isDown, deviation, drawdown, rise, volatility, share);
      call(regime, regimeBy(rule), confirm, minimumStay);
      if (regime.state !== state) {
        // A phase belongs to its regime: with another one it begins anew.
        phase.stay = 0;
        extreme = value;
      } else if (state === STRONG ? value > extreme : value < extreme) {
        extreme = value;
      }
      turned = Math.abs(value - extreme) / extreme;
      call(phase, phaseOf(regime.state, turned >= turn), confirm, 0);
    }
    called.regime[bar] = regime.state;
    called.phase[bar] = phase.state;
  }
  machine.fed = bars;
  machine.sum = sum;
  machine.age = age;
  machine.highest = highest;
  machine.lowest = lowest;
  machine.place = place;
  machine.range = range;
  machine.ranges = ranges;
  machine.extreme = extreme;
  machine.deviation = deviation;
  machine.slope = slope;
  machine.drawdown = drawdown;
  machine.rise = rise;
  machine.volatility = volatility;
  machine.breadth = share;
  machine.turned = turned;
  machine.rule = rule;
}

// What is not known, NaN, objects to nothing.
function ruleOf(
  strong: Sought,
  weak: Sought,
  isUp: boolean,
  isDown: boolean,
  deviation: number,
  drawdown: number,
  rise: number,
  volatility: number,
  breadth: number,
): number {
  if (deviation < 0 && drawdown >= weak.swing) return BY_FALL;
  const isFarUp = deviation > 0 && rise >= strong.swing;
  if (isFarUp || (isUp && deviation >= strong.deviation)) {
    if (volatility > strong.volatility) return BY_VOLATILITY;
    if (breadth < strong.breadth) return BY_BREADTH;
    return isFarUp ? BY_RISE : BY_UPTREND;
  }
  if (isDown && deviation <= weak.deviation) return breadth > weak.breadth ? BY_BREADTH : BY_DOWNTREND;
  return NO_TREND;
}

function regimeBy(rule: number): number {
  if (rule === BY_RISE || rule === BY_UPTREND) return STRONG;
  return rule === BY_FALL || rule === BY_DOWNTREND ? WEAK : SIDEWAYS;
}

function phaseOf(regime: number, hasTurned: boolean): number {
  if (regime === STRONG) return hasTurned ? TOPPING : RISING;
  if (regime === WEAK) return hasTurned ? BOTTOMING : FALLING;
  return CONSOLIDATING;
}

// The first state is called at once; after that a new one must last, and so must the old one have.
function call(caller: Caller, candidate: number, confirm: number, minimumStay: number): void {
  caller.count = candidate === caller.candidate ? caller.count + 1 : 1;
  caller.candidate = candidate;
  const holds = caller.stay > 0 && (caller.count < confirm || caller.stay < minimumStay);
  if (candidate === caller.state || holds) {
    caller.stay += 1;
  } else {
    caller.state = candidate;
    caller.stay = 1;
  }
}

function endSums(closes: Float64Array, fed: number, sumAfter: Float64Array): void {
  const mask = closes.length - 1;
  const size = sumAfter.length - 1;
  let sum = 0;
  for (let back = 1; back < size; back++) {
    sum += closes[(fed - back) & mask]!;
    sumAfter[size - back] = sum;
  }
}

function endBlock(
  closes: Float64Array,
  fed: number,
  highestAfter: Float64Array,
  lowestAfter: Float64Array,
): void {
  const mask = closes.length - 1;
  const size = highestAfter.length - 1;
  let highest = -Infinity;
  let lowest = Infinity;
  for (let back = 1; back <= size; back++) {
    const close = closes[(fed - back) & mask]!;
    if (close > highest) highest = close;
    if (close < lowest) lowest = close;
    highestAfter[size - back] = highest;
    lowestAfter[size - back] = lowest;
  }
}
