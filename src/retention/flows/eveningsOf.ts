import { addMonths, type Day } from '../../kernel/index.js';
import { departures } from '../holdings/closings.js';
import { assetDays, type HeldTogether } from './assetDays.js';
import { churnFlags } from './churnFlags.js';
import type { ChurnLimits } from './churnPolicy.js';
import type { OwnRecords } from './ownRecords.js';

/** What is known of a customer on an evening. */
export interface Evening {
  /** Minor units; zero where they are not known. */
  readonly assets: bigint;
  /** Bits of `churnFlags`. */
  readonly flags: number;
}

/** The rules by which evenings are read. */
export interface EveningRules {
  readonly limits: ChurnLimits;
  readonly implicitMonths: number;
  /** Whether all kinds of act by which a customer can come back are known. */
  readonly actsKnown: boolean;
}

/**
 * What is known of one customer on each of some evenings, from nothing but what had happened until then.
 *
 * @param own - His records.
 * @param evenings - The evenings, in order.
 * @returns One entry an evening. Cost: one pass over his records after sorting them.
 */
export function eveningsOf(own: OwnRecords, evenings: readonly Day[], rules: EveningRules): Evening[] {
  const { limits, implicitMonths, actsKnown } = rules;
  const days = assetDays(own.snapshots, own.events);
  const leaving = departures(own.snapshots, own.events);
  const openings = own.events
    .filter(({ kind }) => kind === 'opened')
    .map(({ on }) => on)
    .sort();
  const acts = [...own.acts].sort();

  let place = 0;
  let acted = 0;
  let held: HeldTogether | undefined;
  let ever = own.wasEffective;
  let isEffective = false;
  let belowSince: Day | null = null;
  let fellOn: Day | null = null;
  // Since when he has been lost, as of the evening before.
  let lostSince: Day | null = null;
  return evenings.map((evening): Evening => {
    for (let day = days[place]; day !== undefined && day.on <= evening; day = days[++place]) {
      const wasEffective = isEffective;
      held = day.sum;
      isEffective = held.total >= limits.effective;
      ever ||= isEffective;
      if (!isEffective && (wasEffective || fellOn === null)) fellOn = day.on;
      belowSince = held.total >= limits.implicit ? null : (belowSince ?? day.on);
    }
    const left = departureBy(leaving, openings, evening);
    while ((acts[acted] ?? '~') <= evening) acted++;
    const hasActed = lostSince !== null && (acts[acted - 1] ?? '') > lostSince;
    let flags = own.since <= evening ? churnFlags.present : 0;
    if (held !== undefined) flags |= churnFlags.known;
    if (ever) flags |= churnFlags.wasEffective;
    if (belowSince !== null && addMonths(belowSince, implicitMonths) <= evening) flags |= churnFlags.low;
    if (left !== '' && held?.cash === null) flags |= churnFlags.leftCashUnknown;
    const isExplicit = left !== '' && held?.cash === 0n;
    if (isExplicit) flags |= churnFlags.left;
    if (hasActed) flags |= churnFlags.acted;
    else if (!actsKnown) flags |= churnFlags.actsUnknown;

    // Whoever left is lost since then, even if his holdings are still there.
    const fell = isEffective ? '' : (fellOn ?? '');
    const since = isExplicit && left > fell ? left : fell;
    lostSince = ever && since !== '' ? since : null;
    return { assets: held?.total ?? 0n, flags };
  });
}

// The day on which he left, if he has not opened an account again since.
function departureBy(leaving: readonly Day[], openings: readonly Day[], evening: Day): Day | '' {
  const last = lastUntil(leaving, evening);
  return last >= lastUntil(openings, evening) ? last : '';
}

function lastUntil(days: readonly Day[], evening: Day): Day | '' {
  return days.findLast((on) => on <= evening) ?? '';
}
