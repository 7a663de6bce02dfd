import {
  type Advance,
  advance,
  type CaseOpening,
  choices,
  type Day,
  dueOn,
  elapse,
  type EntryOf,
  type EventOf,
  type Facts,
  type Funnel,
  type FunnelCase,
  type Happening,
  openCase,
  readCase,
  stalledCases,
  type StageOf,
  type Step,
  toCloudEvents,
} from 'panhuo';
import type { Database } from '../database/database.js';
import { ServiceFault } from '../serviceFault.js';

/** How often a move is tried anew while others move the same case. Every failure means that another one came through. */
const ATTEMPTS = 100;

// Each of the two is one statement, so row, step and outbox line are written together or not at all.
const INSERT = `
  with changed as (
    insert into funnel_case (state, elapses_on, stale_on) values ($1, $2, $3) on conflict (id) do nothing
    returning id
  ), logged as (insert into funnel_step (step) select $4::jsonb from changed)
  insert into outbox (event) select $5::jsonb from changed returning id`;
const UPDATE = `
  with changed as (
    update funnel_case set state = $1, elapses_on = $2, stale_on = $3 where id = $6 and revision = $7
    returning id
  ), logged as (insert into funnel_step (step) select $4::jsonb from changed)
  insert into outbox (event) select $5::jsonb from changed returning id`;
const READ = `
  select state, (select step from funnel_step where case_id = id and key = $2) as prior
  from funnel_case where id = $1`;
const DUE = `
  select id from funnel_case
  where funnel = $1 and version = $2 and elapses_on <= $3 and id > $4 order by id limit 500`;
const OF_CUSTOMER = `
  select state from funnel_case where customer = $1 and funnel = $2 and version = $3
  order by state ->> 'openedOn' desc, id limit 200`;
const LOGS = `
  select step from funnel_step where case_id in (
    select id from funnel_case where funnel = $1 and version = $2 and id > $3 order by id limit 500
  ) order by case_id, revision`;
const LOG = 'select step from funnel_step where case_id = $1 order by revision';
const STALE = 'select state from funnel_case where funnel = $1 and version = $2 and stale_on <= $3';

/** The cases (服务个案) of one funnel in a database, with their log and their outbox. */
export function funnelCases<F extends Funnel>(funnel: F, database: Database, source: string) {
  type Row = FunnelCase<StageOf<F>, EntryOf<F>>;
  type OwnStep = Step<StageOf<F>, EventOf<F>>;
  type Answer = Advance<StageOf<F>, EventOf<F>, EntryOf<F>>;

  async function read(id: string, key?: string): Promise<{ row: Row; prior?: OwnStep }> {
    const { rows } = await database.query(READ, [id, key ?? null]);
    const [found] = rows;
    if (found === undefined) throw new ServiceFault('case_not_found');
    const row = readCase(funnel, found['state']);
    const prior = found['prior'] as OwnStep | null;
    return { row, ...(prior !== null && { prior }) };
  }

  async function log(id: string): Promise<OwnStep[]> {
    const { rows } = await database.query(LOG, [id]);
    return rows.map(({ step }) => step as OwnStep);
  }

  // False when the row is no longer as it was read: nothing is written then.
  async function write(row: Row, step: OwnStep): Promise<boolean> {
    const { elapsesOn, staleOn } = dueOn(funnel, row);
    const [event] = toCloudEvents([step], { source });
    const values = [JSON.stringify(row), elapsesOn, staleOn, JSON.stringify(step), JSON.stringify(event)];
    const { rows } =
      step.revision === 0
        ? await database.query(INSERT, values)
        : await database.query(UPDATE, [...values, row.id, row.revision - 1]);
    return rows.length === 1;
  }

  async function change(
    id: string,
    key: string | undefined,
    decide: (row: Row, prior?: OwnStep) => Answer,
  ): Promise<Answer> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const { row, prior } = await read(id, key);
      const answer = decide(row, prior);
      if (!answer.moved || (await write(answer.row, answer.step))) return answer;
    }
    throw new ServiceFault('case_busy');
  }

  return {
    /**
     * Opens a case. Its id is the caller's, so asked twice it is opened once; another opening under the same id is refused.
     * Where nobody named the day, it was opened on the day of whichever request came first.
     */
    async open(
      opening: CaseOpening<EntryOf<F>>,
      { dayNamed = true } = {},
    ): Promise<{ opened: boolean; row: Row }> {
      const { row, step } = openCase(funnel, opening);
      if (await write(row, step)) return { opened: true, row };
      const stored = await read(row.id);
      const [first] = (await log(row.id)) as [OwnStep];
      const isSame = first.customer === step.customer && first.entry === step.entry;
      if (!isSame || (dayNamed && first.on !== step.on)) throw new ServiceFault('case_exists', 'id');
      return { opened: false, row: stored.row };
    },

    /** Moves a case, or answers why not. A repeated key answers with the step that it made before. */
    move: (id: string, happening: Omit<Happening<StageOf<F>, EventOf<F>>, 'prior'>): Promise<Answer> =>
      change(id, happening.key, (row, prior) =>
        advance(funnel, row, { ...happening, ...(prior !== undefined && { prior }) }),
      ),

    /** What a screen offers: the events of the stage, and what is missing where one may not happen. */
    async offer(id: string, on: Day, facts: Facts) {
      return choices(funnel, (await read(id)).row, { on, facts });
    },

    /** The cases with a deadline that has passed, found by index. */
    async *due(on: Day): AsyncGenerator<string> {
      for (let last: unknown = ''; ;) {
        const { rows } = await database.query(DUE, [funnel.id, funnel.version, on, last]);
        for (const { id } of rows) yield id as string;
        const end = rows.at(-1);
        if (end === undefined) return;
        last = end['id'];
      }
    },

    /** Lets the deadline of a case fire, once. */
    elapse: (id: string, on: Day, labels?: Readonly<Record<string, string>>): Promise<Answer> =>
      change(id, undefined, (row) => elapse(funnel, row, on, { labels })),

    /** The cases that have stayed too long where they are, the most overdue first. */
    async stalled(on: Day) {
      const { rows } = await database.query(STALE, [funnel.id, funnel.version, on]);
      return stalledCases(
        funnel,
        rows.map(({ state }) => readCase(funnel, state)),
        on,
      );
    },

    /** A case as it stands. */
    stored: async (id: string): Promise<Row> => (await read(id)).row,

    /** The cases of a customer, the latest first. */
    async ofCustomer(id: string): Promise<Row[]> {
      const { rows } = await database.query(OF_CUSTOMER, [id, funnel.id, funnel.version]);
      return rows.map(({ state }) => readCase(funnel, state));
    },

    /** All logs, some hundred whole cases at a time: what tallies are made of. */
    async *logs(): AsyncGenerator<OwnStep[]> {
      for (let last = ''; ;) {
        const { rows } = await database.query(LOGS, [funnel.id, funnel.version, last]);
        const steps = rows.map(({ step }) => step as OwnStep);
        const end = steps.at(-1);
        if (end === undefined) return;
        yield steps;
        last = end.case;
      }
    },

    /** The log of a case: what `replay` and the statistics read. */
    log,
  };
}
