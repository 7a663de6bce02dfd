import {
  type Bar,
  type Checked,
  createJudge,
  type Judgement,
  type JudgePolicy,
  type JudgeState,
} from 'panhuo';
import type { Database, Statements } from '../database/database.js';
import { eachOf } from '../entryFault.js';
import { ServiceFault } from '../serviceFault.js';
import { readStored } from './readStored.js';

const BEGIN = 'insert into market (id) values ($1) on conflict (id) do nothing';
// Held until the commit: bars are judged one after another, whoever sends them.
const HOLD = 'select judge from market where id = $1 for update';
const STORED = `
  select place, stored.bar = given.bar as same
  from jsonb_array_elements($2::jsonb) with ordinality as given (bar, place)
  join market_bar as stored on stored.market = $1 and stored.day = (given.bar ->> 'day')::date
  order by place`;
const INSERT = `
  insert into market_bar (market, day, bar, judgement)
  select $1, (bar ->> 'day')::date, bar, judgement
  from rows from (jsonb_array_elements($2::jsonb), jsonb_array_elements($3::jsonb)) as given (bar, judgement)`;
const SAVE = 'update market set judge = $2 where id = $1';
const ALL = 'select bar from market_bar where market = $1 order by day';
const REJUDGE = `
  update market_bar set judgement = given.judgement
  from jsonb_array_elements($2::jsonb) as given (judgement)
  where market = $1 and day = (given.judgement ->> 'day')::date`;
const PAGE = 'select bar, judgement from market_bar where market = $1 and day > $2 order by day limit $3';
const LATEST = 'select judgement from market_bar where market = $1 order by day desc limit 1';

/** What became of a batch of bars. */
export interface Appended {
  readonly added: number;
  /** Bars that were stored before, and are the same. */
  readonly known: number;
}

/** The market series (行情) in a database. Every bar is judged when it comes, and its judgement stored beside it. */
export function marketBars(policy: Checked<JudgePolicy>, database: Database) {
  return {
    /**
     * Appends bars and judges them: bars, judgements and the saved judge are written together. Bars that are stored already
     * are passed over, so a batch may be sent again. A bar that the judge refuses is a DomainError.
     */
    append: (market: string, bars: readonly Bar[]): Promise<Appended> =>
      database.transaction(async (statements) => {
        await statements.query(BEGIN, [market]);
        const { rows } = await statements.query(HOLD, [market]);
        const saved = rows[0]?.['judge'] as JudgeState | null;
        const known = await knownPlaces(statements, market, bars);
        const fresh = bars.filter((_, place) => !known.has(place));
        const judge = await goOn(statements, market, saved);
        const judgements = eachOf('bars', bars, (bar, place) =>
          known.has(place) ? [] : [judge.push(bar)],
        ).flat();
        await statements.query(INSERT, [market, JSON.stringify(fresh), JSON.stringify(judgements)]);
        await statements.query(SAVE, [market, JSON.stringify(judge.save())]);
        return { added: fresh.length, known: known.size };
      }),

    /** Bars after a day with what the judge said of them, oldest first. */
    async page(market: string, after: string, limit: number): Promise<{ bar: Bar; judgement: Judgement }[]> {
      const { rows } = await database.query(PAGE, [market, after, limit]);
      return rows.map(({ bar, judgement }) => ({ bar: bar as Bar, judgement: judgement as Judgement }));
    },

    /** What the judge said of the latest bar. */
    async latest(market: string): Promise<Judgement> {
      const { rows } = await database.query(LATEST, [market]);
      if (rows[0] === undefined) throw new ServiceFault('market_not_found');
      return rows[0]['judgement'] as Judgement;
    },
  };

  /** The judge after the last stored bar. Under a policy that has changed, all bars are judged anew. */
  async function goOn(statements: Statements, market: string, saved: JudgeState | null) {
    const judge = createJudge(policy);
    const { id, version, fingerprint } = judge.save().policy;
    const before = saved?.policy;
    if (before?.id === id && before.version === version && before.fingerprint === fingerprint)
      return readStored(() => createJudge(policy, saved!));
    const { rows } = await statements.query(ALL, [market]);
    const judgements = rows.map(({ bar }) => judge.push(bar as Bar));
    await statements.query(REJUDGE, [market, JSON.stringify(judgements)]);
    return judge;
  }
}

async function knownPlaces(
  statements: Statements,
  market: string,
  bars: readonly Bar[],
): Promise<ReadonlySet<number>> {
  const { rows } = await statements.query(STORED, [market, JSON.stringify(bars)]);
  const other = rows.find(({ same }) => same !== true);
  if (other !== undefined) throw new ServiceFault('bar_exists', `bars[${Number(other['place']) - 1}].day`);
  return new Set(rows.map(({ place }) => Number(place) - 1));
}
