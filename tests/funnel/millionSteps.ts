import type { StepColumns } from 'panhuo';
import { createDice } from '../../examples/branch-review/teaching/random.js';

export const stages = ['watch', 'select', 'trade', 'close', 'lost'] as const;
export const events = ['open', 'interest', 'decide', 'deal', 'review', 'hesitate', 'refuse', 'wake'] as const;
export type Stage = (typeof stages)[number];
type Event = Exclude<(typeof events)[number], 'open'>;

/** What may happen in each stage: the event and the stage it leads to, by their places. */
const ways: readonly (readonly (readonly [event: number, to: number])[])[] = [
  [
    [1, 1],
    [6, 4],
  ],
  [
    [2, 2],
    [5, 0],
    [6, 4],
  ],
  [
    [3, 3],
    [5, 1],
    [6, 4],
  ],
  [[4, 0]],
  [[7, 0]],
];
/** The events that begin a new episode: review and wake. */
const starts: readonly number[] = [4, 7];
/** The log is of two years; its steps lie evenly on their days. */
const FIRST_DAY = 19_000;
const DAYS = 730;
const UNSEEN = 255;

/** A log and what it was made of, kept while it was made. */
export interface MillionSteps {
  readonly columns: StepColumns<Stage, Event>;
  /** The last epoch day of the log. */
  readonly lastDay: number;
  /** Cases by the stage where they stand at the end, and by how far they ever came in the order of the stages. */
  readonly standing: readonly number[];
  readonly reached: readonly number[];
  /** Rounds of all cases. */
  readonly episodes: number;
  /** By stage: visits that ended, the days of all of them, and how often each length was seen. */
  readonly ended: readonly {
    readonly visits: number;
    readonly days: number;
    readonly lengths: Uint32Array;
  }[];
  /** From × to, by the places of the events. */
  readonly follows: Uint32Array;
  /** By the latest outcome of the case; who is lost and goes on is open. */
  readonly outcomes: { readonly won: number; readonly lost: number };
}

/** Makes a log of `rows` steps of up to `limit` cases that are all mixed, in the order of time; always the same one. */
export function millionSteps(rows: number, limit: number): MillionSteps {
  const dice = createDice(2024);
  const caseOf = new Int32Array(rows);
  const event = new Uint8Array(rows);
  const from = new Uint8Array(rows).fill(UNSEEN);
  const to = new Uint8Array(rows);
  const episode = new Int32Array(rows);
  const on = new Int32Array(rows);
  const advisers = new Int32Array(limit);

  const stage = new Uint8Array(limit);
  const since = new Int32Array(limit);
  const rounds = new Int32Array(limit);
  const last = new Uint8Array(limit);
  const far = new Int8Array(limit);
  const outcome = new Uint8Array(limit);
  const ended = stages.map(() => ({ visits: 0, days: 0, lengths: new Uint32Array(DAYS + 1) }));
  const follows = new Uint32Array(events.length ** 2);
  let cases = 0;

  for (let row = 0; row < rows; row++) {
    const today = FIRST_DAY + Math.floor((row * DAYS) / rows);
    on[row] = today;
    if (cases === 0 || (cases < limit && dice.chance(0.25))) {
      const own = cases++;
      caseOf[row] = own;
      since[own] = today;
      rounds[own] = episode[row] = 1;
      advisers[own] = own % 7;
      continue;
    }
    const own = dice.whole(0, cases - 1);
    const now = stage[own]!;
    const [happening, next] = dice.pick(ways[now]!);
    const days = today - since[own]!;
    const visits = ended[now]!;
    visits.visits += 1;
    visits.days += days;
    visits.lengths[days]! += 1;
    follows[last[own]! * events.length + happening]! += 1;
    if (starts.includes(happening)) rounds[own]! += 1;
    caseOf[row] = own;
    event[row] = happening;
    from[row] = now;
    to[row] = next;
    episode[row] = rounds[own]!;
    stage[own] = next;
    since[own] = today;
    last[own] = happening;
    if (next === far[own]! + 1 && next < 4) far[own] = next;
    if (next === 3) outcome[own] = 1;
    else if (next === 4) outcome[own] = 2;
    else if (outcome[own] === 2) outcome[own] = 0;
  }

  const among = (
    values: ArrayLike<number> & Iterable<number>,
    wanted: (value: number) => boolean,
  ): number => {
    let found = 0;
    for (let own = 0; own < cases; own++) if (wanted(values[own]!)) found += 1;
    return found;
  };
  return {
    columns: {
      rows,
      cases,
      stages,
      events,
      case: caseOf,
      event,
      from,
      to,
      episode,
      on,
      entries: { values: ['all'], of: new Int32Array(cases) },
      labels: {
        adviser: { values: Array.from({ length: 7 }, (_, own) => `a${own}`), of: advisers.slice(0, cases) },
      },
    },
    lastDay: FIRST_DAY + DAYS - 1,
    standing: stages.map((_, own) => among(stage, (code) => code === own)),
    reached: stages.slice(0, 4).map((_, own) => among(far, (code) => code >= own)),
    episodes: rounds.reduce((sum, own) => sum + own, 0),
    ended,
    follows,
    outcomes: { won: among(outcome, (code) => code === 1), lost: among(outcome, (code) => code === 2) },
  };
}
