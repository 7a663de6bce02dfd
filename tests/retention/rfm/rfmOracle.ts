import type { RfmPolicy } from 'panhuo';

/** One customer's figures: days since the last active day, trades or active days, whole minor units. */
export interface Figures {
  readonly customer: string;
  readonly days: number;
  readonly count: number;
  readonly units: bigint;
}

type Cuts = RfmPolicy['recency' | 'frequency' | 'value']['cuts'];

/** The score by the plain definition: how many others are worse, counted one by one; `cuts` in whole units. */
export function scoreByHand(
  cuts: Cuts,
  all: readonly bigint[],
  own: bigint,
  units: readonly bigint[],
): number {
  if (cuts.by === 'fixed') return 1 + units.filter((cut) => own >= cut).length;
  const worse = all.filter((other) => other < own).length;
  return Number(1n + (BigInt(cuts.groups) * BigInt(worse)) / BigInt(all.length));
}

/** The three scores of every customer. */
export function scoresByHand(policy: RfmPolicy, book: readonly Figures[]) {
  const cut = (cuts: Cuts, scale: bigint): bigint[] =>
    cuts.by === 'quantile' ? [] : cuts.cuts.map((text) => BigInt(Math.round(Number(text) * Number(scale))));
  const columns = {
    // Fewer days are better: a cut is reached by so many or fewer.
    recency: book.map(({ days }) => BigInt(-days)),
    frequency: book.map(({ count }) => BigInt(count)),
    value: book.map(({ units }) => units),
  };
  const cuts = {
    recency: cut(policy.recency.cuts, 1n).map((days) => -days),
    frequency: cut(policy.frequency.cuts, 1n),
    value: cut(policy.value.cuts, 100n),
  };
  const score = (figure: keyof typeof columns, place: number): number =>
    scoreByHand(policy[figure].cuts, columns[figure], columns[figure][place] ?? 0n, cuts[figure]);
  return book.map(({ customer }, place) => ({
    customer,
    recency: score('recency', place),
    frequency: score('frequency', place),
    value: score('value', place),
  }));
}
