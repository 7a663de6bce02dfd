import { type Day, DomainError, type Expectation, isDay } from '../../kernel/index.js';
import type { Bar } from './types.js';

/** Where a bar is at fault, and what should stand there. */
export interface BarFault {
  readonly field: keyof Bar;
  readonly expected: Expectation;
}

/**
 * Reads a bar, each field once: so what was checked is what is used, whatever a getter says the next time.
 *
 * @throws DomainError `bars_invalid` with the index and the field, but none of its values.
 */
export function requireBar(index: number, lastDay: Day | null, bar: Bar | null | undefined): Bar {
  const { day, open, high, low, close, volume, turnover, breadth } = (bar ?? {}) as Bar;
  if (!isDay(day)) throw barsInvalid(index, { field: 'day', expected: 'a day, YYYY-MM-DD' });
  if (lastDay !== null && day <= lastDay) {
    throw barsInvalid(index, { field: 'day', expected: 'a day after the one before' });
  }
  const fault =
    faultOfPrices(close, open, high, low) ??
    (volume === undefined && turnover === undefined && breadth === undefined
      ? undefined
      : faultOfShares(volume, turnover, breadth));
  if (fault !== undefined) throw barsInvalid(index, fault);
  return { day, open, high, low, close, volume, turnover, breadth };
}

/** The error for a bar at fault. */
export function barsInvalid(index: number, { field, expected }: BarFault): DomainError {
  return new DomainError('bars_invalid', { index, path: `[${index}].${field}`, expected });
}

/** The first fault of the prices of a bar; what is not given is no fault. */
export function faultOfPrices(
  close: number,
  open: number | undefined,
  high: number | undefined,
  low: number | undefined,
): BarFault | undefined {
  if (!isPrice(close)) return { field: 'close', expected: 'a close above zero' };
  if (open !== undefined && !isPrice(open)) return { field: 'open', expected: 'above zero' };
  if (high !== undefined && !(isPrice(high) && high >= close && (open === undefined || high >= open))) {
    return { field: 'high', expected: 'at or above the other prices of the bar' };
  }
  if (low !== undefined && !(isPrice(low) && low <= close && (open === undefined || low <= open))) {
    return { field: 'low', expected: 'at or below the other prices of the bar' };
  }
  return undefined;
}

/** The first fault of what else a bar says; what is not given is no fault. */
export function faultOfShares(
  volume: number | undefined,
  turnover: number | undefined,
  breadth: number | undefined,
): BarFault | undefined {
  if (volume !== undefined && !isCount(volume)) return { field: 'volume', expected: 'zero or more' };
  if (turnover !== undefined && !(isCount(turnover) && turnover <= 1)) {
    return { field: 'turnover', expected: 'between 0 and 1' };
  }
  if (breadth !== undefined && !(isCount(breadth) && breadth <= 1)) {
    return { field: 'breadth', expected: 'between 0 and 1' };
  }
  return undefined;
}

function isPrice(value: unknown): boolean {
  return typeof value === 'number' && value > 0 && value < Infinity;
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value < Infinity;
}
