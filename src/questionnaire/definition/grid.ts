import type { NumberQuestion } from '../types.js';

/** More places than this are no step of a questionnaire. */
const PLACES_LIMIT = 9;
const COUNT_LIMIT = 1_000_000;

/**
 * The answers of a number question as whole multiples of a power of ten, so that `0.1 + 0.2` is the answer 0.3 and not
 * a neighbour of it.
 */
export interface Grid {
  readonly count: number;
  readonly start: number;
  readonly step: number;
  readonly scale: number;
}

/** The grid of a range; `undefined` when its steps do not lead from `min` to `max`. */
export function gridOf({ min, max, step }: NumberQuestion['range']): Grid | undefined {
  const places = Math.max(placesOf(min), placesOf(max), placesOf(step));
  if (places > PLACES_LIMIT || step <= 0 || max < min) return undefined;
  const scale = 10 ** places;
  const [start, end, width] = [Math.round(min * scale), Math.round(max * scale), Math.round(step * scale)];
  const count = (end - start) / width + 1;
  const exact = Number.isInteger(count) && Number.isSafeInteger(start) && Number.isSafeInteger(end);
  return exact && count <= COUNT_LIMIT ? { count, start, step: width, scale } : undefined;
}

/** The answer at a place of the grid, which counts from 0. */
export function gridValue({ start, step, scale }: Grid, place: number): number {
  return (start + place * step) / scale;
}

/** The place of an answer; −1 when it is none of the grid. */
export function gridPlace(grid: Grid, value: number): number {
  const place = Math.round((value * grid.scale - grid.start) / grid.step);
  return place >= 0 && place < grid.count && gridValue(grid, place) === value ? place : -1;
}

function placesOf(value: number): number {
  const text = String(value);
  if (text.includes('e')) return Infinity;
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}
