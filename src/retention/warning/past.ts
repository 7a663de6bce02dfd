import { type Currency, type Day, DomainError, scaleOf } from '../../kernel/index.js';
import { type AssetDay, assetDays } from './assetDays.js';
import { requireOn } from '../requireOn.js';
import { type OwnMove, ownMoves } from './ownMoves.js';
import type { MoneyUnit } from './readMoney.js';
import type { MissingFacts, MissingFact, WarningRecords } from './factTypes.js';

/** The records of one customer as they stood at the end of a day, read once for all rules. */
export interface Past extends MoneyUnit {
  readonly asOf: Day;
  /** As they were handed in: what lies after `asOf` is still among the lists. */
  readonly records: WarningRecords;
  /** What he held at the end of each day with a snapshot, oldest first. */
  readonly assets: readonly AssetDay[];
  /** What he brought in and took out himself, in any order. */
  readonly moves: readonly OwnMove[];
}

/** Reads the records of one customer up to a day. */
export function pastOf(records: WarningRecords, asOf: Day, currency: Currency): Past {
  const { openedOn, wave, ...lists } = records;
  requireOneCustomer(lists, asOf);
  const unit = { currency, scale: scaleOf(currency) };
  return {
    asOf,
    ...unit,
    records: {
      ...lists,
      ...(openedOn !== undefined && openedOn <= asOf && { openedOn }),
      ...(wave !== undefined && wave.to <= asOf && { wave }),
    },
    assets: assetDays(records.snapshots ?? [], records.events ?? [], asOf, unit),
    moves: ownMoves(records, asOf, unit),
  };
}

/** The answer that facts are missing. */
export function missing(...facts: readonly MissingFact[]): MissingFacts {
  return { kind: 'missing', facts };
}

/** The answer that records of some kinds are missing; `undefined` when all of them are there. */
export function missingOf(
  records: WarningRecords,
  needed: readonly (keyof WarningRecords)[],
): MissingFacts | undefined {
  const facts = needed.filter((kind) => records[kind] === undefined);
  return facts.length > 0 ? missing(...facts) : undefined;
}

function requireOneCustomer(
  lists: Readonly<Record<string, readonly { readonly customer: string; readonly on: Day }[] | undefined>>,
  asOf: Day,
): void {
  let owner: string | undefined;
  for (const [kind, list = []] of Object.entries(lists)) {
    for (const [index, { customer, on }] of list.entries()) {
      if (requireOn(on, `${kind}[${index}].on`) > asOf) continue;
      owner ??= customer;
      if (customer === owner) continue;
      throw new DomainError('facts_invalid', {
        path: `${kind}[${index}].customer`,
        expected: 'one customer',
      });
    }
  }
}
