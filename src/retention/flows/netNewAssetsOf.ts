import {
  type Checked,
  type Currency,
  daysBetween,
  type DecimalText,
  DomainError,
  type Explained,
  fromMinorUnits,
  type Money,
  type Reason,
  reason,
  requireChecked,
  scaleOf,
  toMinorUnits,
} from '../../kernel/index.js';
import { minorUnitsIn, type MovementRecords, type MovementTime } from './movementColumns.js';
import { netNewAssets, type NetNewAssets } from './netNewAssets.js';
import {
  assetMovements,
  isIncoming,
  type NetNewAssetsPolicy,
  netNewAssetsRules,
} from './netNewAssetsPolicy.js';
import { type MovementTally, requireTime, tallyRecords } from './tallyMovements.js';

/** The assets of a branch, an adviser or a customer at both ends of some time. All money is in the currency of `opening`. */
export interface AssetEnds {
  /** Assets on the evening before the first day. */
  readonly opening: Money;
  /** Assets on the last evening; left out: the market movement is not known. */
  readonly closing?: Money;
}

/** Assets, and the records of what moved them from a first to a last day; what lies outside is not looked at. */
export interface AssetRecords extends AssetEnds, MovementRecords, MovementTime {}

/** Assets, and what moved them, added up. The time is that of the tally. */
export interface TalliedAssets extends AssetEnds {
  readonly movements: MovementTally;
}

/** Net new assets of a book: opening + amount + apart + market = closing, exactly. */
export interface NetNewAssetsOf extends NetNewAssets {
  readonly inflow: DecimalText;
  readonly outflow: DecimalText;
  /** What moved too, and does not count by this definition; incoming less outgoing. */
  readonly apart: DecimalText;
  /** What remains between opening and closing: prices, commissions, transfers without a value. */
  readonly market: DecimalText | null;
}

/**
 * Net new assets by a firm’s definition, from records, or from what `tallyMovements` added up.
 *
 * @param policy - What counts.
 * @param assets - The assets at both ends, and the records or the tally of what moved them.
 * @returns The figures; a reason for each kind that moved: the amounts of `net_new_assets_part` add up to the value,
 * those of `net_new_assets_apart` to what stands apart. Cost: that of `tallyMovements`; of a tally, nothing.
 * @throws DomainError `currency_mixed` with the index of a record, or `movements.currency` for a tally; `facts_invalid`
 * for a record of no kind, or when the time ends before it begins; `currency_unknown`, `decimal_invalid`.
 * @example
 * ```ts
 * import { day, industry, netNewAssetsOf } from 'panhuo';
 *
 * const cny = (amount: string) => ({ amount, currency: 'CNY' });
 * const records = {
 *   opening: cny('100000.00'), closing: cny('108000.00'), transfers: [],
 *   from: day('2024-01-01'), to: day('2024-12-30'),
 *   cashFlows: [
 *     { customer: 'c1', on: day('2024-03-01'), kind: 'deposit', amount: cny('5000.00') },
 *     { customer: 'c1', on: day('2024-06-28'), kind: 'dividend', amount: cny('1000.00') },
 *   ],
 * } as const;
 * const ubs = netNewAssetsOf(industry.netNewAssetsUbs, records).value;
 * [ubs.amount, ubs.apart, ubs.market, ubs.annualised]; // => ['5000.00', '1000.00', '2000.00', 0.05]
 * netNewAssetsOf(industry.netNewAssetsSchwab, records).value.amount; // => '6000.00'
 * ```
 */
export function netNewAssetsOf(
  policy: Checked<NetNewAssetsPolicy>,
  assets: AssetRecords | TalliedAssets,
): Explained<NetNewAssetsOf> {
  requireChecked(netNewAssetsRules.kind, policy);
  const { opening, closing } = assets;
  const { currency } = opening;
  const scale = scaleOf(currency);
  const text = (units: bigint): DecimalText => fromMinorUnits(units, scale);
  const { moved, unvalued, from, to } = tallyIn(currency, assets);

  const sums = { in: 0n, out: 0n, apart: 0n };
  const reasons: Reason[] = [];
  for (const kind of assetMovements) {
    const own = moved[kind];
    if (own === undefined) continue;
    const counts = policy.counts[kind];
    const units = toMinorUnits(own.amount, scale, `movements.moved.${kind}.amount`);
    const signed = isIncoming(kind) ? units : -units;
    sums[counts] += counts === 'apart' ? signed : units;
    const detail = { kind, movement: `movement-${kind}`, amount: text(signed), records: own.records };
    reasons.push(reason(counts === 'apart' ? 'net_new_assets_apart' : 'net_new_assets_part', detail));
  }
  if (unvalued > 0) reasons.push(reason('net_new_assets_unvalued', { transfers: unvalued }));
  const inflow = text(sums.in);
  const outflow = text(sums.out);
  const days = daysBetween(from, to) + 1;
  const units = minorUnitsIn(currency, opening, 'opening');
  const figures = netNewAssets({
    opening: text(units),
    inflow,
    outflow,
    days,
    daysAYear: policy.daysAYear,
  });
  const rest =
    closing === undefined
      ? null
      : minorUnitsIn(currency, closing, 'closing') - units - sums.in + sums.out - sums.apart;
  return {
    value: {
      ...figures,
      inflow,
      outflow,
      apart: text(sums.apart),
      market: rest === null ? null : text(rest),
    },
    reasons,
  };
}

function tallyIn(currency: Currency, assets: AssetRecords | TalliedAssets): MovementTally {
  if (!('movements' in assets)) {
    requireTime(assets);
    return tallyRecords(assets, assets, currency);
  }
  const { movements } = assets;
  requireTime(movements);
  if ((movements.currency ?? currency) === currency) return movements;
  throw new DomainError('currency_mixed', { path: 'movements.currency' });
}
