import { addMonths, type Bar, type Day } from 'panhuo';
import { figures } from './figures.js';
import type { Person } from './people.js';
import type { Dice } from './random.js';

/** The market of one month: its trading days, and its return. */
export interface MarketMonth {
  readonly days: readonly Day[];
  readonly change: number;
}

/** The months of a market series. */
export function marketMonths(bars: readonly Bar[]): MarketMonth[] {
  const months = new Map<string, Bar[]>();
  for (const bar of bars) {
    const key = bar.day.slice(0, 7);
    months.set(key, [...(months.get(key) ?? []), bar]);
  }
  let before = bars[0]!.close;
  return [...months.values()].map((month) => {
    const { close } = month.at(-1)!;
    const change = close / before - 1;
    before = close;
    return { days: month.map(({ day }) => day), change };
  });
}

/** The rows of a customer's trades, flows, snapshots and events. */
export interface Records {
  readonly trades: string[][];
  readonly flows: string[][];
  readonly snapshots: string[][];
  readonly events: string[][];
}

/** A month in which a campaign made a customer trade again, by customer. */
export type Awakenings = ReadonlyMap<string, { readonly on: Day; readonly trades: number }>;

/** Lives a customer's months one after another. Gives back the day of his last trade. */
export function livePerson(
  dice: Dice,
  person: Person,
  months: readonly MarketMonth[],
  records: Records,
): Day | undefined {
  let awake = dice.chance(0.75);
  let total = person.wealth;
  let lastTrade: Day | undefined;
  const share = Math.min(0.98, Math.max(0, figures.holdings[person.personality] + dice.normal() * 0.18));
  for (const [index, { days, change }] of months.entries()) {
    const monthEnd = days.at(-1)!;
    if (monthEnd < person.openedOn) continue;
    if (person.leavesOn !== undefined && monthEnd > person.leavesOn) {
      leave(dice, person, person.leavesOn, records);
      return lastTrade;
    }
    total *= 1 + share * change;
    total += makeFlow(dice, person, days, total, records);
    if (person.openedOn >= days[0]!) awake = true;
    else if (awake) awake = !dice.chance(figures.fallsSilent * (change < -0.03 ? 2 : 1));
    else awake = dice.chance(figures.wakesByHimself * (change > 0.02 ? 2 : 1));
    if (awake) lastTrade = makeTrades(dice, person, days, total, change, records) ?? lastTrade;
    const monthsLeft = months.length - 1 - index;
    // On the day on which he leaves, the snapshot of his leaving is the one that counts.
    if ((index % 3 === 2 || monthsLeft < 3) && monthEnd !== person.leavesOn)
      takeSnapshot(person, monthEnd, total, share, monthsLeft === 0, records);
  }
  return lastTrade;
}

/** Trades that a campaign brought about, spread over the three months after it. */
export function wakePerson(
  dice: Dice,
  person: Person,
  awakening: { on: Day; trades: number },
  days: readonly Day[],
  records: Records,
): void {
  const until = addMonths(awakening.on, 3);
  const open = days.filter((day) => day > awakening.on && day <= until);
  for (let done = 0; done < awakening.trades && open.length > 0; done++) {
    records.trades.push(tradeRow(dice, person, dice.pick(open), person.wealth));
  }
}

function makeTrades(
  dice: Dice,
  person: Person,
  days: readonly Day[],
  total: number,
  change: number,
  { trades }: Records,
): Day | undefined {
  // People trade more in a month that rises and less in one that falls.
  const mood = Math.min(1.6, Math.max(0.5, 1 + 5 * change));
  const open = days.filter((day) => day >= person.openedOn);
  let last: Day | undefined;
  for (let left = open.length === 0 ? 0 : dice.poisson(person.tradesAMonth * mood); left > 0; left--) {
    const day = dice.pick(open);
    if (last === undefined || day > last) last = day;
    trades.push(tradeRow(dice, person, day, total));
  }
  return last;
}

function tradeRow(dice: Dice, person: Person, day: Day, total: number): string[] {
  const amount = Math.max(100, total * 0.12 * Math.exp(dice.normal() * 0.8));
  const commission = Math.max(figures.commission.minimum, amount * figures.commission.rate);
  const side = dice.chance(0.52) ? '买入' : '卖出';
  const product = { stock: '股票', fund: '基金', bond: '债券', repo: '回购' }[dice.share(figures.products)];
  return [person.id, day.replaceAll('-', ''), side, product, amount.toFixed(2), commission.toFixed(2)];
}

function makeFlow(
  dice: Dice,
  person: Person,
  days: readonly Day[],
  total: number,
  { flows }: Records,
): number {
  const day = dice.pick(days).replaceAll('-', '');
  if (dice.chance(0.004)) flows.push([person.id, day, '红利', (total * 0.01).toFixed(2)]);
  if (!dice.chance(0.05)) return 0;
  const amount = total * (0.05 + 0.2 * dice.uniform());
  const comes = dice.chance(0.48);
  flows.push([person.id, day, comes ? '转入' : '转出', amount.toFixed(2)]);
  return comes ? amount : -amount;
}

function takeSnapshot(
  person: Person,
  on: Day,
  total: number,
  share: number,
  last: boolean,
  { snapshots }: Records,
): void {
  const holdings = Math.round(total * share * 100) / 100;
  const cash = Math.round((total - holdings) * 100) / 100;
  const profit = holdings - holdings / (1 + person.result);
  snapshots.push([
    person.id,
    on.replaceAll('-', ''),
    (cash + holdings).toFixed(2),
    cash.toFixed(2),
    holdings.toFixed(2),
    last ? profit.toFixed(2) : '',
  ]);
}

function leave(dice: Dice, person: Person, on: Day, { snapshots, events }: Records): void {
  const by = dice.share({ 销户: 0.4, 转托管: 0.35, 撤指定: 0.25 });
  events.push([person.id, on.replaceAll('-', ''), by]);
  snapshots.push([person.id, on.replaceAll('-', ''), '0.00', '0.00', '0.00', '']);
}
