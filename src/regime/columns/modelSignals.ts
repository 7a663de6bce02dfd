import type { ModelPolicy, RankMeasure, SignalCondition, WindowedMeasure } from '../models/types.js';
import { chipColumns, type ChipHistory } from './chipHistory.js';
import { type PanelColumns, within } from './readPanel.js';
import { signalColumn } from './signalColumn.js';

/** What a model sees: by security, and by its own bars. */
export interface ModelSignals {
  /** 1 where all conditions of the entry hold. */
  readonly entry: readonly Uint8Array[];
  /** 1 where any condition of the exit holds. */
  readonly exit: readonly Uint8Array[];
  /** What comes first when slots are few: the greater. */
  readonly preference: readonly Float64Array[];
}

/** Measures all signals of a model over a panel, each on its bar and those before. */
export function modelSignals(model: ModelPolicy, panel: readonly PanelColumns[], days: number): ModelSignals {
  const known = new Map<string, readonly Float64Array[]>();
  const remember = (key: string, measure: () => readonly Float64Array[]): readonly Float64Array[] => {
    const columns = known.get(key) ?? measure();
    known.set(key, columns);
    return columns;
  };
  const windowed = ({ signal, window }: WindowedMeasure): readonly Float64Array[] =>
    remember(`${signal} ${window}`, () => panel.map(({ bars }) => signalColumn(signal, window, bars)));
  const ranked = ({ of, window }: RankMeasure): readonly Float64Array[] =>
    remember(`rank ${of} ${window}`, () => ranksOf(windowed({ signal: of, window }), panel, days));
  const chips: ChipHistory[] = [];
  const { chips: policy } = model;
  const measured = (condition: SignalCondition): readonly Float64Array[] => {
    if (condition.signal === 'rank') return ranked(condition);
    if ('window' in condition) return windowed(condition);
    if (chips.length === 0 && policy !== undefined) {
      for (const [place, { bars }] of panel.entries()) {
        chips.push(within(`panel[${place}].bars`, () => chipColumns(policy, bars)));
      }
    }
    return chips.map((history) => history[condition.signal]);
  };

  const entry = panel.map(({ bars }) => new Uint8Array(bars.close.length).fill(1));
  for (const condition of model.entry) {
    for (const [place, column] of measured(condition).entries()) keepOnly(entry[place]!, column, condition);
  }
  const exit = panel.map(({ bars }) => new Uint8Array(bars.close.length));
  for (const condition of model.exit.signals) {
    for (const [place, column] of measured(condition).entries()) addTo(exit[place]!, column, condition);
  }
  const sign = model.prefer.order === 'highest' ? 1 : -1;
  const preference = windowed(model.prefer).map((column) =>
    column.map((value) => (Number.isNaN(value) ? -Infinity : sign * value)),
  );
  return { entry, exit, preference };
}

// Comparisons with NaN are false: what cannot be measured fulfils nothing.
function keepOnly(holds: Uint8Array, column: Float64Array, { atLeast, atMost }: SignalCondition): void {
  const least = Number(atLeast ?? -Infinity);
  const most = Number(atMost ?? Infinity);
  for (let bar = 0; bar < holds.length; bar++) {
    if (!(column[bar]! >= least && column[bar]! <= most)) holds[bar] = 0;
  }
}

function addTo(holds: Uint8Array, column: Float64Array, { atLeast, atMost }: SignalCondition): void {
  const least = Number(atLeast ?? -Infinity);
  const most = Number(atMost ?? Infinity);
  for (let bar = 0; bar < holds.length; bar++) {
    if (column[bar]! >= least && column[bar]! <= most) holds[bar] = 1;
  }
}

/** Places by day of the market: 1 and the number of securities that trade on it and measure more. */
function ranksOf(
  values: readonly Float64Array[],
  panel: readonly PanelColumns[],
  days: number,
): readonly Float64Array[] {
  const ranks = values.map((column) => new Float64Array(column.length).fill(NaN));
  const present = new Float64Array(panel.length);
  for (let day = 0; day < days; day++) {
    let size = 0;
    for (let place = 0; place < panel.length; place++) {
      const row = panel[place]!.rows[day]!;
      if (row >= 0 && !Number.isNaN(values[place]![row]!)) present[size++] = values[place]![row]!;
    }
    const sorted = present.subarray(0, size).sort();
    for (let place = 0; place < panel.length; place++) {
      const row = panel[place]!.rows[day]!;
      if (row < 0 || Number.isNaN(values[place]![row]!)) continue;
      ranks[place]![row] = 1 + size - upTo(sorted, values[place]![row]!);
    }
  }
  return ranks;
}

/** How many of some sorted values are at most a value: by halving. */
function upTo(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
