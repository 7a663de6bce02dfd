import { demandObject, DomainError, type Finding, finding } from '../../kernel/index.js';
import { compiledOf } from '../cases/compiled.js';
import type { EntryOf, Funnel, StageOf } from '../types.js';

/** Where the cases of one version of a funnel go in another. Made by `planMigration`, which checks that none is left. */
export interface MigrationPlan<From extends Funnel = Funnel, To extends Funnel = Funnel> {
  readonly from: From;
  readonly to: To;
  readonly stages: StageMapping<From, To>;
  readonly entries: EntryMapping<From, To>;
}

/** The stage of the new version for each stage of the old one. */
export type StageMapping<From extends Funnel = Funnel, To extends Funnel = Funnel> = {
  readonly [S in StageOf<From>]?: StageOf<To>;
};

/** The entry of the new version for each entry of the old one that the new version does not have. */
export type EntryMapping<From extends Funnel = Funnel, To extends Funnel = Funnel> = {
  readonly [E in EntryOf<From>]?: EntryOf<To>;
};

/**
 * Plans how cases go from one version of a funnel to another. A plan is complete only if every live stage is mapped: a
 * stage from which a case can still move, and in which one may therefore stand. Nothing is mapped by its name alone,
 * because a name may have changed its meaning.
 *
 * @param from - The funnel to which the cases belong.
 * @param to - The funnel to which they shall belong.
 * @param stages - The new stage of each old one. A stage from which no move leads may be left out: its cases stay.
 * @param entries - The new entry of each old one; an entry that both versions have may be left out.
 * @returns The plan, for `rehearseMigration` and `migrateCase`.
 * @throws DomainError `migration_invalid`; `reasons` names every stage without a target, every target that does not
 * exist, every entry that is lost, every pausable stage whose target is not, and every stage that would become a deal or
 * a loss without being one; or that both funnels are the same. `facts_invalid` when `stages` or `entries` is no object.
 * @example
 * ```ts
 * import { defineFunnel, planMigration } from 'panhuo/funnel';
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
 * planMigration(first, second, { watch: 'look' }).to.version; // => '2'
 * planMigration(first, second, {}); // throws migration_invalid
 * ```
 */
export function planMigration<From extends Funnel, To extends Funnel>(
  from: From,
  to: To,
  stages: StageMapping<From, To>,
  entries: EntryMapping<From, To> = {},
): MigrationPlan<From, To> {
  demandObject(stages, 'stages');
  demandObject(entries, 'entries');
  const isSame = compiledOf(from).identity.fingerprint === compiledOf(to).identity.fingerprint;
  const findings = isSame
    ? [finding('error', 'value_unfit', { path: 'to', expected: 'another version of the funnel' })]
    : [...inspectStages(from, to, stages), ...inspectEntries(from, to, entries)];
  if (findings.length > 0) throw DomainError.because('migration_invalid', findings);
  return Object.freeze({
    from,
    to,
    stages: Object.freeze({ ...stages }),
    entries: Object.freeze({ ...entries }),
  });
}

type Mapping = Readonly<Record<string, string | undefined>>;

function inspectStages(from: Funnel, to: Funnel, stages: Mapping): Finding[] {
  const findings = strangeKeys(from.stages, stages, 'stages');
  for (const [name, { kind, on = {}, pausable = false }] of Object.entries(from.stages)) {
    const path = `stages.${name}`;
    const target = own(stages, name);
    const isLive = pausable || Object.keys(on).length > 0;
    if (target === undefined) {
      if (isLive) findings.push(finding('error', 'stage_unmapped', { path }));
    } else if (typeof target !== 'string' || !Object.hasOwn(to.stages, target)) {
      findings.push(finding('error', 'reference_unknown', { path }));
    } else {
      const { kind: newKind, pausable: canPause = false } = to.stages[target] ?? {};
      if (newKind !== kind && (newKind === 'won' || newKind === 'lost')) {
        findings.push(finding('error', 'stage_kind_changed', { path }));
      }
      if (pausable && !canPause) findings.push(finding('error', 'pause_unmapped', { path }));
    }
  }
  return findings;
}

function inspectEntries(from: Funnel, to: Funnel, entries: Mapping): Finding[] {
  const findings = strangeKeys(from.entries, entries, 'entries');
  for (const name of Object.keys(from.entries)) {
    const target: unknown = own(entries, name) ?? name;
    if (typeof target !== 'string' || !Object.hasOwn(to.entries, target)) {
      findings.push(finding('error', 'reference_unknown', { path: `entries.${name}` }));
    }
  }
  return findings;
}

// A key that the old version does not have may be any text: its position is named.
function strangeKeys(known: object, mapping: Mapping, path: string): Finding[] {
  return Object.keys(mapping).flatMap((key, position) =>
    Object.hasOwn(known, key) ? [] : [finding('error', 'key_unknown', { path, position })],
  );
}

/** What a mapping says of a name; what its object inherits is nothing. */
export function own(mapping: Mapping, name: string): string | undefined {
  return Object.hasOwn(mapping, name) ? mapping[name] : undefined;
}
