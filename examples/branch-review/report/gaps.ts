import type { Language } from 'panhuo';
import type { Losses } from '../branchData.js';
import type { FileKind } from '../intake/columnMap.js';
import { percent } from './format.js';
import { type Word, wordsIn } from './words.js';

/** From this share of rejected rows on, a figure that rests on the file is marked. */
const MARKED_FROM = 0.01;

/** The kinds of file that the parts and the figures of the report rest on. */
const restsOn: Partial<Readonly<Record<Word, readonly FileKind[]>>> = {
  customers: ['customers', 'accounts', 'assets', 'trades', 'cashFlows', 'events', 'answers'],
  market: ['market'],
  bands: ['customers', 'accounts', 'assets', 'events', 'answers', 'market'],
  funnels: ['funnel'],
  cohorts: ['customers', 'trades'],
  survival: ['customers', 'assets', 'trades', 'answers'],
  ledger: ['customers', 'accounts', 'assets', 'trades', 'cashFlows', 'events'],
  warning: ['customers', 'assets', 'trades', 'cashFlows', 'events', 'conduct', 'contacts'],
  waking: ['customers', 'accounts', 'assets', 'trades', 'events', 'conduct', 'contacts'],
  duties: ['customers', 'accounts', 'funnel', 'conduct', 'contacts'],
  measures: ['trades', 'funnel'],
  count: ['customers'],
  vips: ['customers', 'accounts', 'assets', 'events'],
  effectiveCustomers: ['accounts', 'assets', 'events'],
  dormantCustomers: ['customers', 'trades'],
  today: ['market'],
  normalFunnel: ['funnel'],
  dormantFunnel: ['funnel'],
  worthWaking: ['customers', 'accounts', 'assets', 'trades', 'events', 'conduct', 'contacts'],
};

/** A file with rejected rows, and their share of its rows. */
export interface Gap {
  readonly file: string;
  readonly share: number;
}

/** The files with many rejected rows that a part or a figure rests on. */
export function gapsOf(part: Word, { files }: Losses): Gap[] {
  return files.flatMap(({ kind, file, rows, rejected, later }) => {
    if (restsOn[part]?.includes(kind) !== true || rejected === 0) return [];
    // A row after the day of the review is not missing in it.
    const share = (rejected - later) / rows;
    return share >= MARKED_FROM ? [{ file, share }] : [];
  });
}

/** A sentence on each of these files. */
export function gapLines(part: Word, losses: Losses, language: Language): string[] {
  const word = wordsIn(language);
  return gapsOf(part, losses).map(({ file, share }) => word('gap', { file, share: percent(share) }));
}
