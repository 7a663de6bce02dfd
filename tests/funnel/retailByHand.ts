import { type Day, toEpochDay } from 'panhuo';
import { type Invoice, type RetailStage, SILENT_AFTER, WON_FROM } from './retail.js';

/** Purchases without a silence between them. */
interface Spell {
  /** The day from which the first silence is counted: that of the opening, or of the first purchase after a silence. */
  readonly from: number;
  readonly days: number[];
  readonly pence: number[];
}

/** What the book of the shop must come to, counted from the invoices alone, without any funnel. */
export interface ByHand {
  readonly customers: number;
  readonly purchases: number;
  /** How often a customer fell silent, and how often one came back. */
  readonly silences: number;
  readonly wakings: number;
  /** Days of silence of those who came back. */
  readonly silentDays: number;
  readonly standing: Readonly<Record<RetailStage, number>>;
  /** Customers who ever came so far. */
  readonly reached: Readonly<Record<'watch' | 'select' | 'trade' | 'close', number>>;
}

const order = ['watch', 'select', 'trade', 'close'] as const;

/** Counts a book by hand: a customer's purchases fall into spells, parted by more than 90 days without one. */
export function countByHand(invoices: readonly Invoice[], asOf: Day): ByHand {
  const customers = new Map<string, Invoice[]>();
  for (const invoice of invoices)
    customers.set(invoice.customer, [...(customers.get(invoice.customer) ?? []), invoice]);
  const standing = { watch: 0, select: 0, trade: 0, close: 0, silent: 0 };
  const reached = { watch: 0, select: 0, trade: 0, close: 0 };
  const count = { purchases: 0, silences: 0, wakings: 0, silentDays: 0 };
  for (const own of customers.values()) {
    const spells = spellsOf(own);
    const ends = spells.map(({ from, days }) => days.at(-1) ?? from);
    const farthest = spells.map(reachOf);
    const asleep = toEpochDay(asOf) - ends.at(-1)! > SILENT_AFTER;
    count.purchases += spells.reduce((sum, { days }) => sum + days.length, 0);
    count.wakings += spells.length - 1;
    count.silences += spells.length - 1 + (asleep ? 1 : 0);
    for (const [place, { from }] of spells.slice(1).entries())
      count.silentDays += from - (ends[place]! + SILENT_AFTER + 1);
    standing[asleep ? 'silent' : order[farthest.at(-1)!]!] += 1;
    for (const stage of order.slice(0, Math.max(...farthest) + 1)) reached[stage] += 1;
  }
  return { customers: customers.size, ...count, standing, reached };
}

function spellsOf(own: readonly Invoice[]): Spell[] {
  const spells: Spell[] = [{ from: toEpochDay(own[0]!.on), days: [], pence: [] }];
  for (const { on, pence, purchase } of own) {
    if (!purchase) continue;
    const today = toEpochDay(on);
    const spell = spells.at(-1)!;
    if (today - (spell.days.at(-1) ?? spell.from) > SILENT_AFTER)
      spells.push({ from: today, days: [today], pence: [pence] });
    else {
      spell.days.push(today);
      spell.pence.push(pence);
    }
  }
  return spells;
}

// How far the purchases of a spell lead: its first stays in the first stage, and the fourth or a later one wins when
// enough is spent by then.
function reachOf({ pence }: Spell): number {
  if (pence.length < 4) return Math.max(0, pence.length - 1);
  return pence.reduce((sum, own) => sum + own, 0) >= WON_FROM ? 3 : 2;
}
