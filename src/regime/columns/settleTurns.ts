import type { WindowRule } from '../dating/readRule.js';

/** Between what closes of the end of a series its turns stay as they are. */
export interface EndBounds {
  above: number;
  below: number;
}

/** How far two quotients of prices can lie apart that are equal before they are rounded. */
export const ROUNDING = 2 ** -50;

/**
 * Brings candidates down to turns: peak and trough alternate, none at an end is beaten by the close of that end, and
 * neither cycles nor phases are too short. Cost: linear in the candidates, but for those that go, which each move the rest.
 *
 * @param close - The series; what lies beyond `end` does not count.
 * @param candidates - Places in order, those of troughs negative.
 * @param end - Place of the last bar of the series.
 * @param rule - The least lengths and their order.
 * @param bounds - Is narrowed to the closes of that bar which would leave the turns the same.
 * @returns The turns that stay, in the same form.
 */
export function settleTurns(
  close: Float64Array,
  candidates: readonly number[],
  end: number,
  rule: WindowRule,
  bounds: EndBounds,
): number[] {
  const { phase, cycle, exception, phasesFirst } = rule;
  const turns: number[] = [];
  const priceOf = (turn: number) => close[Math.abs(turn)]!;
  const isBeaten = (turn: number, price: number) =>
    turn > 0 ? priceOf(turn) < price : priceOf(turn) > price;
  const betterOf = (turn: number, later: number) => (isBeaten(turn, priceOf(later)) ? later : turn);

  const first = close[0]!;
  const last = close[end]!;
  const isBeatenByEnd = (turn: number) => {
    const price = priceOf(turn);
    // An equal close may go either way, so it bounds both.
    if (price <= last) bounds.above = Math.max(bounds.above, price);
    if (price >= last) bounds.below = Math.min(bounds.below, price);
    return isBeaten(turn, last);
  };
  const trim = () => {
    while (turns.length > 0 && isBeaten(turns[0]!, first)) turns.shift();
    while (turns.length > 0 && isBeatenByEnd(turns.at(-1)!)) turns.pop();
  };

  // What lies on either side of a turn that goes is of one kind; the better stays.
  const remove = (at: number) => {
    if (at === 0) turns.shift();
    else if (at === turns.length - 1) turns.pop();
    else turns.splice(at - 1, 3, betterOf(turns[at - 1]!, turns[at + 1]!));
    trim();
  };
  const length = (at: number, span: number) => Math.abs(turns[at + span]!) - Math.abs(turns[at]!);
  const isSmall = (at: number) => {
    const from = priceOf(turns[at]!);
    const to = priceOf(turns[at + 1]!);
    return to < from * (1 + exception) * (1 - ROUNDING) && to > from * (1 - exception + ROUNDING);
  };
  const isShortCycle = (at: number) =>
    length(at, 2) < cycle && (!phasesFirst || (isSmall(at) && isSmall(at + 1)));
  const isShortPhase = (at: number) => length(at, 1) < phase && isSmall(at);
  const prune = (span: number, goes: number, isShort: (at: number) => boolean) => {
    for (let at = 0; at + span < turns.length;) {
      if (isShort(at)) {
        remove(at + goes);
        // Nothing further back than this has changed.
        at = Math.max(0, at - 3);
      } else at += 1;
    }
  };

  for (const turn of candidates) {
    const before = turns.at(-1);
    if (before !== undefined && before > 0 === turn > 0) turns[turns.length - 1] = betterOf(before, turn);
    else turns.push(turn);
  }
  trim();
  if (phasesFirst) prune(1, 1, isShortPhase);
  prune(2, 0, isShortCycle);
  if (!phasesFirst) prune(1, 1, isShortPhase);
  return turns;
}
