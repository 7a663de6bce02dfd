import {
  choices,
  course,
  type Day,
  DomainError,
  type FunnelCase,
  isDay,
  openCase,
  replay,
  type Step,
  type StageOf,
  type EventOf,
  type EntryOf,
} from 'panhuo';
import type { Values } from './readRows.js';

type Service = typeof course.serviceFunnel;
type ServiceStep = Step<StageOf<Service>, EventOf<Service>>;
type ServiceCase = FunnelCase<StageOf<Service>, EntryOf<Service>>;

/**
 * Rebuilds the logs of service cases from rows of events. A row that does not follow from those before it is refused
 * and leaves its case where it was. Guards are not asked: a log says what was done, not what was known.
 */
export function funnelLog() {
  const cases = new Map<string, { steps: ServiceStep[]; row: ServiceCase }>();

  function open(values: Values, id: string, on: Day): void {
    const { customer, entry } = values;
    if (typeof customer !== 'string') throw new DomainError('facts_invalid', { path: 'customer' });
    if (cases.has(id)) throw new DomainError('facts_invalid', { path: 'case' });
    const { row, step } = openCase(course.serviceFunnel, { id, customer, on, entry: entry as 'normal' });
    cases.set(id, { row, steps: [step] });
  }

  function move(values: Values, id: string, on: Day): void {
    const known = cases.get(id);
    if (known === undefined) throw new DomainError('facts_invalid', { path: 'case' });
    const { row, steps } = known;
    const choice = choices(course.serviceFunnel, row, { on }).find(({ event }) => event === values['event']);
    if (choice === undefined) throw new DomainError('facts_invalid', { path: 'event' });
    const { event, to } = choice;
    const starts = course.serviceFunnel.starts?.includes(event) === true;
    const step: ServiceStep = {
      case: id,
      customer: row.customer,
      revision: row.revision + 1,
      episode: row.episode + (starts ? 1 : 0),
      event,
      from: row.stage,
      to,
      on,
    };
    cases.set(id, { steps: [...steps, step], row: replay(course.serviceFunnel, [...steps, step]) });
  }

  return {
    add(values: Values): void {
      const { case: id, on, event } = values;
      if (typeof id !== 'string') throw new DomainError('facts_invalid', { path: 'case' });
      if (!isDay(on)) throw new DomainError('day_unreadable', { expected: ['YYYY-MM-DD'] });
      if (event === 'open') open(values, id, on);
      else move(values, id, on);
    },
    steps: (): Step[] => [...cases.values()].flatMap(({ steps }) => steps),
  };
}
