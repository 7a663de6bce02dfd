import { errorSums } from '../../columns/prediction/historyErrors.js';
import type { ForecastErrors } from './types.js';

/** How far a forecast lies from what came. */
export function errorsOf(forecast: Float64Array, came: Float64Array): ForecastErrors {
  const { expected, actual, absolute, square } = errorSums(forecast, came);
  const rows = forecast.length;
  return {
    ...{ expected, actual, bias: actual === 0 ? null : expected / actual - 1 },
    meanAbsolute: rows === 0 ? null : absolute / rows,
    rootMeanSquare: rows === 0 ? null : Math.sqrt(square / rows),
  };
}
