import { type DomainError } from '../../kernel/index.js';
import { barsInvalid } from '../bars/requireBar.js';
import type { BarColumns } from '../bars/types.js';
import type { ChipPolicy } from '../models/chipPolicy.js';

/**
 * All shares of a security by what their holders paid. Bucket k holds the costs from `edges[k]` to below `edges[k + 1]`;
 * each edge is the one below times a fixed ratio, and the close of the first bar is one of them. So the buckets know
 * nothing of later bars, and do not depend on the unit of the prices.
 */
export interface ChipPile {
  readonly ratio: number;
  edges: Float64Array;
  mass: Float64Array;
  /** The buckets in use: from the first … */
  from: number;
  /** … to before this one. */
  to: number;
}

/** A bar as far as chips need it. */
export interface ChipBars {
  readonly high: Float64Array;
  readonly low: Float64Array;
  readonly close: Float64Array;
  readonly turnover: Float64Array;
}

/** A policy in numbers. */
export interface ChipFigures {
  readonly triangular: boolean;
  readonly decay: number;
  readonly ratio: number;
}

/** The policy in numbers. */
export function figuresOf({ shape, decay, step }: ChipPolicy): ChipFigures {
  return { triangular: shape === 'triangular', decay: Number(decay), ratio: 1 + Number(step) };
}

// Beyond these the buckets would need more memory than any security deserves.
const SPREAD = 1e9;
const EXTREME = 1e100;

/**
 * What chips need of the bars.
 *
 * @throws DomainError `bars_invalid` where high, low or turnover are not given, or prices are of no security.
 */
export function readChipBars({ high, low, close, turnover }: BarColumns): ChipBars {
  const first = close[0] ?? 1;
  for (let bar = 0; bar < close.length; bar++) {
    const top = high?.[bar] ?? NaN;
    const bottom = low?.[bar] ?? NaN;
    if (!(top <= first * SPREAD && top < EXTREME)) throw unfit(bar, 'high');
    if (!(bottom >= first / SPREAD && bottom > 1 / EXTREME)) throw unfit(bar, 'low');
    if (Number.isNaN(turnover?.[bar] ?? NaN)) {
      throw barsInvalid(bar, { field: 'turnover', expected: 'zero or more' });
    }
  }
  const none = new Float64Array(0);
  return { high: high ?? none, low: low ?? none, close, turnover: turnover ?? none };
}

function unfit(bar: number, field: 'high' | 'low'): DomainError {
  return barsInvalid(bar, { field, expected: 'a price within a factor of 10^9 of the first close' });
}

/** A pile without chips. */
export function createPile(first: number, { ratio }: ChipFigures): ChipPile {
  return { ratio, edges: Float64Array.of(first, first * ratio), mass: new Float64Array(1), from: 0, to: 0 };
}

/** Lets the shares that changed hands on a bar take their new costs. Cost: one pass over the buckets in use. */
export function addBar(pile: ChipPile, figures: ChipFigures, bars: ChipBars, bar: number): void {
  const isFirst = pile.to === 0;
  const share = isFirst ? 1 : Math.min(1, bars.turnover[bar]! * figures.decay);
  if (share === 0) return;
  const high = bars.high[bar]!;
  const low = bars.low[bar]!;
  reach(pile, low, high);
  const bottom = bucketOf(pile, low);
  const top = bucketOf(pile, high);
  const { edges, mass } = pile;
  for (let bucket = pile.from; bucket < pile.to; bucket++) mass[bucket]! *= 1 - share;
  pile.from = isFirst ? bottom : Math.min(pile.from, bottom);
  pile.to = Math.max(pile.to, top + 1);

  const peak = Math.min(high, Math.max(low, (high + low + bars.close[bar]!) / 3));
  let below = 0;
  for (let bucket = bottom; bucket <= top; bucket++) {
    const edge = edges[bucket + 1]!;
    // The exact integral over the bucket: what lies below its upper edge, less what lies below its lower one.
    const upTo =
      bucket === top
        ? 1
        : figures.triangular
          ? triangleBelow(edge, low, peak, high)
          : (edge - low) / (high - low);
    mass[bucket]! += share * (upTo - below);
    below = upTo;
  }
}

/** The part of a triangle over low … high, with its peak in between, that lies below a price inside. */
function triangleBelow(price: number, low: number, peak: number, high: number): number {
  if (price <= peak) return ((price - low) / (high - low)) * ((price - low) / (peak - low));
  return 1 - ((high - price) / (high - low)) * ((high - price) / (high - peak));
}

// Edges come from their neighbours by one multiplication or division, so that they are the same on every engine. Room is
// made for twice as many, so that a long trend costs no more than its buckets.
function reach(pile: ChipPile, low: number, high: number): void {
  const { edges, mass, ratio } = pile;
  const size = mass.length;
  const under = low < edges[0]! ? size + stepsBetween(low, edges[0]!, ratio) : 0;
  const over = high >= edges[size]! ? size + stepsBetween(edges[size]!, high, ratio) : 0;
  if (under + over === 0) return;
  const wider = new Float64Array(under + size + over + 1);
  wider.set(edges, under);
  for (let bucket = under - 1; bucket >= 0; bucket--) wider[bucket] = wider[bucket + 1]! / ratio;
  for (let bucket = under + size; bucket < wider.length - 1; bucket++) {
    wider[bucket + 1] = wider[bucket]! * ratio;
  }
  pile.edges = wider;
  pile.mass = new Float64Array(wider.length - 1);
  pile.mass.set(mass, under);
  pile.from += under;
  pile.to += under;
}

function stepsBetween(low: number, high: number, ratio: number): number {
  return Math.ceil(Math.log(high / low) / Math.log(ratio)) + 1;
}

// The logarithm only guesses; the edges decide.
function bucketOf({ edges, ratio }: ChipPile, price: number): number {
  let bucket = Math.max(0, Math.floor(Math.log(price / edges[0]!) / Math.log(ratio)));
  while (bucket + 1 < edges.length && edges[bucket + 1]! <= price) bucket++;
  while (bucket > 0 && edges[bucket]! > price) bucket--;
  return bucket;
}
