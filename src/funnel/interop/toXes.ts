import type { Step } from '../types.js';
import { type CaseHistory, caseHistories, type TextRule } from './caseHistories.js';
import { stepTime } from './stepTime.js';
import { xesKey } from './xesKey.js';
import { escapeXml } from './xml.js';

const xmlText: TextRule = {
  refuses: /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u,
  expected: 'characters that XML can hold',
};

// No namespace: the schema of the standard has none.
const head = `<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1849.2016" xes.features="">
  <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
  <extension name="Lifecycle" prefix="lifecycle" uri="http://www.xes-standard.org/lifecycle.xesext"/>
  <extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
  <extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
  <global scope="trace">
    <string key="concept:name" value=""/>
    <string key="customer" value=""/>
  </global>
  <global scope="event">
    <string key="concept:name" value=""/>
    <string key="lifecycle:transition" value="complete"/>
    <date key="time:timestamp" value="1970-01-01T00:00:00+00:00"/>
    <string key="to" value=""/>
    <string key="on" value="1970-01-01"/>
    <int key="revision" value="0"/>
    <int key="episode" value="1"/>
  </global>
  <classifier name="Event" scope="event" keys="concept:name"/>
  <classifier name="Stage" scope="event" keys="to"/>
`;

/**
 * A log as XES, the format of process mining tools (IEEE 1849-2016): a trace for each case, in order of first appearance,
 * and an event for each step. The file is UTF-8.
 *
 * An event has `concept:name` (the step's event), `time:timestamp`, `lifecycle:transition` (always `complete`),
 * `org:resource` (the label `adviser`), and as attributes of their own `from`, `to`, `on`, `at`, `revision`, `episode`,
 * `reason`, `entry`, and each other label as `label.` and its name (characters that are none of an XML name as
 * `_xHHHH_`). A trace has `concept:name` (the case) and `customer`. Idempotency keys are left out. The classifier
 * `Stage` lets a tool draw stages in place of events.
 *
 * Times: where every step of a case has `at`, in epoch seconds, these are its times. Else the case is told by the day,
 * each at 00:00:00+00:00 because XES has no days: then only the day is meant. A tool that sorts by time must sort stably,
 * as steps of one day have one time. An `at` that counts days would be read as seconds.
 *
 * The fast readers of pm4py, its default, leave the entities of XML as they are: where names have quotes, `&` or `<`, read
 * the file with `variant='iterparse'`.
 *
 * The log holds what the steps hold: the ids in it are your own pseudonyms, and still personal data.
 *
 * @param steps - The log. Cases may be mixed; the steps of one case stand in their order.
 * @returns The XML text, about 600 bytes a step. Cost: one pass to check, one to write.
 * @throws DomainError `step_invalid` with the index of a step that is broken or out of order (a revision, a day or an `at` that
 * goes back), or has characters that XML cannot hold: control characters, half of a surrogate pair; `facts_invalid` when `steps` is no list.
 * @example
 * ```ts
 * import { course, openCase, toXes } from 'panhuo';
 * import { day } from 'panhuo/kernel';
 *
 * const opening = { id: 'k1', customer: 'c1', on: day('2024-01-05'), entry: 'normal' } as const;
 * const { step } = openCase(course.serviceFunnel, opening);
 * toXes([step]).match(/<date key="time:timestamp" value="(.*)"\/>\n.*"to" value="watch"/)?.[1];
 * // => '2024-01-05T00:00:00+00:00'
 * ```
 */
export function toXes(steps: readonly Step[]): string {
  const traces = Array.from(caseHistories(steps, xmlText), ([id, history]) => traceOf(id, history));
  return `${head}${traces.join('')}</log>\n`;
}

function traceOf(id: string, { customer, steps, bySecond }: CaseHistory): string {
  const own =
    attribute('    ', 'string', 'concept:name', id) + attribute('    ', 'string', 'customer', customer);
  return `  <trace>\n${own}${steps.map((step) => eventOf(step, bySecond)).join('')}  </trace>\n`;
}

function eventOf(step: Step, bySecond: boolean): string {
  const { adviser, ...others } = step.labels ?? {};
  const attributes = [
    ['string', 'concept:name', step.event],
    ['string', 'lifecycle:transition', 'complete'],
    ['date', 'time:timestamp', `${stepTime(step, bySecond)}+00:00`],
    ['string', 'org:resource', adviser],
    ['string', 'from', step.from],
    ['string', 'to', step.to],
    ['string', 'on', step.on],
    ['int', 'at', step.at],
    ['int', 'revision', step.revision],
    ['int', 'episode', step.episode],
    ['string', 'reason', step.reason],
    ['string', 'entry', step.entry],
    ...Object.entries(others).map(([name, value]) => ['string', xesKey(name), value] as const),
  ] as const;
  const lines = attributes.map(([type, key, value]) =>
    value == null ? '' : attribute('      ', type, key, String(value)),
  );
  return `    <event>\n${lines.join('')}    </event>\n`;
}

function attribute(indent: string, type: string, key: string, value: string): string {
  return `${indent}<${type} key="${key}" value="${escapeXml(value)}"/>\n`;
}
