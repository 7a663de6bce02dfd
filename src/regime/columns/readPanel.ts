import { DomainError } from '../../kernel/index.js';
import type { BarColumns, BarSeries } from '../bars/types.js';
import { readBars } from './readBars.js';

/** A security of a panel, as far as the past is concerned. */
export interface PanelMember {
  /** Its code or name. It never appears in a result. */
  readonly id: string;
  /** The board of the market rules that it trades on. */
  readonly board: string;
  /** Its bars, adjusted for splits and dividends. A day of the market without a bar is one without trading. */
  readonly bars: BarSeries;
}

/** A security, its bars laid against the days of the market. */
export interface PanelColumns {
  readonly board: string;
  readonly bars: BarColumns;
  /** By day of the market: the place of its bar, −1 without one. */
  readonly rows: Int32Array;
}

/**
 * Reads a panel over the days of a market, and forgets what comes after the last of them. Bars before the first only warm
 * up the signals.
 *
 * @throws DomainError `bars_invalid` with the place in the panel; `facts_invalid` for what is no panel.
 */
export function readPanel(panel: readonly PanelMember[], days: Int32Array): PanelColumns[] {
  const members: unknown = panel;
  // A gap in the list is no security; `map` would pass over it.
  const ids = Array.isArray(members) ? Array.from(members, (member: PanelMember | null) => member?.id) : [];
  if (!Array.isArray(members) || !ids.every(isId) || new Set(ids).size < ids.length) {
    throw new DomainError('facts_invalid', {
      path: 'panel',
      expected: 'a list of securities, each with an id of its own',
    });
  }
  return panel.map(({ board, bars }, place) =>
    within(`panel[${place}].bars`, () => readMember(board, bars, days)),
  );
}

/** Does something with a part of the input, and says of its errors where that part stands. */
export function within<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const inner = typeof error.details['path'] === 'string' ? error.details['path'] : '';
    const joint = inner === '' || inner.startsWith('[') ? '' : '.';
    throw new DomainError(error.code, { ...error.details, path: `${path}${joint}${inner}` });
  }
}

function isId(id: unknown): boolean {
  return typeof id === 'string' && id !== '';
}

function readMember(board: string, series: BarSeries, days: Int32Array): PanelColumns {
  const all = readBars(series);
  const rows = new Int32Array(days.length).fill(-1);
  const last = days[days.length - 1] ?? -Infinity;
  let size = 0;
  let market = 0;
  for (; size < all.day.length && all.day[size]! <= last; size++) {
    const day = all.day[size]!;
    while (days[market]! < day) market++;
    if (days[market] === day) rows[market] = size;
    else if (market > 0) {
      const path = `[${size}].day`;
      throw new DomainError('bars_invalid', { index: size, path, expected: 'a day of the market series' });
    }
  }
  const { day, open, high, low, close, volume, turnover } = all;
  const bars = {
    day: day.subarray(0, size),
    open: open?.subarray(0, size),
    high: high?.subarray(0, size),
    low: low?.subarray(0, size),
    close: close.subarray(0, size),
    volume: volume?.subarray(0, size),
    turnover: turnover?.subarray(0, size),
  };
  return { board, bars, rows };
}
