import type { AccountEvent } from '../../customer/index.js';
import type { Day } from '../../kernel/index.js';
import type { Snapshot } from './daysHeld.js';

/**
 * Closed accounts as snapshots of nothing: from the day on which an account is closed it holds nothing, whatever else is said
 * of it that day. Put them behind the snapshots themselves. Of an account of which no snapshot tells anything, none is needed.
 */
export function closings(snapshots: readonly Snapshot[], events: readonly AccountEvent[]): Snapshot[] {
  return events.flatMap((event) => {
    if (event.kind !== 'closed') return [];
    const last = closesTheLast(snapshots, events, event);
    const isKnown = snapshots.some(
      ({ on, account }) => on <= event.on && (last || account === event.account),
    );
    return isKnown ? [{ account: last ? undefined : event.account, on: event.on }] : [];
  });
}

/**
 * The days on which a customer left: transferred custody, revoked designation, or closed the last account that the
 * records name. In order.
 */
export function departures(snapshots: readonly Snapshot[], events: readonly AccountEvent[]): Day[] {
  return events
    .filter(
      (event) =>
        event.kind === 'custody-transferred' ||
        event.kind === 'designation-revoked' ||
        (event.kind === 'closed' && closesTheLast(snapshots, events, event)),
    )
    .map(({ on }) => on)
    .sort();
}

function closesTheLast(
  snapshots: readonly Snapshot[],
  events: readonly AccountEvent[],
  { account, on }: AccountEvent,
): boolean {
  if (account === undefined) return true;
  const closed = closedOn(events, on);
  return [...snapshots, ...events].every(
    (record) =>
      record.on > on ||
      record.account === undefined ||
      record.account === account ||
      closed.has(record.account),
  );
}

// The accounts that are closed on a day: one that was opened again later than its closing is not.
function closedOn(events: readonly AccountEvent[], on: Day): Set<string | undefined> {
  const openings = new Map<string | undefined, Day>();
  for (const { kind, account, on: day } of events) {
    if (kind === 'opened' && day <= on && day > (openings.get(account) ?? '')) openings.set(account, day);
  }
  const closings = events.filter(
    ({ kind, account, on: day }) => kind === 'closed' && day <= on && day >= (openings.get(account) ?? ''),
  );
  return new Set(closings.map(({ account }) => account));
}
