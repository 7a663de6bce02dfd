import { DomainError, type Reason, reason } from '../../kernel/index.js';
import { latestDay } from '../cases/clock.js';
import { compiledOf } from '../cases/compiled.js';
import { isOf, stageOf } from '../cases/ownCase.js';
import { requireExtras, type StepExtras } from '../cases/stepExtras.js';
import type { EntryOf, EventOf, Funnel, FunnelCase, StageOf, Step } from '../types.js';
import { type MigrationPlan, own } from './planMigration.js';

/** What `migrateCase` answers. */
export type Migration<From extends Funnel, To extends Funnel> =
  | {
      readonly moved: true;
      /** The row to store, if the stored revision is still the one before. */
      readonly row: FunnelCase<StageOf<To>, EntryOf<To>>;
      /** The step to append to the log. */
      readonly step: Step<StageOf<From> | StageOf<To>, EventOf<To>>;
    }
  | {
      readonly moved: false;
      /** The row as it was, of either version. */
      readonly row: FunnelCase<StageOf<From> | StageOf<To>, EntryOf<From> | EntryOf<To>>;
      /** Why it stays. */
      readonly reasons: readonly Reason[];
    };

/**
 * Brings a case to another version of its funnel. That is a step of its log, `migrate`, and raises the revision, so an
 * update that runs beside it is refused. Time in the stage goes on; a pause stays a pause.
 *
 * @param plan - The plan, from `planMigration`.
 * @param row - The case, of the old version or, when it is asked again, of the new one.
 * @param extras - What else the step shall hold: its moment, a key, labels.
 * @returns The new row and the step to append; or the old row and why it stays: its stage is an end without a target,
 * or it has been migrated before. The step bears the latest day that the row knows of: a migration is nothing that the
 * customer did, and no statistic of days notices it.
 * @throws DomainError `case_mismatch` when the row belongs to neither version; `migration_invalid` for a plan that was not
 * made by `planMigration` and leaves the stage out; `facts_invalid` for extras that no step can hold.
 * @example
 * ```ts
 * import { defineFunnel, migrateCase, openCase, planMigration } from 'panhuo/funnel';
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
 * const { row: migrated } = migrateCase(plan, row);
 * [migrated.stage, migrated.funnel.version, migrated.revision]; // => ['look', '2', 1]
 * ```
 */
export function migrateCase<From extends Funnel, To extends Funnel>(
  plan: MigrationPlan<From, To>,
  row: FunnelCase<StageOf<From> | StageOf<To>, EntryOf<From> | EntryOf<To>>,
  extras: StepExtras = {},
): Migration<From, To> {
  const target = compiledOf(plan.to);
  if (isOf(row, target.identity)) {
    return { moved: false, row, reasons: [reason('case_migrated', { version: plan.to.version })] };
  }
  const { moves } = stageOf(compiledOf(plan.from), row);
  requireExtras(extras);
  const { stage: from, entry: oldEntry } = row;
  const to = own(plan.stages, from) as StageOf<To> | undefined;
  if (to === undefined) {
    if (moves.size > 0) throw new DomainError('migration_invalid', { path: `stages.${from}` });
    return { moved: false, row, reasons: [reason('stage_ended', { stage: from })] };
  }

  const entry = (own(plan.entries, oldEntry) ?? oldEntry) as EntryOf<To>;
  const revision = row.revision + 1;
  const { at, key, labels } = extras;
  if (at != null && row.at !== undefined && at < row.at)
    throw new DomainError('facts_invalid', { path: 'at', expected: 'a moment that does not go back' });
  const next = { ...row, funnel: target.identity, stage: to, entry, revision, ...(at != null && { at }) };
  stageOf(target, next);
  const { id, customer, episode } = row;
  return {
    moved: true,
    row: next,
    step: {
      case: id,
      customer,
      revision,
      episode,
      event: 'migrate',
      from: from,
      to,
      on: latestDay(row),
      ...(at != null && { at }),
      ...(key != null && { key }),
      ...((entry as string) !== oldEntry && { entry }),
      ...(labels != null && { labels: { ...labels } }),
    },
  };
}
