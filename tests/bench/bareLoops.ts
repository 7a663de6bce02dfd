// What a programmer would write by hand for one task and no other: no check, no gap, no reason. These loops are the
// yardstick of the columns and do not change with the library; frozen.test.ts says how a change is made lawful.

/** Sums of looked-up points by row, and the level of each sum. */
export function levelledSums(
  codes: readonly Uint8Array[],
  tables: readonly Float64Array[],
  levels: Uint8Array,
  rows: number,
): { points: Float64Array; level: Uint8Array } {
  const points = new Float64Array(rows);
  const level = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) {
    let sum = 0;
    for (let question = 0; question < codes.length; question++) {
      sum += tables[question]![codes[question]![row]!]!;
    }
    points[row] = sum;
    level[row] = levels[sum]!;
  }
  return { points, level };
}

/** Places of peaks and troughs in turn, each with that of the bar on which it was known: a filter of two thresholds. */
export function filteredTurns(close: Float64Array, up: number, down: number): number[] {
  const turns: number[] = [];
  let isBull = true;
  let place = 0;
  let extreme = close[0]!;
  for (let bar = 1; bar < close.length; bar++) {
    const price = close[bar]!;
    if (isBull ? price > extreme : price < extreme) {
      extreme = price;
      place = bar;
    } else if (isBull ? price < extreme * (1 - down) : price > extreme * (1 + up)) {
      turns.push(place, bar);
      isBull = !isBull;
      extreme = price;
      place = bar;
    }
  }
  return turns;
}

/** Figures of a judge, for the loop below. */
export interface BareJudge {
  readonly window: number;
  readonly slopeOver: number;
  readonly rangeOver: number;
  readonly enter: number;
  readonly leave: number;
  readonly fall: number;
  readonly fallLeave: number;
  readonly rise: number;
  readonly riseLeave: number;
  readonly calm: number;
  readonly calmLeave: number;
  readonly turn: number;
  readonly confirm: number;
  readonly minimumStay: number;
}

/** Regime, phase and first day of the regime by bar: average and slope, peak and trough of the window, average true range. */
export function calledRegimes(
  {
    day,
    close,
    high,
    low,
  }: Readonly<Record<'close' | 'high' | 'low', Float64Array>> & { readonly day: Int32Array },
  judge: BareJudge,
): { regime: Uint8Array; phase: Uint8Array; since: Int32Array } {
  const { window, slopeOver, rangeOver, confirm, minimumStay } = judge;
  const rows = close.length;
  const regime = new Uint8Array(rows);
  const phase = new Uint8Array(rows);
  const since = new Int32Array(rows);
  const averages = new Float64Array(rows);
  const highestAfter = new Float64Array(window + 1).fill(-Infinity);
  const lowestAfter = new Float64Array(window + 1).fill(Infinity);
  let [highest, lowest] = [-Infinity, Infinity];
  let [place, sum, range] = [0, 0, 0];
  let [called, candidate, count, stay] = [0, 0, 0, 0];
  let [calledPhase, candidatePhase, countPhase, stayPhase] = [0, 0, 0, 0];
  let from = day[0]!;
  let extreme = 0;
  for (let bar = 0; bar < rows; bar++) {
    const price = close[bar]!;
    sum += bar < window ? price : price - close[bar - window]!;
    if (bar > 0) {
      const before = close[bar - 1]!;
      const trueRange = Math.max(high[bar]!, before) - Math.min(low[bar]!, before);
      if (bar > rangeOver) range += (trueRange - range) / rangeOver;
      else range += trueRange;
      if (bar === rangeOver) range /= rangeOver;
    }
    place++;
    if (price > highest) highest = price;
    if (price < lowest) lowest = price;
    const peak = Math.max(highest, highestAfter[place]!);
    const trough = Math.min(lowest, lowestAfter[place]!);
    if (place === window) {
      [highest, lowest] = [-Infinity, Infinity];
      for (let back = 1; back <= window; back++) {
        highest = highestAfter[window - back] = Math.max(highest, close[bar + 1 - back]!);
        lowest = lowestAfter[window - back] = Math.min(lowest, close[bar + 1 - back]!);
      }
      [highest, lowest, place] = [-Infinity, Infinity, 0];
    }
    const average = (averages[bar] = sum / window);
    if (bar >= window + slopeOver - 1) {
      const deviation = (price - average) / average;
      const slope = average - averages[bar - slopeOver]!;
      const drawdown = (peak - price) / peak;
      const rise = (price - trough) / trough;
      const isStrong = called === 1;
      const isWeak = called === 3;
      let wanted = 2;
      if (deviation < 0 && drawdown >= (isWeak ? judge.fallLeave : judge.fall)) wanted = 3;
      else if (
        (deviation > 0 && rise >= (isStrong ? judge.riseLeave : judge.rise)) ||
        (deviation >= (isStrong ? judge.leave : judge.enter) && (slope > 0 || isStrong))
      ) {
        if (range / price <= (isStrong ? judge.calmLeave : judge.calm)) wanted = 1;
      } else if (deviation <= -(isWeak ? judge.leave : judge.enter) && (slope < 0 || isWeak)) wanted = 3;
      count = wanted === candidate ? count + 1 : 1;
      candidate = wanted;
      stay++;
      if (wanted !== called && (stay === 1 || (count >= confirm && stay > minimumStay))) {
        called = wanted;
        stay = 1;
        from = day[bar]!;
        extreme = price;
        stayPhase = countPhase = 0;
      } else if (called === 1 ? price > extreme : price < extreme) extreme = price;
      const hasTurned = Math.abs(price - extreme) / extreme >= judge.turn;
      let turned = 5;
      if (called === 1) turned = hasTurned ? 3 : 2;
      else if (called === 3) turned = hasTurned ? 1 : 4;
      countPhase = turned === candidatePhase ? countPhase + 1 : 1;
      candidatePhase = turned;
      stayPhase++;
      if (turned !== calledPhase && (stayPhase === 1 || countPhase >= confirm)) {
        calledPhase = turned;
        stayPhase = 1;
      }
    }
    regime[bar] = called;
    phase[bar] = calledPhase;
    since[bar] = from;
  }
  return { regime, phase, since };
}

/** Active days of each customer, of rows that are grouped by customer and in the order of time. */
export function distinctDays(customer: Int32Array, on: Int32Array, customers: number): Int32Array {
  const days = new Int32Array(customers);
  let who = -1;
  let last = 0;
  for (let row = 0; row < customer.length; row++) {
    const own = customer[row]!;
    const today = on[row]!;
    if (own === who && today === last) continue;
    days[own]!++;
    who = own;
    last = today;
  }
  return days;
}

/** Parameters of BG/NBD, for the loops below. */
type Four = Readonly<Record<'r' | 'alpha' | 'a' | 'b', number>>;

/** Histories as columns, for the loops below. */
type BareHistories = Readonly<Record<'frequency' | 'recency' | 'age', Float64Array>>;

/** P(alive) and expected trades by BG/NBD: trades weighed with the chance of outliving those before them, summed up. */
export function scoredBySum(
  { r, alpha, a, b }: Four,
  { frequency, recency, age }: BareHistories,
  horizon: number,
): { alive: Float64Array; expected: Float64Array } {
  const alive = new Float64Array(frequency.length);
  const expected = new Float64Array(frequency.length);
  for (let row = 0; row < frequency.length; row++) {
    const x = frequency[row]!;
    const begin = alpha + age[row]!;
    const odds = (a / (b + x - 1)) * (begin / (alpha + recency[row]!)) ** (r + x);
    const chanceAlive = x === 0 ? 1 : 1 / (1 + odds);
    const z = horizon / (begin + horizon);
    let chance = (1 - z) ** (r + x);
    let outlived = 1;
    let traded = 0;
    let sum = 0;
    let term = 1;
    for (let n = 0; term > 1e-17 * (1 - z) * sum || (r + x + n) * z > n; n++) {
      chance *= ((r + x + n) * z) / (n + 1);
      traded += outlived;
      outlived *= (b + x + n) / (a + b + x + n);
      term = chance * traded;
      sum += term;
    }
    alive[row] = chanceAlive;
    expected[row] = chanceAlive * sum;
  }
  return { alive, expected };
}

/** The same by the formula as it was published (Fader, Hardie and Lee 2005, equation 10), with the series of ₂F₁. */
export function scoredBySeries(
  { r, alpha, a, b }: Four,
  { frequency, recency, age }: BareHistories,
  horizon: number,
): { alive: Float64Array; expected: Float64Array } {
  const alive = new Float64Array(frequency.length);
  const expected = new Float64Array(frequency.length);
  for (let row = 0; row < frequency.length; row++) {
    const x = frequency[row]!;
    const begin = alpha + age[row]!;
    const odds = (a / (b + x - 1)) * (begin / (alpha + recency[row]!)) ** (r + x);
    const chanceAlive = x === 0 ? 1 : 1 / (1 + odds);
    const z = horizon / (begin + horizon);
    const last = a + b + x - 1;
    let term = 1;
    let sum = 1;
    for (let n = 0; term > 1e-16 * sum; n++) {
      term *= (((r + x + n) * (b + x + n)) / ((last + n) * (n + 1))) * z;
      sum += term;
    }
    alive[row] = chanceAlive;
    expected[row] = ((chanceAlive * last) / (a - 1)) * (1 - (1 - z) ** (r + x) * sum);
  }
  return { alive, expected };
}
