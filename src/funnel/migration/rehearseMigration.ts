import { DomainError, plainCopy, type Reason } from '../../kernel/index.js';
import { readCase } from '../cases/readCase.js';
import { compiledOf } from '../cases/compiled.js';
import type { EntryOf, Funnel, FunnelCase, StageOf } from '../types.js';
import { migrateCase } from './migrateCase.js';
import type { MigrationPlan } from './planMigration.js';

/** What a migration would do with many rows. Every row is counted once. */
export interface MigrationRehearsal<From extends string = string, To extends string = string> {
  readonly cases: number;
  /** How many go from each stage to another version's. */
  readonly moving: readonly { readonly from: From; readonly to: To; readonly cases: number }[];
  /** How many stay, by the reason: `stage_ended` or `case_migrated`. */
  readonly staying: readonly {
    readonly rule: Reason['rule'];
    readonly stage: string;
    readonly cases: number;
  }[];
  /** The rows that could not be read, by their place, with what is wrong. */
  readonly faults: readonly { readonly index: number; readonly reasons: readonly Reason[] }[];
}

/**
 * Tries a migration on many rows and changes none: what would move, what would stay, and which rows are broken.
 *
 * @param plan - The plan, from `planMigration`.
 * @param rows - The rows as they come from storage, unchecked.
 * @returns The counts, sorted by stage; moving, staying and faulty rows add up to all. Cost: one pass.
 * @example
 * ```ts
 * import { defineFunnel, openCase, planMigration, rehearseMigration } from 'panhuo/funnel';
 * import { day } from 'panhuo/kernel';
 *
 * const text = { zh: '段', en: 'stage' };
 * const done = { text, kind: 'won' } as const;
 * const first = defineFunnel({
 *   id: 'short', version: '1', entries: { all: 'watch' },
 *   stages: { watch: { text, kind: 'open', on: { deal: 'done' } }, done },
 * });
 * const second = defineFunnel({
 *   id: 'short', version: '2', entries: { all: 'look' },
 *   stages: { look: { text, kind: 'open', on: { deal: 'done' } }, done },
 * });
 * const plan = planMigration(first, second, { watch: 'look' });
 * const { row } = openCase(first, { id: 'k1', customer: 'c1', on: day('2024-01-05'), entry: 'all' });
 * const { moving, faults } = rehearseMigration(plan, [row, { id: 'broken' }]);
 * [moving, faults.map(({ index }) => index)]; // => [[{ from: 'watch', to: 'look', cases: 1 }], [1]]
 * ```
 */
export function rehearseMigration<From extends Funnel, To extends Funnel>(
  plan: MigrationPlan<From, To>,
  rows: readonly unknown[],
): MigrationRehearsal<StageOf<From>, StageOf<To>> {
  const moving = new Map<string, { from: StageOf<From>; to: StageOf<To>; cases: number }>();
  const staying = new Map<string, { rule: Reason['rule']; stage: string; cases: number }>();
  const faults: { index: number; reasons: readonly Reason[] }[] = [];
  for (const [index, untrusted] of rows.entries()) {
    try {
      const row = readEither(plan, untrusted);
      const next = migrateCase(plan, row);
      const { stage } = row;
      if (next.moved) {
        const line = { from: stage, to: next.row.stage, cases: 0 };
        count(moving, `${stage} ${line.to}`, line);
      } else {
        for (const { rule } of next.reasons) count(staying, `${stage} ${rule}`, { rule, stage, cases: 0 });
      }
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      faults.push({ index, reasons: error.reasons });
    }
  }
  return { cases: rows.length, moving: inOrder(moving), staying: inOrder(staying), faults };
}

// A row may have been migrated before: it is read by the version that it says it belongs to.
function readEither<From extends Funnel, To extends Funnel>(
  { from, to }: MigrationPlan<From, To>,
  untrusted: unknown,
) {
  const row = plainCopy(untrusted) as
    { readonly funnel?: { readonly fingerprint?: unknown } } | null | undefined;
  const isMigrated = row?.funnel?.fingerprint === compiledOf(to).identity.fingerprint;
  return readCase<Funnel>(isMigrated ? to : from, row) as FunnelCase<StageOf<From>, EntryOf<From>>;
}

function count<Line extends { cases: number }>(lines: Map<string, Line>, key: string, first: Line): void {
  const line = lines.get(key) ?? first;
  line.cases += 1;
  lines.set(key, line);
}

function inOrder<Line>(lines: ReadonlyMap<string, Line>): Line[] {
  return [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
}
