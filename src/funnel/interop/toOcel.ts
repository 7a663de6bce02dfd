import type { Step } from '../types.js';
import { type CaseHistory, caseHistories, jsonText } from './caseHistories.js';
import type { OcelEvent, OcelLog, OcelObject, OcelRelation, OcelType } from './ocelLog.js';
import { stepTime } from './stepTime.js';

/** The attributes of a case, which change as it moves, and where a step tells them. */
const caseAttributes = { stage: 'to', episode: 'episode', entry: 'entry' } as const;
const eventAttributes = ['from', 'to', 'on', 'at', 'revision', 'episode', 'reason', 'entry'] as const;
const integers: ReadonlySet<string> = new Set(['at', 'revision', 'episode']);

/**
 * A log as an object-centric event log, OCEL 2.0 in its JSON form: each step is an event that concerns a case, its
 * customer, and the adviser with whom it is labelled, so a tool can follow any of the three.
 *
 * Ids are `step:k1/0`, `case:k1`, `customer:c1`, `adviser:a1`, because all share one space. An event has the attributes
 * `from`, `to`, `on`, `at`, `revision`, `episode`, `reason`, `entry` and each label but the adviser as `label.` and its
 * name; idempotency keys are left out. A case has `stage`, `episode` and `entry`, each from the time at which it came to
 * hold; of several at one time the last one. Values are text, as the schema of OCEL 2.0 asks, and the types tell which
 * are integers.
 *
 * Times: where every step of a case has `at`, in epoch seconds, these are its times. Else the case is told by the day,
 * each at 00:00:00Z because OCEL has no days: then only the day is meant. An `at` that counts days would be read as
 * seconds.
 *
 * The log holds what the steps hold: the ids in it are your own pseudonyms, and still personal data.
 *
 * @param steps - The log. Cases may be mixed; the steps of one case stand in their order.
 * @returns The log as plain data, events in the order of the steps. Cost: one pass to check, one for events, one for cases.
 * @throws DomainError `step_invalid` with the index of a step that is broken or out of order (a revision, a day or an `at` that
 * goes back), or has half of a surrogate pair; `facts_invalid` when `steps` is no list.
 * @example
 * ```ts
 * import { advance, course, openCase, toOcel } from 'panhuo';
 * import { day } from 'panhuo/kernel';
 *
 * const funnel = course.serviceFunnel;
 * const opened = openCase(funnel, { id: 'k1', customer: 'c1', on: day('2024-01-05'), entry: 'normal' });
 * const silent = advance(funnel, opened.row, { event: 'fall-silent', on: day('2024-04-08') });
 * const log = toOcel(silent.moved ? [opened.step, silent.step] : []);
 * log.objects[0]?.attributes.filter(({ name }) => name === 'stage').map(({ time, value }) => [time, value]);
 * // => [['2024-01-05T00:00:00Z', 'watch'], ['2024-04-08T00:00:00Z', 'silent']]
 * ```
 */
export function toOcel(steps: readonly Step[]): OcelLog {
  const histories = caseHistories(steps, jsonText);
  const events = steps.map((step) => eventOf(step, histories.get(step.case)?.bySecond === true));
  const objects = objectsOf(histories);
  const types = new Set(objects.map(({ type }) => type));
  return {
    eventTypes: eventTypesOf(events),
    objectTypes: [
      typeOf('case', Object.keys(caseAttributes)),
      typeOf('customer', []),
      ...(types.has('adviser') ? [typeOf('adviser', [])] : []),
    ],
    events,
    objects,
  };
}

function eventOf(step: Step, bySecond: boolean): OcelEvent {
  const { adviser, ...others } = step.labels ?? {};
  const facts = eventAttributes.flatMap((name) => {
    const value = step[name];
    return value == null ? [] : [{ name, value: String(value) }];
  });
  const labels = Object.entries(others).map(([name, value]) => ({ name: `label.${name}`, value }));
  return {
    id: `step:${step.case}/${step.revision}`,
    type: step.event,
    time: `${stepTime(step, bySecond)}Z`,
    attributes: [...facts, ...labels],
    relationships: [
      relation('case', step.case),
      relation('customer', step.customer),
      ...(adviser === undefined ? [] : [relation('adviser', adviser)]),
    ],
  };
}

function eventTypesOf(events: readonly OcelEvent[]): OcelType[] {
  const names = new Map<string, Set<string>>();
  for (const { type, attributes } of events) {
    const known = names.get(type) ?? new Set();
    for (const { name } of attributes) known.add(name);
    names.set(type, known);
  }
  return Array.from(names, ([type, attributes]) => typeOf(type, attributes));
}

function objectsOf(histories: ReadonlyMap<string, CaseHistory>): OcelObject[] {
  const cases: OcelObject[] = [];
  const others = new Map<string, OcelObject>();
  for (const [id, history] of histories) {
    const relationships = partiesOf(history);
    const { objectId } = relation('case', id);
    cases.push({ id: objectId, type: 'case', attributes: changesOf(history), relationships });
    for (const { objectId, qualifier } of relationships) {
      others.set(objectId, { id: objectId, type: qualifier, attributes: [], relationships: [] });
    }
  }
  return [...cases, ...others.values()];
}

function partiesOf({ customer, steps }: CaseHistory): OcelRelation[] {
  const advisers = new Set(steps.flatMap(({ labels }) => labels?.['adviser'] ?? []));
  return [relation('customer', customer), ...Array.from(advisers, (adviser) => relation('adviser', adviser))];
}

// An attribute has one value at a time, so the last step of a day, or of a second, is the one that counts.
function changesOf({ steps, bySecond }: CaseHistory): OcelObject['attributes'] {
  return Object.entries(caseAttributes).flatMap(([name, part]) => {
    const values = new Map<string, string>();
    for (const step of steps) {
      const value = step[part];
      if (value != null) values.set(`${stepTime(step, bySecond)}Z`, String(value));
    }
    const changes = Array.from(values, ([time, value]) => ({ name, time, value }));
    return changes.filter(({ value }, place) => value !== changes[place - 1]?.value);
  });
}

function typeOf(name: string, attributes: Iterable<string>): OcelType {
  return {
    name,
    attributes: Array.from(attributes, (own) => ({
      name: own,
      type: integers.has(own) ? ('integer' as const) : ('string' as const),
    })),
  };
}

function relation(qualifier: OcelRelation['qualifier'], id: string): OcelRelation {
  return { objectId: `${qualifier}:${id}`, qualifier };
}
