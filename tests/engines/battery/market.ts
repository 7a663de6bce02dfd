import {
  addTradingDays,
  affordableQuantity,
  china,
  compileFees,
  day,
  defineCalendar,
  defineFeeSchedule,
  defineMarketRules,
  feesFor,
  fromEpochDay,
  inspectFeeSchedule,
  inspectMarketRules,
  isTradingDay,
  lawfulQuantity,
  lotsOf,
  nextTradingDay,
  orderFor,
  previousTradingDay,
  priceLimits,
  roundToLots,
  sellableFrom,
  toEpochDay,
  tradingDayOnOrAfter,
  tradingDaysBetween,
} from 'panhuo';
import { drawsFrom } from './draw.js';
import { exact } from './entry.js';

const boards = ['main', 'star', 'chinext'] as const;
const on = day('2024-03-01');

/** Trading days, price limits, lots, fees, orders. */
export const marketBattery = [
  exact('market/calendar', () => {
    const calendar = defineCalendar({ ...china.exchangeCalendar, id: 'engines/calendar' });
    return Array.from({ length: 500 }, (_, place) => {
      const at = fromEpochDay(toEpochDay(day('2024-01-15')) + place);
      return [
        isTradingDay(calendar, at),
        nextTradingDay(calendar, at),
        previousTradingDay(calendar, at),
        tradingDayOnOrAfter(calendar, at),
        addTradingDays(calendar, tradingDayOnOrAfter(calendar, at), 7),
        tradingDaysBetween(calendar, at, day('2026-02-05')),
        sellableFrom(china.aShareRules, calendar, tradingDayOnOrAfter(calendar, at)),
      ];
    });
  }),
  exact('market/priceLimits', () => {
    const rules = defineMarketRules({ ...china.aShareRules, id: 'engines/rules' });
    const draw = drawsFrom(41);
    return [
      inspectMarketRules(china.aShareRules),
      ...Array.from({ length: 600 }, (_, place) =>
        priceLimits(rules, {
          board: boards[place % boards.length]!,
          previousClose: `${String(draw(300))}.${String(draw(90) + 10)}`,
          special: place % 5 === 0,
          on: day('2026-07-06'),
        }),
      ),
    ];
  }),
  exact('market/orders', () => {
    const fees = defineFeeSchedule({ ...china.aShareFees, id: 'engines/fees' });
    const compiled = compileFees(fees);
    const draw = drawsFrom(43);
    return [
      inspectFeeSchedule(china.aShareFees),
      ...Array.from({ length: 200 }, (_, place) => {
        const board = boards[place % boards.length]!;
        const lot = lotsOf(china.aShareRules, { board, on });
        const price = 100 + draw(20_000);
        const amount = `${String(draw(300_000))}.00`;
        const share = { price: (price / 100).toFixed(2), board, on };
        return [
          feesFor(fees, { side: place % 2 === 0 ? 'buy' : 'sell', amount, on }),
          compiled.total('sell', draw(10_000_000), toEpochDay(on)),
          affordableQuantity(lot, compiled, { price, budget: draw(100_000_000), epochDay: toEpochDay(on) }),
          lawfulQuantity(lot, 'buy', draw(5000)),
          roundToLots(china.aShareRules, { board, on, side: 'buy', quantity: draw(5000) }),
          orderFor(china.aShareRules, fees, { ...share, amount }),
          orderFor(china.aShareRules, fees, { ...share, amount: '-1500', held: 150 }),
        ];
      }),
    ];
  }),
];
