import { addMonths, fromEpochDay, toEpochDay, type WarningRecords, type WarningRule } from 'panhuo';

// Early warning by its plain definition, from the records, rule by rule: slow and obvious. Days are epoch days, money is
// in fen. `null`: cannot be judged.

const fen = (money: { amount: string }): number => Math.round(Number(money.amount) * 100);
const monthsBefore = (day: number, months: number): number =>
  toEpochDay(addMonths(fromEpochDay(day), -months));
const max = (values: number[]): number => Math.max(...values);

interface Held {
  day: number;
  total: number;
  holdings: number | null;
  profit: number | null;
}

/** What he held at the end of each day with a snapshot, each day counted anew from all snapshots. */
function heldByDay(records: WarningRecords, asOf: number): Held[] {
  const all = (records.snapshots ?? []).map((one) => ({ ...one, day: toEpochDay(one.on) }));
  const days = [...new Set(all.map(({ day }) => day))].filter((day) => day <= asOf).sort((a, b) => a - b);
  return days.map((day) => {
    const known = all.filter((one) => one.day <= day);
    const forAll = known.filter(({ account }) => account === undefined);
    const since = forAll.length === 0 ? -Infinity : max(forAll.map((one) => one.day));
    const named = known.filter((one) => one.account !== undefined && one.day > since);
    const counted =
      named.length === 0
        ? forAll.filter((one) => one.day === since)
        : [...new Set(named.map(({ account }) => account))].map((account) => {
            const own = named.filter((one) => one.account === account);
            return own.find((one) => one.day === max(own.map((each) => each.day)))!;
          });
    const sum = (part: 'total' | 'holdings' | 'profit'): number | null =>
      counted.some((one) => one[part] === undefined)
        ? null
        : counted.reduce((total, one) => total + fen(one[part]!), 0);
    return { day, total: sum('total')!, holdings: sum('holdings'), profit: sum('profit') };
  });
}

/** In fen, what he took out and brought in after a day; `null` when it is not known. */
function moved(
  records: WarningRecords,
  after: number,
  until: number,
  direction: 'in' | 'out',
): number | null {
  const { cashFlows, transfers } = records;
  if (cashFlows === undefined || transfers === undefined) return null;
  const within = ({ on }: { on: Parameters<typeof toEpochDay>[0] }): boolean =>
    toEpochDay(on) > after && toEpochDay(on) <= until;
  const flows = cashFlows.filter(
    (one) => within(one) && one.kind === (direction === 'in' ? 'deposit' : 'withdrawal'),
  );
  const own = transfers.filter((one) => within(one) && one.by !== 'firm' && one.direction === direction);
  if (own.some(({ value }) => value === undefined)) return null;
  return (
    flows.reduce((sum, one) => sum + fen(one.amount), 0) + own.reduce((sum, one) => sum + fen(one.value!), 0)
  );
}

/** Whether a rule fires for a customer on a day. */
export function fires(rule: WarningRule, records: WarningRecords, asOf: number): boolean | null {
  const held = heldByDay(records, asOf);
  const latest = held.at(-1);
  switch (rule.kind) {
    case 'falling-rhythm': {
      const { trades, cashFlows, transfers, contacts } = records;
      const needs = (kind: unknown, ...acts: string[]): boolean =>
        kind === undefined && rule.counted.some((act) => acts.includes(act));
      if (
        needs(trades, 'trade') ||
        needs(cashFlows, 'deposit', 'withdrawal') ||
        needs(transfers, 'transfer') ||
        needs(contacts, 'contact')
      ) {
        return null;
      }
      const acts = [
        ...(trades ?? []).map((one) => ({ ...one, act: 'trade', own: one.by !== 'firm' })),
        ...(cashFlows ?? []).map((one) => ({ ...one, act: one.kind, own: true })),
        ...(transfers ?? []).map((one) => ({ ...one, act: 'transfer', own: one.by !== 'firm' })),
        ...(contacts ?? []).map((one) => ({ ...one, act: 'contact', own: one.by === 'customer' })),
      ].filter(({ act, own }) => own && (rule.counted as readonly string[]).includes(act));
      const days = [...new Set(acts.map(({ on }) => toEpochDay(on)))].filter((day) => day <= asOf);
      if (days.length === 0) return null;
      const last = max(days);
      const past = days.filter((day) => day > monthsBefore(last, rule.pastMonths)).sort((a, b) => a - b);
      const gaps = past
        .slice(1)
        .map((day, place) => day - past[place]!)
        .sort((a, b) => a - b);
      if (gaps.length < rule.leastGaps) return null;
      const middle = gaps.length / 2;
      const median =
        gaps.length % 2 === 1 ? gaps[Math.floor(middle)]! : (gaps[middle - 1]! + gaps[middle]!) / 2;
      const silent = asOf - last;
      return silent >= rule.leastDays && silent >= Number(rule.times) * median;
    }
    case 'shrinking-assets': {
      const seen = held.filter(({ day }) => day > monthsBefore(asOf, rule.months));
      if (seen.length < 2) return null;
      const highest = max(seen.map(({ total }) => total));
      const since = max(seen.filter(({ total }) => total === highest).map(({ day }) => day));
      const out = moved(records, since, latest!.day, 'out');
      const back = moved(records, since, latest!.day, 'in');
      const fall = highest - latest!.total;
      const fallen = rule.cause === 'any' || out === null || back === null ? fall : out - back;
      if (fallen <= 0) return false;
      return highest <= 0 ? null : fallen >= Number(rule.share) * highest;
    }
    case 'transfers-out': {
      const out = moved(records, asOf - rule.days, asOf, 'out');
      const before = held.findLast(({ day }) => day <= asOf - rule.days);
      if (out === null || before === undefined) return null;
      if (out <= 0) return false;
      return before.total <= 0 ? null : out >= Number(rule.share) * before.total;
    }
    case 'no-contact': {
      if (records.contacts === undefined) return null;
      const reached = records.contacts.filter(
        (one) => one.by === 'customer' || one.outcome !== 'not-reached',
      );
      const days = reached.map((one) => toEpochDay(one.on)).filter((day) => day <= asOf);
      const opened = records.openedOn === undefined ? Infinity : toEpochDay(records.openedOn);
      if (days.length === 0 && opened > asOf) return null;
      return asOf - (days.length === 0 ? opened : max(days)) >= rule.days;
    }
    case 'complaint-open': {
      if (records.complaints === undefined) return null;
      return records.complaints.some(
        (one) =>
          asOf - toEpochDay(one.on) >= rule.days &&
          (one.closedOn === undefined || toEpochDay(one.closedOn) > asOf),
      );
    }
    case 'loss-after-wave': {
      if (latest?.profit == null || latest.holdings === null) return null;
      if (latest.profit >= 0) return false;
      const cost = latest.holdings - latest.profit;
      const deep = cost <= 0 ? null : -latest.profit >= Number(rule.share) * cost;
      if (rule.withinDays === undefined) return deep;
      const ended = records.wave === undefined ? NaN : asOf - toEpochDay(records.wave.to);
      if (deep === false || ended > rule.withinDays) return false;
      return Number.isNaN(ended) || ended < 0 ? null : deep;
    }
  }
}
