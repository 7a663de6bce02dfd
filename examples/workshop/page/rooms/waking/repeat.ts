import { runCampaign } from './campaign.js';
import type { OutcomeModel } from './outcomeModel.js';
import type { Sleeper } from './sleepers.js';

/** Campaigns that are run with the same choice. */
export const REPEATS = 200;

/** What so many campaigns with the same choice came to. */
export interface Repeats {
  /** Differences in customers who traded again, called less left alone, each with the number of campaigns; rising. */
  readonly differences: readonly { readonly customers: number; readonly campaigns: number }[];
  /** Campaigns of which the verdict was better. */
  readonly better: number;
}

/** Runs the campaign again and again, each time with another lot and other luck: only a game can do so. */
export function repeatCampaign(
  model: OutcomeModel,
  sleepers: readonly Sleeper[],
  chosen: readonly string[],
): Repeats {
  const counts = new Map<number, number>();
  let better = 0;
  for (let lot = 1; lot <= REPEATS; lot++) {
    const { fates, verdict } = runCampaign(model, sleepers, chosen, lot);
    const woken = fates.filter(({ traded }) => traded);
    const called = woken.filter(({ arm }) => arm === 'treatment').length;
    const difference = called - (woken.length - called);
    counts.set(difference, (counts.get(difference) ?? 0) + 1);
    if (verdict.value.verdict === 'better') better += 1;
  }
  const differences = [...counts].map(([customers, campaigns]) => ({ customers, campaigns }));
  return { differences: differences.sort((a, b) => a.customers - b.customers), better };
}
