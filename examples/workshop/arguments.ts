import { parseArgs } from 'node:util';
import type { Label, Language } from 'panhuo';
import { commonFaults } from '../branch-review/arguments.js';
import { UserFault } from '../branch-review/intake/userFault.js';

/** What the command line asks for. */
export interface Arguments {
  /** The lessons, from 1 to `LESSONS`, in their order. */
  readonly numbers: readonly number[];
  readonly data: string | undefined;
  readonly map: string | undefined;
  readonly language: Language;
  /** Check the exercises instead of showing the lessons. */
  readonly check: boolean;
  readonly help: boolean;
}

/** How many lessons the course has. */
export const LESSONS = 6;

/** How the command is used. */
export const usage: Label = {
  zh: `npm run workshop -- [讲次] [选项]

  1 … 6                只上这几讲；不写则六讲依次进行
  --check              检查练习（各讲的 exercise.ts），不再演示
  --data <文件夹>      使用学员自己的 CSV 文件，客户一律脱敏；不写则用教学营业部
  --map <文件>         列映射；默认为文件夹中的 columns.json
  --lang zh|en         语言（默认 en）
`,
  en: `npm run workshop -- [lessons] [options]

  1 … 6                these lessons only; without a number all six, one after the other
  --check              check the exercises (exercise.ts of each lesson) instead of showing the lessons
  --data <folder>      the class's own CSV files, every customer masked; without it the teaching branch
  --map <file>         a column map; default: columns.json in the folder
  --lang zh|en         the language (default: en)
`,
};

const faults = {
  ...commonFaults,
  number: {
    zh: `讲次应为 1 至 ${String(LESSONS)} 的整数，例如 npm run workshop -- 3`,
    en: `A lesson is a whole number from 1 to ${String(LESSONS)}, as in npm run workshop -- 3`,
  },
} as const satisfies Readonly<Record<string, Label>>;

/** Reads the command line. A fault in it is a `UserFault`. */
export function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parsed(argv);
  const { data, map, lang, check, help } = values;
  if (lang !== 'zh' && lang !== 'en') throw new UserFault(faults.lang);
  if (data === undefined && map !== undefined) throw new UserFault(faults.map);
  const all = Array.from({ length: LESSONS }, (_, place) => place + 1);
  const asked = all.filter((number) => positionals.includes(String(number)));
  if (asked.length < new Set(positionals).size) throw new UserFault(faults.number);
  return { numbers: asked.length > 0 ? asked : all, data, map, language: lang, check, help };
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        map: { type: 'string' },
        lang: { type: 'string', default: 'en' },
        check: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch {
    // Node's own message is in English only.
    throw new UserFault(faults.unknown);
  }
}
