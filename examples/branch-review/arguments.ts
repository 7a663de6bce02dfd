import { parseArgs } from 'node:util';
import { type Day, isDay, type Label, type Language } from 'panhuo';
import { UserFault } from './intake/userFault.js';

/** What the command line asks for. */
export interface Arguments {
  readonly data: string | undefined;
  readonly map: string | undefined;
  readonly market: string | undefined;
  readonly asOf: Day | undefined;
  readonly language: Language;
  readonly out: string;
  readonly help: boolean;
}

/** How the command is used. */
export const usage: Label = {
  zh: `npm run review -- [选项]

  --data <文件夹>      回顾文件夹中的 CSV 文件；不写则生成一个教学营业部
  --map <文件>         列映射；默认为文件夹中的 columns.json
  --market <csv>       行情（列：date, close），代替文件夹中的行情
  --as-of YYYY-MM-DD   回顾截止日，其后的行不采用；默认为数据中的最后一日
  --lang zh|en         摘要与报告的语言（默认 en）
  --out <文件>         报告（默认 branch-review.html）；旁边另写 <报告名>.rejects.csv
`,
  en: `npm run review -- [options]

  --data <folder>      review the CSV files of a folder; without it a teaching branch is made
  --map <file>         a column map; default: columns.json in the folder
  --market <csv>       a market series (columns: date, close) in place of the folder's own
  --as-of YYYY-MM-DD   the day of the review, after which no row is used; default: the last day of the data
  --lang zh|en         the language of the summary and the report (default: en)
  --out <file>         the report (default: branch-review.html); <report>.rejects.csv is written beside it
`,
};

/** What may be wrong with the options that every command about a branch has. */
export const commonFaults = {
  unknown: {
    zh: '有无法识别的选项；--help 列出全部选项',
    en: 'Unknown option; --help lists those that there are',
  },
  lang: { zh: '--lang 应为 zh 或 en', en: '--lang is zh or en' },
  map: { zh: '--map 须与 --data 同用', en: '--map goes with --data' },
} as const satisfies Readonly<Record<string, Label>>;

const faults = {
  ...commonFaults,
  asOf: { zh: '--as-of 应为日期 YYYY-MM-DD', en: '--as-of is a day, YYYY-MM-DD' },
  asOfAlone: { zh: '--as-of 须与 --data 同用', en: '--as-of goes with --data' },
} as const satisfies Readonly<Record<string, Label>>;

/** The language of what is said before the command line is known to be right. */
export function languageOf(argv: readonly string[]): Language {
  const chinese =
    argv.includes('--lang=zh') || argv.some((word, at) => word === 'zh' && argv[at - 1] === '--lang');
  return chinese ? 'zh' : 'en';
}

/** Reads the command line. A fault in it is a `UserFault`. */
export function readArguments(argv: readonly string[]): Arguments {
  const { data, map, market, 'as-of': asOf, lang, out, help } = valuesOf(argv);
  if (lang !== 'zh' && lang !== 'en') throw new UserFault(faults.lang);
  if (data === undefined && map !== undefined) throw new UserFault(faults.map);
  if (data === undefined && asOf !== undefined) throw new UserFault(faults.asOfAlone);
  if (asOf !== undefined && !isDay(asOf)) throw new UserFault(faults.asOf);
  return { data, map, market, asOf, language: lang, out, help };
}

function valuesOf(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        data: { type: 'string' },
        map: { type: 'string' },
        market: { type: 'string' },
        'as-of': { type: 'string' },
        lang: { type: 'string', default: 'en' },
        out: { type: 'string', default: 'branch-review.html' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch {
    // Node's own message is in English only.
    throw new UserFault(faults.unknown);
  }
}
