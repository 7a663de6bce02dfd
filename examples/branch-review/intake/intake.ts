import { type Day, day } from 'panhuo';
import type { BranchData } from '../branchData.js';
import { type ColumnMap, DEFAULT_CURRENCY, type FileKind } from './columnMap.js';
import { dayOfReview } from './dayOfReview.js';
import { NothingUsable } from './nothingUsable.js';
import type { Table } from './readTable.js';
import { readSheet, type Sheet, takeSheet } from './sheet.js';
import { createShelves } from './shelves.js';

/** What a review is told besides its files. */
export interface IntakeOptions {
  /** The day of the review; default: the last day of the input that is not taken for mistyped. */
  readonly asOf?: Day | undefined;
  /** The files of the folder that are not read. */
  readonly unread?: readonly string[];
}

/** Rows that are kept, and the rows that are not. */
export interface Intake {
  /** Reads a table. Kinds that others refer to come first: customers before their trades. */
  add(kind: FileKind, file: string, table: Table): void;
  /** The branch. Throws `NothingUsable` when no row of it can be reviewed. */
  finish(onRow?: () => void): BranchData;
}

/** Takes in the tables of a branch. No row is lost: each is used, or listed with its line and a reason. */
export function createIntake(map: ColumnMap, { asOf: asked, unread = [] }: IntakeOptions = {}): Intake {
  const currency = map.currency ?? DEFAULT_CURRENCY;
  const sheets: Sheet[] = [];

  return {
    add(kind, file, table) {
      sheets.push(readSheet(kind, file, table, map, currency));
    },
    finish(onRow = () => undefined) {
      const found = asked ?? dayOfReview(sheets);
      // Rows without a day are still judged, so that each of them has its reason.
      const asOf = found ?? day('9999-12-31');
      const shelves = createShelves({ asOf, currency });
      const taken = sheets.map((sheet) => takeSheet(sheet, shelves, asOf, onRow));
      const losses = {
        files: taken.map(({ report }) => report),
        rejects: taken.flatMap(({ rejects }) => rejects),
        leftOut: taken.flatMap(({ leftOut }) => leftOut),
        later: taken.reduce((sum, { report }) => sum + report.later, 0),
        unread,
      };
      if (found === undefined || losses.files.every(({ used }) => used === 0))
        throw new NothingUsable(losses);
      const { bars, ...records } = shelves.records();
      return {
        name: map.name ?? { zh: '营业部', en: 'Branch' },
        ...(map.notice !== undefined && { notice: map.notice }),
        currency,
        asOf,
        // The first file that has a customer counts, and of equal keys a map keeps the last.
        places: new Map(taken.toReversed().flatMap(({ places }) => [...places])),
        ...records,
        ...(bars !== undefined && {
          market: { name: map.marketName ?? { zh: '行情', en: 'market' }, id: map.marketId, bars },
        }),
        ...losses,
      };
    },
  };
}
