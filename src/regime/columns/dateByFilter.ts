import { FIRST_EPOCH_DAY, LAST_EPOCH_DAY } from '../../kernel/index.js';
import type { BarColumns, BarSeries } from '../bars/types.js';
import type { FilterRule } from '../dating/readRule.js';
import type { DatedPlaces } from '../dating/turnsOf.js';
import { readBars } from './readBars.js';
import { ROUNDING } from './settleTurns.js';

/**
 * Dates by the filter of Lunde and Timmermann. Within a phase the first of equal extremes is kept, and a phase that begins
 * with the crossing begins its extreme there too. A move that equals its threshold to the last digits of a double does not
 * cross it: from 97.30 to 77.84 is a fall of exactly 20 %, whatever the rounding says. Thresholds are products, so a series
 * that is multiplied by a power of two has the same turns.
 *
 * Cost: one pass. Columns of days and closes alone are checked in the same pass: a close between the extreme and its
 * threshold needs no check of its own.
 */
export function dateByFilter(series: BarSeries, { up, down, startsBull }: FilterRule): DatedPlaces {
  const columns = isBare(series) ? series : readBars(series);
  const { day, close } = columns;
  const { length } = day;
  const places: number[] = [];
  const confirmed: number[] = [];
  const dated = { columns, places, confirmed, firstIsPeak: startsBull };
  const refuse = () => readBars(columns);
  if (length === 0) return dated;
  if (day[0]! < FIRST_EPOCH_DAY || day[length - 1]! > LAST_EPOCH_DAY || !isPrice(close[0]!)) refuse();

  const lower = 1 - down - ROUNDING;
  const upper = (1 + up) * (1 + ROUNDING);
  let isBull = startsBull;
  let place = 0;
  let extreme = close[0]!;
  let before = day[0]!;
  let row = 1;
  for (;;) {
    // A threshold of 0 or Infinity would let through what is no price.
    let threshold = isBull ? Math.max(extreme * lower, LEAST) : Math.min(extreme * upper, MOST);
    if (isBull) {
      for (; row < length; row++) {
        const price = close[row]!;
        const today = day[row]!;
        if (today <= before) refuse();
        before = today;
        if (price >= threshold && price <= extreme) continue;
        if (!(price > extreme)) break;
        extreme = price;
        place = row;
        threshold = Math.max(price * lower, LEAST);
      }
    } else {
      for (; row < length; row++) {
        const price = close[row]!;
        const today = day[row]!;
        if (today <= before) refuse();
        before = today;
        if (price <= threshold && price >= extreme) continue;
        if (!(price < extreme)) break;
        extreme = price;
        place = row;
        threshold = Math.min(price * upper, MOST);
        if (price <= 0) refuse();
      }
    }
    // Infinity would stay the highest price to the end.
    if (extreme === Infinity) refuse();
    if (row === length) return dated;
    if (!isPrice(close[row]!)) refuse();
    places.push(place);
    confirmed.push(row);
    isBull = !isBull;
    extreme = close[row]!;
    place = row;
    row += 1;
  }
}

const LEAST = Number.MIN_VALUE;
const MOST = Number.MAX_VALUE;

function isPrice(price: number): boolean {
  return price > 0 && price < Infinity;
}

function isBare(series: BarSeries): series is BarColumns {
  // The rest of a list would be a copy of the whole.
  if (Array.isArray(series)) return false;
  const { day, close, ...others } = (series as BarColumns | null) ?? ({} as BarColumns);
  return (
    day instanceof Int32Array &&
    close instanceof Float64Array &&
    day.length === close.length &&
    Object.values(others).every((column) => column === undefined)
  );
}
