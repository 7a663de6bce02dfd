import { DomainError } from '../../kernel/index.js';
import type { Step } from '../types.js';
import { broken, caseHistories, jsonText } from './caseHistories.js';
import { timeText } from './stepTime.js';

/** A step as an event of CloudEvents 1.0, in its JSON form. */
export interface StepEvent<Stage extends string = string, Event extends string = string> {
  readonly specversion: '1.0';
  /** Case and revision, such as `k1/3`: the same step always has the same id. */
  readonly id: string;
  readonly source: string;
  /** `panhuo.funnel.` and the event of the step. */
  readonly type: `panhuo.funnel.${Step<Stage, Event>['event']}`;
  /** The case. */
  readonly subject: string;
  /** The moment in UTC; absent where the step has only a day. */
  readonly time?: string;
  readonly datacontenttype: 'application/json';
  /** The case: what keeps its steps in order in a partitioned stream. */
  readonly partitionkey: string;
  readonly data: Step<Stage, Event>;
}

/** What the specification forbids in the text of an attribute: control characters and code points that are no characters. */
const forbidden = /[\p{Cc}\p{Surrogate}\p{Noncharacter_Code_Point}]/u;

/**
 * A URI reference of RFC 3986. Its path must not begin with two slashes where there is no host, nor have a colon in its
 * first part where there is no scheme.
 */
const uriReference =
  /^(?:[a-z][a-z\d+.-]*:|(?![^/?#]*:))(?:\/\/(?:(?:[\w.~!$&'()*+,;=:-]|%[\da-f]{2})*@)?(?:[\w.~!$&'()*+,;=-]|%[\da-f]{2})*(?::\d*)?(?![^/?#])|(?!\/\/))(?:[\w.~!$&'()*+,;=:@/-]|%[\da-f]{2})*(?:\?(?:[\w.~!$&'()*+,;=:@/?-]|%[\da-f]{2})*)?(?:#(?:[\w.~!$&'()*+,;=:@/?-]|%[\da-f]{2})*)?$/i;

/**
 * Steps as events of CloudEvents 1.0, one each: what an outbox hands to a message broker. Wrap a single step in a list.
 *
 * `id` is unique within the source, and a step that is sent again has the same one, so a receiver can drop it. `type`
 * is `panhuo.funnel.` and the event, for subscriptions: no domain, but the name of the package that says what `data`
 * means. `subject` and the extension `partitionkey` are the case. `time` is the step's `at`, in epoch seconds; a step
 * that has only a day gets none, because a day is no moment: it is in `data`. Beware of libraries that put the present
 * in its place.
 *
 * An event holds what its step holds and nothing else that lies on the object: the ids in it are your own pseudonyms,
 * and still personal data.
 *
 * @param steps - The steps. Cases may be mixed; the steps of one case stand in their order.
 * @param options - `source`: who sends, a URI reference such as `https://broker.example/branches/12` or `/branches/12`.
 * A host in brackets, an IPv6 address, is not taken: a source outlives the machine.
 * @returns The events in the order of the steps. Cost: one pass.
 * @throws DomainError `facts_invalid` for a source that is no URI reference; `step_invalid` with the index of a step
 * that is broken, out of order, or whose case or event has control characters or half of a surrogate pair.
 * @example
 * ```ts
 * import { course, openCase, toCloudEvents } from 'panhuo';
 * import { day } from 'panhuo/kernel';
 *
 * const opening = { id: 'k1', customer: 'c1', on: day('2024-01-05'), entry: 'normal' } as const;
 * const { step } = openCase(course.serviceFunnel, opening);
 * const [event] = toCloudEvents([step], { source: '/branches/12' });
 * [event?.id, event?.type, event?.time]; // => ['k1/0', 'panhuo.funnel.open', undefined]
 * ```
 */
export function toCloudEvents<Stage extends string, Event extends string>(
  steps: readonly Step<Stage, Event>[],
  { source }: { readonly source: string },
): StepEvent<Stage, Event>[] {
  if (typeof source !== 'string' || source === '' || !uriReference.test(source)) {
    throw new DomainError('facts_invalid', { path: 'source', expected: 'a URI reference' });
  }
  caseHistories(steps, jsonText);
  return steps.map((step, index) => {
    requireAttribute(step.case, index, 'case');
    requireAttribute(step.event, index, 'event');
    return {
      specversion: '1.0',
      id: `${step.case}/${step.revision}`,
      source,
      type: `panhuo.funnel.${step.event}`,
      subject: step.case,
      ...(step.at != null && { time: `${timeText(step.at)}Z` }),
      datacontenttype: 'application/json',
      partitionkey: step.case,
      data: stepAlone(step),
    };
  });
}

function requireAttribute(text: string, index: number, part: 'case' | 'event'): void {
  if (!forbidden.test(text)) return;
  throw broken(index, part, 'characters that an attribute of CloudEvents can hold');
}

// A row of a database may carry more than a step, and it must not leave with it.
function stepAlone<Stage extends string, Event extends string>({
  case: id,
  customer,
  revision,
  episode,
  event,
  from,
  to,
  on,
  at,
  key,
  reason,
  entry,
  labels,
}: Step<Stage, Event>): Step<Stage, Event> {
  return {
    case: id,
    customer,
    revision,
    episode,
    event,
    from,
    to,
    on,
    ...(at != null && { at }),
    ...(key != null && { key }),
    ...(reason != null && { reason }),
    ...(entry != null && { entry }),
    ...(labels != null && { labels: { ...labels } }),
  };
}
