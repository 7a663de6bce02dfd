import fc from 'fast-check';
import { course, defineFunnel, type Funnel, type StageDefinition, toMermaid } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf } from '../../questionnaire/laws.js';
import { wideFunnels } from './randomWalks.js';
import { readMermaid } from './readMermaid.js';

const text = { zh: '段', en: 'stage' };

/** What Mermaid must understand, read off the definition. */
function arrowsOf({ entries, stages }: Funnel) {
  const at = (name: string) => `s_${name.replaceAll('-', '_')}`;
  return [
    ...Object.entries(entries).map(([entry, stage]) => ({ from: 'root_start', to: at(stage), text: entry })),
    ...Object.entries(stages).flatMap(([name, { on = {}, kind, pausable }]) => [
      ...Object.entries(on).flatMap(([event, found]) =>
        [found ?? []].flat().map((move) => {
          const { to, when = [] } = typeof move === 'string' ? { to: move } : move;
          const guards = when.map((condition) => condition.text.zh).join(', ');
          return { from: at(name), to: at(to), text: guards === '' ? event : `${event} [${guards}]` };
        }),
      ),
      ...(pausable === true ? [{ from: at(name), to: at(name), text: 'pause, resume' }] : []),
      ...(kind === 'won' || kind === 'lost' ? [{ from: at(name), to: 'root_end', text: '' }] : []),
    ]),
  ];
}

describe('a funnel as a state diagram of Mermaid', () => {
  it('is understood by Mermaid: every stage, entry, move and end, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(wideFunnels, async (definition) => {
        const funnel = defineFunnel(definition);
        const { kind, states, arrows } = await readMermaid(toMermaid(funnel));
        expect(kind).toBe('stateDiagram');
        const names = Object.keys(funnel.stages).map((name) => `s_${name}`);
        expect(new Set(states.map(({ id }) => id))).toEqual(new Set([...names, 'root_start', 'root_end']));
        expect(arrows).toEqual(arrowsOf(funnel));
      }),
      { numRuns: 30 },
    );
  });

  it('draws the service funnel in Chinese, or in English, with a class for each kind', async () => {
    const chinese = await readMermaid(toMermaid(course.serviceFunnel));
    expect(chinese.direction).toBe('LR');
    expect(chinese.states).toContainEqual({ id: 's_watch', text: '观望', classes: ['open'] });
    expect(chinese.states).toContainEqual({ id: 's_silent', text: '沉寂', classes: ['dormant'] });
    expect(chinese.arrows).toEqual(arrowsOf(course.serviceFunnel));
    expect(new Set(chinese.classes)).toEqual(new Set(['open', 'won', 'lost', 'dormant']));
    const english = await readMermaid(toMermaid(course.serviceFunnel, 'en'));
    expect(english.arrows).toContainEqual({
      from: 's_trade',
      to: 's_close',
      text: 'deal',
    });
    expect(english.arrows).toContainEqual({
      from: 's_select',
      to: 's_trade',
      text: 'decide [suitability result valid, service plan written]',
    });
  });

  it('keeps apart stages whose names differ in a hyphen, and stages named as keywords', async () => {
    const names = ['a-b', 'a_b', 'end', 'state', 'note', 'direction', 'class', 'default', 'fork', 'as'];
    const stages = names.map(
      (name, place) => [name, { text, kind: 'open', on: { end: names[place + 1] ?? 'style' } }] as const,
    );
    const funnel = defineFunnel({
      id: 'keywords',
      version: '1',
      entries: { start: 'a-b', end: 'a_b' },
      stages: Object.fromEntries<StageDefinition>([...stages, ['style', { text, kind: 'won' }]]),
    });
    const { states, arrows } = await readMermaid(toMermaid(funnel));
    expect(states).toHaveLength(names.length + 1 + 2);
    expect(arrows.slice(2, 4)).toEqual([
      { from: 's_a_b', to: 's_a_b_', text: 'end' },
      { from: 's_a_b_', to: 's_end', text: 'end' },
    ]);
    expect(arrows).toHaveLength(2 + names.length + 1);
  });

  it.each([
    ['a quotation mark', 'say "yes" and \'no\''],
    ['a colon and a semicolon', 'a: b; c :: d'],
    ['a hash and an entity', '#1 of #35; &amp;'],
    ['a direction', 'direction TB, Direction  LR'],
    ['an arrow and a tag', 'a --> b <<fork>> <b>c</b> [[join]]'],
    ['braces and a comment', '{ a } %% b %%{init}%%'],
    ['the end point', '[*]'],
    ['marks of Markdown', '*a* _b_ `c` ~d~ 1. e [f](g)'],
    ['a list of Markdown', '- a'],
    ['a backslash and an n', 'a\\nb'],
    ['Chinese, accents and an astral character', '“观望”：已签约；é 𠮷 👨‍👩‍👧'],
    ['half of a surrogate pair', 'a\uD800b', 'a\uFFFDb'],
    ['ends of lines', 'a\n end note\r\nb', 'a end note b'],
  ])('shows %s in a text as it stands', async (_, written, read = written) => {
    const label = { zh: written, en: written };
    const funnel = defineFunnel({
      id: 'texts',
      version: '1',
      entries: { all: 'watch' },
      stages: {
        watch: {
          text: label,
          kind: 'open',
          on: { go: { to: 'close', when: [{ fact: 'a', is: 'true', text: label }] } },
        },
        close: { text, kind: 'won' },
      },
    });
    const { states, arrows } = await readMermaid(toMermaid(funnel));
    const one = read.replace(/\s+/g, ' ');
    expect(states.find(({ id }) => id === 's_watch')?.text).toBe(one);
    expect(arrows.find(({ to }) => to === 's_close')?.text).toBe(`go [${one}]`);
    expect(states).toHaveLength(4);
  });

  it('survives any text, and shows the name of a stage of which the text is blank', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.constantFrom(' ', '\n\t', '\u3000')),
        async (drawn) => {
          const label = { zh: drawn, en: drawn };
          const funnel = defineFunnel({
            id: 'texts',
            version: '1',
            entries: { all: 'watch' },
            stages: {
              watch: { text: label, kind: 'open', on: { go: 'close' } },
              close: { text, kind: 'won' },
            },
          });
          const { states, arrows } = await readMermaid(toMermaid(funnel));
          const shown = drawn.replace(/\s+/g, ' ').trim() || 'watch';
          expect(states.find(({ id }) => id === 's_watch')?.text).toBe(shown);
          expect(arrows).toHaveLength(3);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('says by a time rule after how many days an event comes', async () => {
    const funnel = defineFunnel({
      id: 'timed',
      version: '1',
      entries: { all: 'wait' },
      stages: {
        wait: { text, kind: 'open', on: { expire: 'gone' }, after: { days: 30, event: 'expire' } },
        gone: { text, kind: 'won' },
      },
    });
    const { arrows } = await readMermaid(toMermaid(funnel));
    expect(arrows[1]).toEqual({ from: 's_wait', to: 's_gone', text: 'expire, after(30 d)' });
  });

  it('refuses a funnel that was not checked', () => {
    expect(errorOf(() => toMermaid({ ...course.serviceFunnel }))).toMatchObject({
      code: 'definition_unchecked',
    });
  });
});
