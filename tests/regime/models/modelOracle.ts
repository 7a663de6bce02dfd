import {
  type Bar,
  feesFor,
  judgeMarket,
  type ModelPolicy,
  type PanelMember,
  roundToLots,
  type SignalCondition,
  type StudyOptions,
} from 'panhuo';
import { measure } from './signalOracle.js';

interface Position {
  readonly member: number;
  readonly shares: number;
  readonly price: number;
  readonly cost: number;
  readonly boughtOn: number;
  leaves: boolean;
}

const yuan = (fen: number) => (fen / 100).toFixed(2);
const fenOf = (price: number) => Math.round(price * 100);

/**
 * The same study the slow way: record by record, each signal straight from its definition, each order through the
 * explained functions of the market room. Equity by day, in fen.
 */
export function studyByHand(model: ModelPolicy, panel: readonly PanelMember[], options: StudyOptions) {
  const { rules, costs, judge, until, from = '' } = options;
  const market = options.market as readonly Bar[];
  const regimes = judgeMarket(judge, market).map(({ regime }) => regime);
  const barOf = (member: number, day: string) =>
    (panel[member]!.bars as readonly Bar[]).find((bar) => bar.day === day);
  const lastClose = (member: number, day: string) =>
    fenOf((panel[member]!.bars as readonly Bar[]).filter((bar) => bar.day <= day).at(-1)!.close);
  const holds = (condition: SignalCondition, member: number, day: string) => {
    const value = measure(condition, model, panel, member, day);
    return value >= Number(condition.atLeast ?? -Infinity) && value <= Number(condition.atMost ?? Infinity);
  };
  const charge = (side: 'buy' | 'sell', amount: number, on: Bar['day']) =>
    fenOf(Number(feesFor(costs, { side, amount: yuan(amount), on }).value.total));
  const fillOf = (member: number, day: string) => {
    const bar = barOf(member, day);
    if (bar === undefined || (bar.high !== undefined && bar.high === bar.low)) return null;
    return fenOf(bar.open ?? bar.close);
  };

  let cash = Math.round(Number(options.capital) * 100);
  let held: Position[] = [];
  let wanted: number[] = [];
  const equity: number[] = [];
  const tally = { opened: 0, closed: 0, hits: 0 };
  for (const [place, { day }] of market.entries()) {
    if (day < from || day >= until) continue;
    for (const position of held.filter(({ leaves }) => leaves)) {
      const price = fillOf(position.member, day);
      if (price === null) continue;
      const amount = price * position.shares;
      const earned = amount - charge('sell', amount, day);
      if (earned <= 0) continue;
      cash += earned;
      held = held.filter((other) => other !== position);
      tally.closed += 1;
      tally.hits += earned > position.cost ? 1 : 0;
    }
    const slot = Math.floor((equity.at(-1) ?? 0) / model.slots);
    for (const member of wanted) {
      const price = fillOf(member, day);
      if (price === null) continue;
      const budget = Math.min(slot, cash);
      const { board } = panel[member]!;
      let quantity = Math.floor(budget / price);
      const lawful = () => roundToLots(rules, { board, on: day, side: 'buy', quantity }).value.quantity;
      while (quantity > 0 && lawful() * price + charge('buy', lawful() * price, day) > budget) quantity -= 1;
      const shares = lawful();
      if (shares === 0) continue;
      const cost = shares * price + charge('buy', shares * price, day);
      cash -= cost;
      held.push({ member, shares, price, cost, boughtOn: place, leaves: false });
      tally.opened += 1;
    }
    const worth = held.reduce((sum, { member, shares }) => sum + shares * lastClose(member, day), 0);
    equity.push(cash + worth);

    const regime = regimes[place]!;
    const isOwn = (model.regimes as readonly string[]).includes(regime);
    const { signals, stopLoss, takeProfit, mostDays, leavesWithRegime } = model.exit;
    for (const position of held) {
      const gain = (lastClose(position.member, day) - position.price) / position.price;
      const trades = barOf(position.member, day) !== undefined;
      if (leavesWithRegime && !isOwn && regime !== 'unknown') position.leaves = true;
      if (place + 1 - position.boughtOn >= mostDays) position.leaves = true;
      if (trades && signals.some((signal) => holds(signal, position.member, day))) position.leaves = true;
      if (trades && gain <= -Number(stopLoss)) position.leaves = true;
      if (trades && takeProfit !== undefined && gain >= Number(takeProfit)) position.leaves = true;
    }
    const liking = (member: number) => {
      const value = measure(model.prefer, model, panel, member, day);
      if (Number.isNaN(value)) return -Infinity;
      return model.prefer.order === 'highest' ? value : -value;
    };
    wanted = isOwn
      ? panel
          .map((_, member) => member)
          .filter((member) => !held.some((position) => position.member === member))
          .filter((member) => model.entry.every((condition) => holds(condition, member, day)))
          .sort((a, b) => (liking(a) === liking(b) ? a - b : liking(b) - liking(a)))
          .slice(0, Math.max(0, model.slots - held.length))
      : [];
  }
  return { equity, cash, ...tally };
}
