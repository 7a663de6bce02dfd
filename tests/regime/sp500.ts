import { readFileSync } from 'node:fs';
import { type Bar, day } from 'panhuo';

// The package exports its URLs only, so the file is read by its path.
const path = new URL('../../node_modules/vega-datasets/data/sp500-2000.csv', import.meta.url);

/** The S&P 500, daily from 2000-01-03 to 2020-04-17: npm vega-datasets. Columns date,open,high,low,close,…,volume. */
export const sp500: readonly Bar[] = readFileSync(path, 'utf8')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => line.split(','))
  .map(([date, open, high, low, close, , volume]) => ({
    day: day(date!),
    open: Number(open),
    high: Number(high),
    low: Number(low),
    close: Number(close),
    volume: Number(volume),
  }));
