import { type Language, requireChecked } from '../../kernel/index.js';
import { funnelRules } from '../definition/inspectFunnel.js';
import { eventsOf, movesOf } from '../definition/moves.js';
import type { EntryOf, Funnel, FunnelDefinition, StageDefinition } from '../types.js';
import { isFinal } from './isFinal.js';
import { literal, scxmlCase, scxmlCondition, scxmlScript } from './scxmlScript.js';
import { startOf } from './startOf.js';
import { type XmlElement, writeXml } from './writeXml.js';

/**
 * Writes a funnel as a state chart of SCXML 1.0, the language of the W3C for state machines, with the data model
 * `ecmascript`. It moves as `advance` does when its events carry `{ on, facts, reason }` as data: the same stages,
 * guards, reason codes and days. The data model holds the case: `since`, the day of its latest step, revision and episode.
 * A stage that can be paused holds the states `<stage>.running` and `<stage>.paused`; a stage in which nothing can happen
 * any more is a `final`. It gives no reason for a refusal, and a day that does not exist is one.
 *
 * What SCXML has no word for stands in attributes of the namespace `urn:panhuo:funnel`: the text and the kind of a stage,
 * the words of guards, and a time rule as `after`, an ISO 8601 duration of days, and `sends`: the event that whoever
 * watches the calendar sends on the day after them. A `delay` would be lost with the memory of the interpreter.
 *
 * @param funnel - The funnel, from `defineFunnel` or a preset.
 * @param options - `entry`: the entry whose stage is the initial state, the first of the funnel unless it says otherwise;
 * `language`: of the texts, Chinese unless it says otherwise.
 * @returns XML text. A case that was opened on a day gets it as `since`, which is empty, in the data model. Cost: linear in
 * stages and moves.
 * @throws DomainError `definition_unchecked`; `facts_invalid` for an entry that the funnel does not have.
 * @see {@link https://www.w3.org/TR/scxml/}
 * @example
 * ```ts
 * import { course, toScxml } from 'panhuo';
 *
 * const lines = toScxml(course.serviceFunnel, { language: 'en' }).split('\n');
 * lines.find((line) => line.includes('id="close"')); // => '  <state id="close" panhuo:text="close" panhuo:kind="won">'
 * ```
 */
export function toScxml<F extends Funnel>(
  funnel: F,
  options: { readonly entry?: EntryOf<F>; readonly language?: Language } = {},
): string {
  requireChecked(funnelRules.kind, funnel);
  const { entry, language = 'zh' } = options;
  return writeXml({
    name: 'scxml',
    attributes: {
      xmlns: 'http://www.w3.org/2005/07/scxml',
      'xmlns:panhuo': 'urn:panhuo:funnel',
      version: '1.0',
      datamodel: 'ecmascript',
      initial: startOf(funnel, entry),
      'panhuo:id': funnel.id,
      'panhuo:version': funnel.version,
    },
    children: [
      {
        name: 'datamodel',
        children: [
          // Any day lies after an empty text.
          {
            name: 'data',
            attributes: {
              id: scxmlCase,
              expr: `{ since: '', revision: 0, episode: 1, codes: ${literal(funnel.lose ?? [])} }`,
            },
          },
        ],
      },
      { name: 'script', text: scxmlScript() },
      ...Object.entries(funnel.stages).map(([name, stage]) => stateOf(funnel, name, stage, language)),
    ],
  });
}

function stateOf(
  funnel: FunnelDefinition,
  name: string,
  { text, kind, after, pausable }: StageDefinition,
  language: Language,
): XmlElement {
  const running = `${name}.running`;
  const paused = `${name}.paused`;
  return {
    name: isFinal(funnel, name) ? 'final' : 'state',
    attributes: {
      id: name,
      ...(pausable === true && { initial: running }),
      'panhuo:text': text[language],
      'panhuo:kind': kind,
      ...(after !== undefined && { 'panhuo:after': `P${after.days}D`, 'panhuo:sends': after.event }),
    },
    children: [
      ...transitionsOf(funnel, name, language),
      ...(pausable === true
        ? [
            { name: 'state', attributes: { id: running }, children: [stay('pause', paused)] },
            {
              name: 'state',
              attributes: { id: paused },
              // The second lets no other event through to the stage.
              children: [stay('resume', running), { name: 'transition', attributes: { event: '*' } }],
            },
          ]
        : []),
    ],
  };
}

function transitionsOf(funnel: FunnelDefinition, name: string, language: Language): XmlElement[] {
  const { lose, starts = [], stages } = funnel;
  return eventsOf(funnel, name).flatMap((event) =>
    movesOf(funnel, name, event).map(({ to, when = [] }) => {
      const needsCode = lose !== undefined && stages[to]?.kind === 'lost';
      return {
        name: 'transition',
        attributes: {
          event,
          cond: [mayMove(needsCode), ...when.map(scxmlCondition)].join(' && '),
          target: to,
          ...(when.length > 0 && { 'panhuo:text': when.map(({ text }) => text[language]).join(', ') }),
        },
        children: starts.includes(event)
          ? [...record(), assign('episode', `${scxmlCase}.episode + 1`)]
          : record(),
      };
    }),
  );
}

/** What every move writes into the case. */
function record(): XmlElement[] {
  return [assign('since', '_event.data.on'), assign('revision', `${scxmlCase}.revision + 1`)];
}

function stay(event: string, target: string): XmlElement {
  return { name: 'transition', attributes: { event, cond: mayMove(false), target }, children: record() };
}

function mayMove(needsCode: boolean): string {
  return `mayMove(_event, ${String(needsCode)})`;
}

function assign(key: string, expr: string): XmlElement {
  return { name: 'assign', attributes: { location: `${scxmlCase}.${key}`, expr } };
}
