import { parseArgs } from 'node:util';
import type { Language } from 'panhuo';

/** What the command line asks for. */
export interface Arguments {
  readonly data: string | undefined;
  readonly map: string | undefined;
  readonly market: string | undefined;
  readonly language: Language;
  readonly out: string;
  readonly help: boolean;
}

/** How the command is used. */
export const usage = `npm run review -- [options]

  --data <folder>  review the CSV files of a folder; without it a teaching branch is made
  --map <file>     a column map; default: columns.json in the folder
  --market <csv>   a market series (columns: date, close) in place of the folder's own
  --lang zh|en     the language of the summary and the report (default: en)
  --out <file>     the report (default: branch-review.html); rejects.csv is written beside it
`;

/** Reads the command line. A fault in it is an Error with words for its user. */
export function readArguments(argv: readonly string[]): Arguments {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      data: { type: 'string' },
      map: { type: 'string' },
      market: { type: 'string' },
      lang: { type: 'string', default: 'en' },
      out: { type: 'string', default: 'branch-review.html' },
      help: { type: 'boolean', default: false },
    },
  });
  const { data, map, market, lang, out, help } = values;
  if (lang !== 'zh' && lang !== 'en') throw new Error('--lang is zh or en');
  if (data === undefined && map !== undefined) throw new Error('--map goes with --data');
  return { data, map, market, language: lang, out, help };
}
