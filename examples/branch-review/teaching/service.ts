import { addDays, addMonths, type Day, daysBetween } from 'panhuo';
import { figures } from './figures.js';
import type { Person } from './people.js';
import type { Dice } from './random.js';
import type { Awakenings } from './trading.js';

const events = ['有意向', '决定', '成交'];

/** The rows of the service cases of both funnels, and whom the campaign woke. */
export function makeCases(
  dice: Dice,
  people: readonly Person[],
  lastTrades: ReadonlyMap<string, Day | undefined>,
  to: Day,
): { rows: string[][]; awakenings: Awakenings } {
  const rows: string[][] = [];
  const awakenings = new Map<string, { on: Day; trades: number }>();
  const silentSince = (person: Person): Day | undefined => lastTrades.get(person.id);
  const staying = people.filter(({ leavesOn }) => leavesOn === undefined);
  const asleep = staying.filter((person) => (silentSince(person) ?? to) < addMonths(to, -14));
  const awake = staying.filter((person) => (silentSince(person) ?? '') >= addMonths(to, -6));
  const scale = people.length / figures.customers;

  const run = (entry: 'normal' | 'dormant', chosen: readonly Person[]): void => {
    const { cases, steps } = figures.funnel[entry];
    const first = addMonths(to, entry === 'normal' ? -18 : -11);
    const span = daysBetween(first, to) - 10;
    for (let made = 0; made < Math.round(cases * scale) && chosen.length > 0; made++) {
      const person = chosen[made % chosen.length]!;
      const openedOn = addDays(
        first < person.openedOn ? person.openedOn : first,
        dice.whole(0, Math.max(0, span - 60)),
      );
      const id = `${entry === 'normal' ? 'N' : 'D'}${String(made + 1).padStart(5, '0')}`;
      const end = runCase(
        dice,
        [id, person.id],
        openedOn,
        to,
        entry === 'normal' ? '正常' : '休眠',
        steps,
        rows,
      );
      if (entry === 'dormant' && end !== undefined)
        awakenings.set(person.id, { on: end, trades: dice.whole(1, 7) });
    }
  };
  run('normal', awake);
  run('dormant', asleep);
  return { rows, awakenings };
}

// Gives the day on which the customer decided to trade, if he came so far.
function runCase(
  dice: Dice,
  ids: readonly string[],
  openedOn: Day,
  to: Day,
  entry: string,
  steps: readonly number[],
  rows: string[][],
): Day | undefined {
  const write = (on: Day, event: string, more: readonly string[] = ['', '']): void => {
    rows.push([...ids, on.replaceAll('-', ''), event, ...more]);
  };
  if (openedOn > to) return undefined;
  write(openedOn, '开始', [entry, '']);
  let on = openedOn;
  let decided: Day | undefined;
  for (const [index, probability] of steps.entries()) {
    on = addDays(on, dice.whole(4, 45));
    if (on > to) return decided;
    if (!dice.chance(probability)) {
      const end = dice.share({ 拒绝: 0.3, 沉寂: 0.3, stays: 0.4 });
      if (end === '拒绝')
        write(on, end, ['', dice.share({ 服务冷淡: 0.5, 产品: 0.2, 价格: 0.12, 生活变化: 0.1, 其他: 0.08 })]);
      if (end === '沉寂') write(on, end);
      return decided;
    }
    write(on, events[index]!);
    if (events[index] === '决定') decided = on;
  }
  return decided;
}
