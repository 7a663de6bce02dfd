import { defineFunnel, DomainError, inspectFunnel, toBpmn } from 'panhuo';
import { describe, expect, it } from 'vitest';

const text = { zh: '段', en: 'stage' };
const times = <T>(count: number, make: (place: number) => T): T[] =>
  Array.from({ length: count }, (_, place) => make(place));

/** Stages in a ring, each with as many links to others, and one at the end. */
const linked = (count: number, links: number): never => {
  const stages = times(count, (place) => {
    const on: object = Object.fromEntries(
      times(links, (link) => [`e${link}`, `s${(place + 1 + 7 * link) % (count + 1)}`]),
    );
    return [`s${place}`, { text, kind: 'open', on, after: { days: 3, event: 'e0' } }] as const;
  });
  const ends = [[`s${count}`, { text, kind: 'won' }]] as const;
  return {
    id: 'x',
    version: '1',
    entries: { all: 's0' },
    stages: Object.fromEntries<object>([...stages, ...ends]),
  } as never;
};
const fork = (moves: readonly unknown[]): never =>
  ({
    id: 'x',
    version: '1',
    entries: { all: 'watch' },
    stages: { watch: { text, kind: 'open', on: { go: moves } }, close: { text, kind: 'won' } },
  }) as never;
const when = (is: string, value: unknown) => ({ fact: 'f', is, value, text });

describe('a hostile funnel', () => {
  // 60,000 links: held against each stage, as they once were, 300 million comparisons, twice over.
  it.each([
    [10_000, 1],
    [2000, 30],
    [200, 300],
  ])('of %i stages with %i links each is checked', (stages, links) => {
    expect(inspectFunnel(linked(stages, links))).toEqual([]);
  });

  it('is drawn, and drawn as one that is small', () => {
    const svg = toBpmn(defineFunnel(linked(2000, 10)));
    // A task a stage; the last stage is an end.
    expect(svg.split('<bpmn:userTask ').length - 1).toBe(2000);
  });

  it('of more than 100 moves of an event is refused before they are paired', () => {
    const findings = inspectFunnel(fork(times(5000, () => ({ to: 'close' }))));
    expect(findings).toMatchObject([{ rule: 'value_unfit', detail: { path: 'stages.watch.on.go' } }]);
  });

  it('names the first rival of each move, not every pair', () => {
    const findings = inspectFunnel(fork(times(100, () => ({ to: 'close' }))));
    expect(findings.map(({ detail }) => [detail['first'], detail['second']])).toEqual(
      times(99, (place) => [0, place + 1]),
    );
  });

  it('pairs guards with thousands of values', () => {
    // 100 guards of 400 values that nobody shares: 4,950 pairs exclude one another.
    const moves = times(100, (place) => ({
      to: 'close',
      when: [
        when(
          'oneOf',
          times(400, (value) => 400 * place + value),
        ),
      ],
    }));
    expect(inspectFunnel(fork(moves))).toEqual([]);
  });

  it('weighs thousands of conditions on one fact', () => {
    const floors = times(4000, (value) => when('atLeast', value));
    const below = { to: 'close', when: [...floors, when('atMost', -1)] };
    expect(inspectFunnel(fork([{ to: 'close', when: floors }]))).toEqual([]);
    expect(inspectFunnel(fork([below]))).toMatchObject([{ rule: 'move_impossible' }]);
  });

  it('of more values than a definition may hold is refused', () => {
    expect(() => defineFunnel(linked(5000, 50))).toThrow(DomainError);
  });
});
