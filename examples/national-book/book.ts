import { type ActColumns, course, type Day, day, type StepColumns, toEpochDay } from 'panhuo';

/** A chunk of the book: everything of a stretch of customers, as columns. */
export interface Chunk {
  /** Their trades, those of one customer beside each other and in the order of time, as a ledger by customer keeps them. */
  readonly acts: ActColumns;
  /** The epoch day on which each of them opened his account. */
  readonly opened: Int32Array;
  /** A service case of each of them. */
  readonly steps: StepColumns;
  /** A sheet of the trading-personality questionnaire of each of them. */
  readonly sheets: { readonly rows: number; readonly answers: Readonly<Record<string, Uint8Array>> };
}

/** The first and the last day of the book. */
export const window: { readonly from: Day; readonly to: Day } = {
  from: day('2023-01-01'),
  to: day('2024-12-31'),
};
const FIRST = toEpochDay(window.from);
const DAYS = toEpochDay(window.to) - FIRST + 1;

/** The stages that cases pass, and the events that lead there. */
export const stages = ['watch', 'select', 'trade', 'close'] as const;
const events = ['open', 'interest', 'decide', 'deal'] as const;

/** The questions of the sheets: of all of them one option is chosen. */
export const questions = course.tradingPersonality.questions.filter((own) => own.kind === 'single');

/** Customers of a chunk: so few that its columns stay in the nearer memory of the processor. */
const CHUNK = 8192;

// How many trades each of 32 customers has, 20 on average: many have few, few have many.
const TRADES = [
  0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 4, 4, 5, 6, 6, 8, 8, 10, 10, 12, 14, 16, 18, 20, 24, 28, 32, 40, 52, 68, 90,
  150,
];
// How many stages the case of each of 8 customers comes to: half of them go no further each time.
const STAGES = [1, 1, 1, 1, 2, 2, 3, 4];
// An amount is below 100,000 yuan, in fen.
const FEN = 10_000_000;
/** One sheet in so many leaves its last question empty. */
const GAP = 50;
const NO_ANSWER = 255;

/** How many chunks a book has. */
export function chunksOf(customers: number): number {
  return Math.ceil(customers / CHUNK);
}

/** Makes the chunk with a number, from that number alone: nothing of a book is stored anywhere. */
export function makeChunk(customers: number, number: number): Chunk {
  const first = number * CHUNK;
  const count = Math.min(CHUNK, customers - first);
  return {
    ...makeTrades(first, count),
    steps: makeSteps(first, count),
    sheets: { rows: count, answers: makeAnswers(first, count) },
  };
}

function makeTrades(first: number, count: number): Pick<Chunk, 'acts' | 'opened'> {
  const opened = new Int32Array(count);
  const rows = sumOver(first, count, tradesOf);
  const acts = {
    customers: Array.from({ length: count }, (_, place) => `c${String(first + place).padStart(8, '0')}`),
    customer: new Int32Array(rows),
    on: new Int32Array(rows),
    amount: new Float64Array(rows),
    products: ['bond', 'fund', 'other', 'stock'] as const,
    product: new Uint8Array(rows),
    currency: 'CNY',
  };
  let row = 0;
  for (let place = 0; place < count; place++) {
    const customer = first + place;
    const opening = shareOf(customer, 1) * DAYS;
    const stay = shareOf(customer, 2) * (DAYS - opening);
    const trades = tradesOf(customer);
    opened[place] = FIRST + Math.floor(opening);
    for (let trade = 0; trade < trades; trade++, row++) {
      const share = shareOf(customer * 256 + trade, 3);
      acts.customer[row] = place;
      acts.on[row] = FIRST + Math.floor(opening + (stay * (trade + share)) / trades);
      acts.amount[row] = mixed(customer * 256 + trade, 4) % FEN;
      acts.product[row] = acts.amount[row]! & 3;
    }
  }
  return { acts, opened };
}

function makeSteps(first: number, cases: number): StepColumns {
  const rows = sumOver(first, cases, stagesOf);
  const columns = {
    ...{ rows, cases, stages, events },
    case: new Int32Array(rows),
    event: new Uint8Array(rows),
    from: new Uint8Array(rows),
    to: new Uint8Array(rows),
    episode: new Int32Array(rows).fill(1),
    on: new Int32Array(rows),
    entries: { values: ['normal'], of: new Int32Array(cases) },
    labels: {},
  };
  let row = 0;
  for (let place = 0; place < cases; place++) {
    const count = stagesOf(first + place);
    let on = FIRST + (mixed(first + place, 5) % (DAYS - 100));
    for (let stage = 0; stage < count; stage++, row++) {
      columns.case[row] = place;
      columns.event[row] = columns.to[row] = stage;
      columns.from[row] = stage - 1; // At the opening −1 becomes 255: from nowhere.
      columns.on[row] = on;
      on += mixed(on, first + place) % 30;
    }
  }
  return columns;
}

function makeAnswers(first: number, count: number): Chunk['sheets']['answers'] {
  const columns = questions.map(({ id, options }, question) => {
    const column = new Uint8Array(count);
    const isLast = question === questions.length - 1;
    for (let place = 0; place < count; place++) {
      const dice = mixed(first + place, 6 + question);
      column[place] = isLast && dice % GAP === 0 ? NO_ANSWER : dice % options.length;
    }
    return [id, column] as const;
  });
  return Object.fromEntries(columns);
}

// Of every 32 customers, and of every 8, each has another line of the tables; which one looks like chance.
function tradesOf(customer: number): number {
  return TRADES[(customer ^ mixed(customer >>> 5, 7)) & 31]!;
}

function stagesOf(customer: number): number {
  return STAGES[(customer ^ mixed(customer >>> 3, 8)) & 7]!;
}

function sumOver(first: number, count: number, read: (customer: number) => number): number {
  let sum = 0;
  for (let place = 0; place < count; place++) sum += read(first + place);
  return sum;
}

function shareOf(number: number, stream: number): number {
  return mixed(number, stream) / 2 ** 32;
}

/** A whole number below 2^32 that looks like chance: the finaliser of MurmurHash3 (Appleby), of a number and a stream. */
function mixed(number: number, stream: number): number {
  let bits = Math.imul(stream, 0x9e3779b1) ^ number;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
