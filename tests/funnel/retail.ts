import { readFileSync } from 'node:fs';
import {
  advance,
  type Day,
  day,
  defineFunnel,
  dueOn,
  elapse,
  type EventOf,
  fromEpochDay,
  type FunnelCase,
  openCase,
  type StageOf,
  type Step,
  toEpochDay,
} from 'panhuo';
import { createDice, type Dice } from '../../examples/branch-review/teaching/random.js';

/** Money spent in one episode, in pence, from which a customer counts as won. */
export const WON_FROM = 100_000;
/** Days without a purchase after which a customer counts as silent. */
export const SILENT_AFTER = 90;

const first = { zh: '首次购买', en: 'first purchase' };
const second = { zh: '第二次购买', en: 'second purchase' };
const third = { zh: '第三次购买', en: 'third purchase' };
const little = { zh: '金额未达标', en: 'spent less than asked' };
const enough = { zh: '金额达标', en: 'spent enough' };
const silence = { days: SILENT_AFTER, event: 'fall-silent' } as const;

/** Customers of a shop, by what its invoices show. Every purchase begins the time of silence anew. */
export const retailFunnel = defineFunnel({
  id: 'shop',
  version: '1',
  entries: { shop: 'watch' },
  starts: ['wake'],
  stages: {
    watch: {
      text: { zh: '观望', en: 'watch' },
      kind: 'open',
      after: silence,
      on: {
        buy: [
          { to: 'watch', when: [{ fact: 'purchases', is: 'atMost', value: 1, text: first }] },
          { to: 'select', when: [{ fact: 'purchases', is: 'atLeast', value: 2, text: second }] },
        ],
        'fall-silent': 'silent',
      },
    },
    select: {
      text: { zh: '选择', en: 'select' },
      kind: 'open',
      after: silence,
      on: {
        buy: { to: 'trade', when: [{ fact: 'purchases', is: 'atLeast', value: 3, text: third }] },
        'fall-silent': 'silent',
      },
    },
    trade: {
      text: { zh: '买卖', en: 'trade' },
      kind: 'open',
      after: silence,
      on: {
        buy: [
          { to: 'trade', when: [{ fact: 'spent', is: 'atMost', value: WON_FROM - 1, text: little }] },
          { to: 'close', when: [{ fact: 'spent', is: 'atLeast', value: WON_FROM, text: enough }] },
        ],
        'fall-silent': 'silent',
      },
    },
    close: {
      text: { zh: '成交', en: 'close' },
      kind: 'won',
      after: silence,
      on: { buy: 'close', 'fall-silent': 'silent' },
    },
    silent: { text: { zh: '沉寂', en: 'silent' }, kind: 'dormant', on: { wake: 'watch' } },
  },
});

export type RetailStage = StageOf<typeof retailFunnel>;
export type RetailStep = Step<RetailStage, EventOf<typeof retailFunnel>>;
export type RetailCase = FunnelCase<RetailStage, 'shop'>;

/** An invoice. */
export interface Invoice {
  readonly customer: string;
  readonly id: string;
  readonly on: Day;
  readonly pence: number;
  /** False for a cancellation, which moves nothing. */
  readonly purchase: boolean;
}

/** Reads the invoices, in the order of their days. */
export function readInvoices(path: string): Invoice[] {
  const [, ...lines] = readFileSync(path, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [customer = '', id = '', on = '', amount = ''] = line.trim().split(',');
    return {
      customer,
      id,
      on: day(on),
      pence: Math.round(Number(amount) * 100),
      purchase: !id.startsWith('C'),
    };
  });
}

/** What the run of a book leaves. */
export interface Book {
  readonly rows: ReadonlyMap<string, RetailCase>;
  readonly steps: readonly RetailStep[];
  /** Second deliveries that were answered with the step of the first. */
  readonly duplicates: number;
}

/**
 * Runs a shop's book day by day, as a service would: in the night the deadlines that have passed, over the day the
 * invoices, each of them delivered once more within the next month and in any order.
 */
export function runBook(invoices: readonly Invoice[]): Book {
  const dice = createDice(4);
  const rows = new Map<string, RetailCase>();
  const steps: RetailStep[] = [];
  const keys = new Map<string, RetailStep>();
  const due = new Map<Day, string[]>();
  const episodes = new Map<string, { purchases: number; spent: number }>();
  let duplicates = 0;

  const keep = (row: RetailCase, step: RetailStep): void => {
    rows.set(row.id, row);
    steps.push(step);
    if (step.key !== undefined) keys.set(`${step.case} ${step.key}`, step);
    const { elapsesOn } = dueOn(retailFunnel, row);
    if (elapsesOn !== null) due.set(elapsesOn, [...(due.get(elapsesOn) ?? []), row.id]);
  };

  const deliver = ({ customer, id: key, on, pence, purchase }: Invoice): void => {
    if (!rows.has(customer)) {
      const opened = openCase(retailFunnel, { id: customer, customer, on, entry: 'shop' });
      keep(opened.row, opened.step);
    }
    if (!purchase) return;
    const row = rows.get(customer)!;
    const prior = keys.get(`${customer} ${key}`);
    const woken = row.stage === 'silent';
    const before = woken ? undefined : episodes.get(customer);
    const facts = { purchases: (before?.purchases ?? 0) + 1, spent: (before?.spent ?? 0) + pence };
    // What a message means follows from the stage; what a repeated one meant, from the step that it made.
    const event = prior === undefined ? (woken ? 'wake' : 'buy') : (prior.event as 'wake' | 'buy');
    const answer = advance(retailFunnel, row, {
      event,
      on,
      facts,
      key,
      ...(prior !== undefined && { prior }),
    });
    if (answer.moved) {
      episodes.set(customer, facts);
      keep(answer.row, answer.step);
    } else if (answer.step === prior) duplicates += 1;
  };

  const byDay = new Map<Day, Invoice[]>();
  for (const invoice of invoices) byDay.set(invoice.on, [...(byDay.get(invoice.on) ?? []), invoice]);
  const again = new Map<Day, Invoice[]>();
  const [from, to] = [toEpochDay(invoices[0]!.on), toEpochDay(invoices.at(-1)!.on)];
  for (let epochDay = from; epochDay <= to + 31; epochDay++) {
    const today = fromEpochDay(epochDay);
    for (const id of due.get(today) ?? []) {
      const answer = elapse(retailFunnel, rows.get(id)!, today);
      if (answer.moved) keep(answer.row, answer.step);
    }
    const own = byDay.get(today) ?? [];
    for (const invoice of [...own, ...shuffled(again.get(today) ?? [], dice)]) deliver(invoice);
    for (const invoice of own) {
      const later = fromEpochDay(epochDay + dice.whole(1, 31));
      again.set(later, [...(again.get(later) ?? []), invoice]);
    }
  }
  return { rows, steps, duplicates };
}

function shuffled<T>(items: readonly T[], dice: Dice): T[] {
  const all = [...items];
  for (let last = all.length - 1; last > 0; last--) {
    const place = dice.whole(0, last);
    [all[last], all[place]] = [all[place]!, all[last]!];
  }
  return all;
}
