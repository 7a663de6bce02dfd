import { CALLS, CHOICES } from './campaign.js';
import { chancesOf, type OutcomeModel } from './outcomeModel.js';
import { callable, type Sleeper } from './sleepers.js';

/** Who chose: the class, or a rule that anybody could have followed. */
export const choosers = ['class', 'list', 'rfm', 'richest', 'random'] as const;

/** What a choice is worth in the world of the game, before chance plays its part. */
export interface ChoiceWorth {
  readonly who: (typeof choosers)[number];
  readonly customers: number;
  /** Mean chance to trade again, left alone and called. */
  readonly alone: number;
  readonly called: number;
  /** Customers whom so many calls are expected to wake, beyond those who would have come back anyway. */
  readonly woken: number;
}

/** Weighs the choice of the class beside four others from the same customers: those whom the gate lets the branch call. */
export function weighChoices(
  model: OutcomeModel,
  sleepers: readonly Sleeper[],
  chosen: readonly string[],
): ChoiceWorth[] {
  const open = callable(sleepers);
  const best = (figure: (sleeper: Sleeper) => number) =>
    [...open].sort((a, b) => figure(b) - figure(a)).slice(0, CHOICES);
  const picks: Readonly<Record<ChoiceWorth['who'], readonly Sleeper[]>> = {
    class: open.filter(({ id }) => chosen.includes(id)),
    list: best(({ listed = Infinity }) => -listed),
    rfm: best(({ rfm }) => rfm),
    richest: best(({ assets }) => Number(assets)),
    // Whoever draws at random may expect the mean of all.
    random: open,
  };
  return choosers.map((who) => {
    const chances = picks[who].map((sleeper) => chancesOf(model, sleeper));
    const mean = (of: 'alone' | 'called') => chances.reduce((sum, own) => sum + own[of], 0) / chances.length;
    const [alone, called] = [mean('alone'), mean('called')];
    return { who, customers: chances.length, alone, called, woken: CALLS * (called - alone) };
  });
}
