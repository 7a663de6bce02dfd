import { fromEpochDay } from '../../kernel/index.js';
import type { BarColumns } from '../bars/types.js';
import type { Turn } from './types.js';

/** Turns by the places of their bars. Peaks and troughs take turns. */
export interface DatedPlaces {
  readonly columns: BarColumns;
  readonly places: readonly number[];
  /** Places of the bars on which they were known. */
  readonly confirmed: readonly number[];
  readonly firstIsPeak: boolean;
}

/** The turns in words: days, kinds and closes. */
export function turnsOf({ columns, places, confirmed, firstIsPeak }: DatedPlaces): Turn[] {
  const { day, close } = columns;
  const dayAt = (place: number) => fromEpochDay(day[place] ?? NaN);
  return places.map((place, turn) => ({
    day: dayAt(place),
    kind: (turn % 2 === 0) === firstIsPeak ? 'peak' : 'trough',
    close: close[place] ?? NaN,
    confirmedOn: dayAt(confirmed[turn] ?? NaN),
  }));
}
