import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { Label } from 'panhuo';
import { currencies } from 'panhuo/kernel';
import { checkFileMap } from './checkFileMap.js';
import { mapFault } from './mapFault.js';
import { UserFault } from './userFault.js';

/** The kinds of file that a review reads. */
export const fileKinds = [
  'customers',
  'accounts',
  'assets',
  'trades',
  'cashFlows',
  'events',
  'answers',
  'funnel',
  'conduct',
  'contacts',
  'market',
] as const;

/** A kind of file. */
export type FileKind = (typeof fileKinds)[number];

const label = z.strictObject({ zh: z.string(), en: z.string() });

const fileMap = z.strictObject({
  /** Name of the file in the folder. */
  file: z.string().optional(),
  /** Our field → the heading of its column in the file. */
  columns: z.record(z.string(), z.string()).optional(),
  /** Our field → a value that holds for every row. */
  constants: z.record(z.string(), z.string()).optional(),
  /** Our field → what the file says → what we say. */
  values: z.record(z.string(), z.record(z.string(), z.string())).optional(),
  /** Our field → values that mean "not known". */
  blanks: z.record(z.string(), z.array(z.string())).optional(),
  /** The sign of the amount tells the side of a trade: a negative one is money that came back. */
  signedAmount: z.boolean().optional(),
  /** How amounts with more digits than the currency has are rounded; without it their rows are rejected. */
  rounding: z.enum(['half-even', 'half-up', 'down', 'up']).optional(),
  /** Patterns of date-fns, tried before the usual ones. */
  dateFormats: z.array(z.string()).optional(),
});

/** The currency of a review whose map names none. */
export const DEFAULT_CURRENCY = 'CNY';

const columnMapForm = z.strictObject({
  name: label.optional(),
  notice: label.optional(),
  /** The currency of amounts that do not name theirs. */
  currency: z
    .string()
    .refine((code) => Object.hasOwn(currencies.scales, code), {
      params: { words: { zh: '不是 ISO 4217 的货币代码', en: 'no code of ISO 4217' } },
    })
    .optional(),
  marketName: label.optional(),
  /** Id of the market that the series is of, such as `a-shares`: judges say which one they were designed for. */
  marketId: z
    .string()
    .refine((id) => id !== '', { params: { words: { zh: '为空', en: 'is blank' } } })
    .optional(),
  files: z.partialRecord(z.enum(fileKinds), fileMap).optional(),
});

const columnMap = columnMapForm.superRefine(({ currency = DEFAULT_CURRENCY, files = {} }, context) => {
  for (const kind of fileKinds) {
    for (const { path, words } of checkFileMap(kind, files[kind] ?? {}, currency)) {
      context.addIssue({ code: 'custom', path: ['files', kind, ...path], params: { words } });
    }
  }
});

/** How the columns of one file are read. */
export type FileMap = z.infer<typeof fileMap>;

/** How the files of a folder are read. */
export interface ColumnMap {
  readonly name?: Label | undefined;
  readonly notice?: Label | undefined;
  readonly currency?: string | undefined;
  readonly marketName?: Label | undefined;
  readonly marketId?: string | undefined;
  readonly files?: { readonly [Kind in FileKind]?: FileMap | undefined } | undefined;
}

/** The keys that a map may have, from the outside in; inside are the fields of a file and what the user translates. */
const knownKeys: readonly (readonly string[])[] = [
  Object.keys(columnMapForm.shape),
  fileKinds,
  Object.keys(fileMap.shape),
];

/** Reads a column map. A fault in it ends the run: it is the user's own file, and short. */
export function readColumnMap(path: string): ColumnMap {
  const json = jsonIn(path);
  const result = columnMap.safeParse(json);
  if (result.success) return result.data;
  throw mapFault(result.error.issues, json, knownKeys);
}

function jsonIn(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    // The parser's own message repeats what stands in the file.
    throw new UserFault(
      error instanceof SyntaxError
        ? { zh: '列映射不是有效的 JSON', en: 'the column map is no valid JSON' }
        : { zh: '无法打开列映射文件', en: 'the column map cannot be opened' },
    );
  }
}
