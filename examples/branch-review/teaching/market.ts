import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Bar, Label } from 'panhuo';
import { takeIn } from '../intake/readFolder.js';
import { readTable, type Table } from '../intake/readTable.js';

/** A real market series for made-up customers. */
export interface TeachingMarket {
  readonly file: string;
  readonly table: Table;
  readonly bars: readonly Bar[];
  readonly name: Label;
  /** Which market it is of; `undefined` for a file of the caller's own. */
  readonly id: string | undefined;
  /** What a reader must know of it. */
  readonly notice: Label;
}

/** The real S&P 500 series that the package `vega-datasets` carries: 2000-01-03 to 2020-04-17. */
const standardAndPoors = new URL('../../../node_modules/vega-datasets/data/sp500-2000.csv', import.meta.url);

/** Reads the market of the teaching branch: the S&P 500, or a file of the caller's own. */
export function teachingMarket(path: string | undefined): TeachingMarket {
  const table = readTable(readFileSync(path ?? standardAndPoors));
  const file = path === undefined ? 'sp500-2000.csv' : basename(path);
  const bars = takeIn({}, [{ kind: 'market', file, table }]).market?.bars ?? [];
  if (path !== undefined) {
    const notice = { zh: '行情来自所给文件。', en: 'The market series comes from the file that was given.' };
    const name = { zh: '所给行情', en: 'The market series that was given' };
    return { file, table, bars, name, id: undefined, notice };
  }
  return {
    file,
    table,
    bars,
    name: { zh: '标普500指数（美国，真实日线）', en: 'S&P 500 (a US index, real daily closes)' },
    id: 'sp-500',
    notice: {
      zh: '行情为真实的标普500指数（美国），不是A股。',
      en: 'The market is the real S&P 500: a US index, not an A-share one.',
    },
  };
}
