/** How far forecasts lie from what came, summed over the rows. */
export interface ErrorSums {
  readonly expected: number;
  readonly actual: number;
  readonly absolute: number;
  readonly square: number;
}

/** Sums the errors of a forecast. Cost: one pass. */
export function errorSums(forecast: Float64Array, came: Float64Array): ErrorSums {
  let expected = 0;
  let actual = 0;
  let absolute = 0;
  let square = 0;
  for (let row = 0; row < forecast.length; row++) {
    const error = forecast[row]! - came[row]!;
    expected += forecast[row]!;
    actual += came[row]!;
    absolute += Math.abs(error);
    square += error * error;
  }
  return { expected, actual, absolute, square };
}

/** His own past rate carried on; nothing for one who came on the day itself, who has no past. Cost: one pass. */
export function ownRates(frequency: Float64Array, age: Float64Array, horizon: number): Float64Array {
  const rates = new Float64Array(frequency.length);
  for (let row = 0; row < rates.length; row++) {
    if (age[row]! > 0) rates[row] = (frequency[row]! / age[row]!) * horizon;
  }
  return rates;
}
