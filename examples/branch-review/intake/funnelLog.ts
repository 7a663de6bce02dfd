import {
  choices,
  course,
  type Day,
  describe,
  type EntryOf,
  type EventOf,
  type FunnelCase,
  type Label,
  openCase,
  replay,
  type StageOf,
  type Step,
} from 'panhuo';
import { reason } from 'panhuo/kernel';
import { type Fault, whys } from './faults.js';
import type { Values } from './readRows.js';

type Service = typeof course.serviceFunnel;
type ServiceEvent = EventOf<Service>;
type ServiceStep = Step<StageOf<Service>, ServiceEvent>;
type ServiceCase = FunnelCase<StageOf<Service>, EntryOf<Service>>;

/** A row of the log. The fields that every row needs are there, and events and entries are the funnel's. */
interface LogRow {
  readonly case: string;
  readonly customer?: string;
  readonly on: Day;
  readonly event: ServiceEvent | 'open';
  readonly entry?: EntryOf<Service>;
  readonly reason?: string;
}

/**
 * Rebuilds the logs of service cases from rows of events. A row that does not follow from those before it is refused
 * and leaves its case where it was. Guards are not asked: a log says what was done, not what was known.
 */
export function funnelLog() {
  const cases = new Map<string, { steps: ServiceStep[]; row: ServiceCase }>();
  const refused = new Set<unknown>();

  function open({ case: id, customer, on, entry }: LogRow): Fault[] {
    if (cases.has(id)) return [{ why: whys.caseRepeated }];
    if (customer === undefined) return [{ field: 'customer', why: whys.empty }];
    if (entry === undefined) return [{ field: 'entry', why: whys.empty }];
    const { row, step } = openCase(course.serviceFunnel, { id, customer, on, entry });
    cases.set(id, { row, steps: [step] });
    return [];
  }

  function move(values: LogRow & { readonly event: ServiceEvent }): Fault[] {
    const { case: id, customer, on, event, reason: code } = values;
    const known = cases.get(id);
    if (known === undefined) return [{ why: refused.has(id) ? whys.caseRefused : whys.caseUnknown }];
    const { row, steps } = known;
    if (customer !== undefined && customer !== row.customer) return [{ why: whys.caseOfAnother }];
    const choice = choices(course.serviceFunnel, row, { on }).find((possible) => possible.event === event);
    if (choice === undefined) return [{ why: notHere(row, event) }];
    if (on < row.enteredOn) return [{ why: whys.caseEarlier }];
    const starts = course.serviceFunnel.starts?.includes(event) === true;
    const step: ServiceStep = {
      case: id,
      customer: row.customer,
      revision: row.revision + 1,
      episode: row.episode + (starts ? 1 : 0),
      event,
      from: row.stage,
      to: choice.to,
      on,
      ...(code !== undefined && { reason: code }),
    };
    cases.set(id, { steps: [...steps, step], row: replay(course.serviceFunnel, [...steps, step]) });
    return [];
  }

  // Often the fault is not in this row: one that would have led here is missing.
  function notHere({ id, stage }: ServiceCase, event: ServiceEvent): Label {
    const fact = reason('event_not_here', {
      stage,
      event,
      text: { ...course.serviceFunnel.stages[stage].text },
    });
    const why = { zh: describe(fact, 'zh'), en: describe(fact, 'en') };
    if (!refused.has(id)) return why;
    return { zh: `${why.zh}；${whys.caseRefused.zh}`, en: `${why.en}; ${whys.caseRefused.en}` };
  }

  return {
    /** Adds a row that has what its kind of file requires. */
    add(values: Values): Fault[] {
      const row = values as unknown as LogRow;
      const { event } = row;
      return event === 'open' ? open(row) : move({ ...row, event });
    },
    /** Remembers that a row of a case is missing from the log. */
    refuse(id: unknown): void {
      refused.add(id);
    },
    steps: (): Step[] => [...cases.values()].flatMap(({ steps }) => steps),
  };
}
