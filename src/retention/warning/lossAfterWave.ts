import {
  choiceShape,
  dayShape,
  eitherShape,
  fromMinorUnits,
  numberShape,
  objectShape,
  reason,
  toEpochDay,
  toMinorUnits,
} from '../../kernel/index.js';
import { fireShare, fireShareWithin } from '../columns/warning/fireRules.js';
import type { AssetDay } from './assetDays.js';
import type { KindDefinition } from './kindDefinition.js';
import { missing, type Past } from './past.js';
import type { MeasureOf, MissingFacts } from './factTypes.js';
import type { RuleOf } from './policyTypes.js';

type Loss = 'loss-after-wave';

/** His loss on what he holds, as a share of what it cost: of the market's waves most customers come out with one. */
export const lossAfterWave: KindDefinition<Loss> = {
  measure,
  shape: (money) =>
    objectShape({
      kind: choiceShape(['loss-after-wave']),
      since: eitherShape('a day or null', dayShape, choiceShape([null])),
      was: eitherShape('a number', numberShape, choiceShape([null])),
      profit: money,
      cost: money,
      waveTo: eitherShape('a day or null', dayShape, choiceShape([null])),
    }),
  figures: (_, { profit, cost, waveTo }, { today, scale }) => ({
    loss: Math.max(0, -Number(toMinorUnits(profit, scale))),
    cost: Number(toMinorUnits(cost, scale)),
    sinceWave: waveTo === null ? NaN : today - toEpochDay(waveTo),
  }),
  columns: ({ withinDays }) => (withinDays === undefined ? ['loss', 'cost'] : ['loss', 'cost', 'sinceWave']),
  fire: (into, { share, withinDays }, { loss, cost, sinceWave }, charge) => {
    if (withinDays === undefined || sinceWave === undefined)
      fireShare(into, loss, cost, Number(share), charge);
    else fireShareWithin(into, loss, cost, Number(share), sinceWave, withinDays, charge);
  },
  explain: ({ id, points }, { since, was, profit, cost, waveTo }, { scale }) => {
    const is = Number(toMinorUnits(profit, scale)) / Number(toMinorUnits(cost, scale));
    const detail = { warning: id, points, was, is, since, profit };
    return waveTo === null
      ? reason('warning_loss', detail)
      : reason('warning_loss_after_wave', { ...detail, waveTo });
  },
  lacks: (_, { cost }) => (Number(cost) > 0 ? 'wave' : 'holdings'),
};

function measure({ share }: RuleOf<Loss>, past: Past): MeasureOf<Loss> | MissingFacts {
  const { assets, records, scale } = past;
  const latest = assets.at(-1);
  if (latest === undefined) return missing('snapshots');
  const { profit, holdings } = latest;
  if (profit === undefined || holdings === undefined) {
    return missing(...(['profit', 'holdings'] as const).filter((part) => latest[part] === undefined));
  }
  // Without a ratio of today there is no run that lasts.
  const known = ratioOf(latest) === undefined ? [] : assets.flatMap((day) => ratioOf(day) ?? []);
  const before = known.findLastIndex(({ ratio }) => !(-ratio >= Number(share)));
  return {
    kind: 'loss-after-wave',
    since: known[before + 1]?.on ?? null,
    was: known[before]?.ratio ?? null,
    profit: fromMinorUnits(profit, scale),
    cost: fromMinorUnits(holdings - profit, scale),
    waveTo: records.wave?.to ?? null,
  };
}

// What is held cost its value less the profit on it.
function ratioOf({ on, holdings, profit }: AssetDay): { on: AssetDay['on']; ratio: number } | undefined {
  if (holdings === undefined || profit === undefined) return undefined;
  const cost = holdings - profit;
  if (cost <= 0n) return undefined;
  return { on, ratio: Number(profit) / Number(cost) };
}
