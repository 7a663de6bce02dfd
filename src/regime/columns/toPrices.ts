import { barsInvalid } from '../bars/requireBar.js';

// Of a level that is written with up to 15 digits, binary and decimal form differ by less.
const HALF_UP = 1 + 2 ** -51;

/**
 * Levels as prices in whole minor units, rounded half up to the tick and one tick at least: nothing costs nothing.
 *
 * @param levels - In units of the currency.
 * @param unit - Minor units in one of the currency.
 * @param tick - The smallest step of a price, in minor units.
 * @param closes - Given with opens: the prices that stand where an open is not given.
 */
export function toPrices(
  levels: Float64Array,
  unit: number,
  tick: number,
  closes?: Float64Array,
): Float64Array {
  const prices = new Float64Array(levels.length);
  for (let bar = 0; bar < levels.length; bar++) {
    const level = levels[bar]!;
    const price = Math.max(1, Math.round(((level * unit) / tick) * HALF_UP)) * tick;
    if (price > Number.MAX_SAFE_INTEGER) {
      const field = closes === undefined ? 'close' : 'open';
      throw barsInvalid(bar, { field, expected: 'amounts within ±2^53 minor units' });
    }
    prices[bar] = closes !== undefined && Number.isNaN(level) ? closes[bar]! : price;
  }
  return prices;
}
