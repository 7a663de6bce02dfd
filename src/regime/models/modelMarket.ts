import {
  type Checked,
  type Day,
  DomainError,
  fromEpochDay,
  requireChecked,
  scaleOf,
  toMinorUnits,
} from '../../kernel/index.js';
import { compileFees, lotsOf, type MarketRules } from '../../market/index.js';
import type { PanelColumns } from '../columns/readPanel.js';
import { within } from '../columns/readPanel.js';
import type { ModelMarket, TradedMember } from '../columns/runModel.js';
import { toPrices } from '../columns/toPrices.js';
import type { StudyOptions } from './study.js';

/** A panel with all that it takes to trade in it. */
export function modelMarket(
  panel: readonly PanelColumns[],
  judged: Pick<ModelMarket, 'day' | 'regime' | 'first'>,
  { rules, costs }: Pick<StudyOptions, 'rules' | 'costs'>,
): ModelMarket {
  requireChecked('market-rules', rules);
  const fees = compileFees(costs);
  if (rules.currency !== costs.currency) throw new DomainError('currency_mixed', { path: 'rules' });
  const members = panel.map((member, place) =>
    within(`panel[${place}]`, () => memberOf(member, rules, judged)),
  );
  return { ...judged, members, fees, sellableAfter: (epochDay) => lagOn(rules, fromEpochDay(epochDay)) };
}

function memberOf(
  { board, bars, rows }: PanelColumns,
  rules: Checked<MarketRules>,
  { day, first }: Pick<ModelMarket, 'day' | 'first'>,
): TradedMember {
  const scale = scaleOf(rules.currency);
  const tick = Number(toMinorUnits(rules.tick, scale));
  const { open, high, low, close } = bars;
  const [price, fill] = within('bars', () => {
    const closes = toPrices(close, 10 ** scale, tick);
    return [closes, open === undefined ? closes.slice() : toPrices(open, 10 ** scale, tick, closes)];
  });
  for (let bar = 0; bar < fill.length; bar++) {
    // A bar of one price (一字板) had no counterparty for us: neither bought nor sold.
    if (high !== undefined && low !== undefined && high[bar] === low[bar]) fill[bar] = 0;
  }
  const lotsOn = (epochDay: number): ReturnType<typeof lotsOf> =>
    lotsOf(rules, { board, on: fromEpochDay(epochDay) });
  // A board that does not exist is found now, and not on the first purchase. Days of the warm-up need no lots.
  const trades = day[rows.findIndex((row, place) => row >= 0 && place >= first)];
  if (trades !== undefined) lotsOn(trades);
  return { rows, price, fill, lotsOn };
}

function lagOn({ settlement }: MarketRules, on: Day): number {
  const rule = settlement.find(
    ({ from, until }) => (from === null || from <= on) && (until === null || on <= until),
  );
  if (rule === undefined) throw new DomainError('rules_uncovered', { path: 'on', rules: 'settlement' });
  return rule.sellableAfter;
}
