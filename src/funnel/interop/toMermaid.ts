import { type Language, requireChecked } from '../../kernel/index.js';
import { funnelRules } from '../definition/inspectFunnel.js';
import { eventsOf, movesOf } from '../definition/moves.js';
import type { Funnel, StageKind } from '../types.js';
import { moveText } from './moveText.js';
import { toMermaidText } from './toMermaidText.js';

/** How a stage of each kind is drawn: light enough for black text. */
const looks: readonly (readonly [kind: StageKind, style: string])[] = [
  ['open', 'fill:#e8f1fb,stroke:#3b6ea5'],
  ['won', 'fill:#e3f4e3,stroke:#3a7d3a'],
  ['lost', 'fill:#fbe6e6,stroke:#a33b3b'],
  ['dormant', 'fill:#eeeeee,stroke:#777777'],
];

/**
 * Draws a funnel as a state diagram of Mermaid, which wikis and Markdown show as a picture. Each entry leads from the
 * start point, each stage of kind won or lost leads to the end point, each move is an arrow with its event and, in
 * brackets, its guards. A time rule stands beside its event as `after(30 d)`; a stage that can be paused has a loop
 * `pause, resume`. The kinds of stages are classes.
 *
 * @param funnel - The funnel, from `defineFunnel` or a preset.
 * @param language - The language of stages and guards; Chinese unless it says otherwise. Events and entries keep their names.
 * @returns The text of the diagram. Cost: linear in stages and moves.
 * @throws DomainError `definition_unchecked`.
 * @example
 * ```ts
 * import { course, toMermaid } from 'panhuo';
 *
 * const lines = toMermaid(course.serviceFunnel, 'en').split('\n');
 * lines[2]; // => '  state "watch" as s_watch'
 * lines.find((line) => line.includes('interest')); // => '  s_watch --> s_select : interest [behaviour analysed, needs surveyed]'
 * ```
 */
export function toMermaid(funnel: Funnel, language: Language = 'zh'): string {
  requireChecked(funnelRules.kind, funnel);
  const stages = Object.entries(funnel.stages);
  const ids = idsOf(Object.keys(funnel.stages));
  const arrow = (from: string, to: string, text: string): string =>
    `${ids.get(from) ?? '[*]'} --> ${ids.get(to) ?? '[*]'}${text === '' ? '' : ` : ${text}`}`;
  const lines = [
    'direction LR',
    ...stages.map(([name, { text }]) => {
      // A state without a text is an error to Mermaid; a label of blanks leaves none.
      const shown = toMermaidText(text[language]) || toMermaidText(name);
      return `state "${shown}" as ${ids.get(name) ?? ''}`;
    }),
    ...Object.entries(funnel.entries).map(([entry, stage]) => arrow('', stage, toMermaidText(entry))),
    ...stages.flatMap(([name, { kind, after, pausable }]) => [
      ...eventsOf(funnel, name).flatMap((event) => {
        const due = after?.event === event ? `, after(${after.days} d)` : '';
        return movesOf(funnel, name, event).map((move) =>
          arrow(name, move.to, toMermaidText(moveText(event, move, language) + due)),
        );
      }),
      ...(pausable === true ? [arrow(name, name, 'pause, resume')] : []),
      ...(kind === 'won' || kind === 'lost' ? [arrow(name, '', '')] : []),
    ]),
    ...looks.map(([kind, style]) => `classDef ${kind} ${style}`),
    ...stages.map(([name, { kind }]) => `class ${ids.get(name) ?? ''} ${kind}`),
  ];
  return `stateDiagram-v2\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

/** Ids that are no keywords and hold no hyphen, one for each stage. */
function idsOf(names: readonly string[]): Map<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const name of names) {
    let id = `s_${name.replaceAll('-', '_')}`;
    while (taken.has(id)) id += '_';
    taken.add(id);
    ids.set(name, id);
  }
  return ids;
}
