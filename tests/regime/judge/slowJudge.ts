import type { Bar, Edges, JudgePolicy } from 'panhuo';

const below = (edges: Edges, held: boolean): number => Number(held ? edges.leave : edges.enter);

/** The judge as its policy describes it, each bar counted afresh from all bars so far: slow, and another way to say it. */
export function slowJudge(policy: JudgePolicy, bars: readonly Bar[]) {
  const { trend, swing, volatility, breadth, confirm, minimumStay } = policy;
  const closes = bars.map(({ close }) => close);
  const mean = (end: number): number =>
    closes.slice(end - trend.window, end).reduce((sum, close) => sum + close, 0) / trend.window;
  const warmUp = Math.max(trend.window + trend.slopeOver, swing.window, (volatility?.window ?? -1) + 1);

  const wanted: string[] = [];
  const turns: string[] = [];
  const called: { regime: string; phase: string; since: string }[] = [];
  let from = 0;
  let phaseFrom = 0;
  for (let count = 1; count <= bars.length; count++) {
    const before = called[count - 2]?.regime ?? 'unknown';
    const phaseBefore = called[count - 2]?.phase ?? 'unknown';
    let [regime, phase] = ['unknown', 'unknown'];
    const close = closes[count - 1]!;
    const last = closes.slice(Math.max(count - swing.window, 0), count);
    const fall = (Math.max(...last) - close) / Math.max(...last);
    const rise = (close - Math.min(...last)) / Math.min(...last);
    wanted.push(count < warmUp ? 'unknown' : candidate(count, before, fall, rise));
    if (count >= warmUp) {
      const confirmed = inARow(wanted) >= confirm && count - 1 - from >= minimumStay;
      regime = before === 'unknown' || confirmed ? wanted.at(-1)! : before;
    }
    if (regime !== before) [from, phaseFrom] = [count - 1, count - 1];
    turns.push(phaseOf(regime, closes.slice(from, count)));
    if (count >= warmUp) {
      const begins = phaseFrom === count - 1 || inARow(turns) >= confirm;
      phase = begins ? turns.at(-1)! : phaseBefore;
    }
    called.push({ regime, phase, since: bars[from]!.day });
  }
  return called;

  function candidate(count: number, before: string, fall: number, rise: number): string {
    const close = closes[count - 1]!;
    const deviation = (close - mean(count)) / mean(count);
    const slope = (mean(count) - mean(count - trend.slopeOver)) / mean(count - trend.slopeOver);
    const [isStrong, isWeak] = [before === 'strong', before === 'weak'];
    if (deviation < 0 && fall >= below(swing.fall, isWeak)) return 'weak';
    const isFarUp = swing.rise !== undefined && deviation > 0 && rise >= below(swing.rise, isStrong);
    const isTrend = deviation >= below(trend, isStrong) && (isStrong || slope > 0);
    const share = bars[count - 1]!.breadth;
    if (isFarUp || isTrend) {
      const isWild =
        volatility !== undefined && rangeOver(volatility.window, count) / close > below(volatility, isStrong);
      const isNarrow =
        breadth !== undefined && share !== undefined && share < below(breadth.strong, isStrong);
      return isWild || isNarrow ? 'sideways' : 'strong';
    }
    if (deviation <= -below(trend, isWeak) && (isWeak || slope < 0)) {
      const isBroad = breadth !== undefined && share !== undefined && share > below(breadth.weak, isWeak);
      return isBroad ? 'sideways' : 'weak';
    }
    return 'sideways';
  }

  // Closes since the regime was called, the day of the call included.
  function phaseOf(regime: string, since: readonly number[]): string {
    const close = since.at(-1)!;
    const [highest, lowest] = [Math.max(...since), Math.min(...since)];
    if (regime === 'strong') return (highest - close) / highest >= Number(swing.turn) ? 'topping' : 'rising';
    if (regime === 'weak') return (close - lowest) / lowest >= Number(swing.turn) ? 'bottoming' : 'falling';
    return regime === 'sideways' ? 'consolidating' : 'unknown';
  }

  // J. Welles Wilder, New Concepts in Technical Trading Systems (1978): the mean of the first ranges, then smoothed.
  function rangeOver(window: number, count: number): number {
    const ranges = bars.slice(1, count).map(({ high, low, close }, place) => {
      const previous = closes[place]!;
      return Math.max(high ?? close, previous) - Math.min(low ?? close, previous);
    });
    const first = ranges.slice(0, window).reduce((sum, range) => sum + range, 0) / window;
    return ranges.slice(window).reduce((average, range) => average + (range - average) / window, first);
  }
}

/** How many of the last are alike, and like none of the unknown before them. */
function inARow(values: readonly string[]): number {
  const last = values.at(-1);
  return values.length - 1 - values.findLastIndex((value) => value !== last);
}
