import {
  directlyFollows,
  fromEpochDay,
  mergeFollows,
  outcomes,
  stageConversion,
  stageSnapshot,
  tallyFollows,
  timeInStage,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { events, millionSteps, stages } from './millionSteps.js';

// What each statistic must say was kept while the log was made, step by step.
const made = millionSteps(1_000_000, 200_000);
const { columns, standing } = made;
const asOf = fromEpochDay(made.lastDay);
const order = ['watch', 'select', 'trade', 'close'] as const;

/** The median of lengths that were each seen so often. */
function medianOf(lengths: Uint32Array): number {
  const all: number[] = [];
  for (const [length, count] of lengths.entries()) for (let seen = 0; seen < count; seen++) all.push(length);
  return (all[Math.floor((all.length - 1) / 2)]! + all[Math.ceil((all.length - 1) / 2)]!) / 2;
}

describe('a log of a million steps of 200,000 mixed cases', () => {
  it('is one', () => {
    expect(columns.rows).toBe(1_000_000);
    expect(columns.cases).toBe(200_000);
  });

  it('has its conversion', () => {
    const { cases, stages: lines } = stageConversion(columns, { stages: order, asOf, ends: ['lost'] });
    expect(cases).toBe(columns.cases);
    expect(lines.map(({ reached }) => reached)).toEqual(made.reached);
    // Whoever is lost came no further: among those who came to each stage, the open and the ended are all the rest.
    const rest = lines.reduce((sum, { open, ended }) => sum + open + ended, 0);
    expect(rest).toBe(made.reached[0]! - made.reached[3]!);
  });

  it('counts every episode by itself when asked to', () => {
    const { cases } = stageConversion(columns, { stages: order, asOf, reentry: true });
    expect(cases).toBe(made.episodes);
    const { won, lost, open } = outcomes(columns, { won: ['close'], lost: ['lost'], asOf, reentry: true });
    expect(won + lost + open).toBe(made.episodes);
    // The visits to both stages that ended, and those that still run.
    const visits = (place: number) => made.ended[place]!.visits + standing[place]!;
    expect([won, lost]).toEqual([visits(3), visits(4)]);
  });

  it('has its conversion by adviser, whose counts add up', () => {
    const { stages: lines, groups = [] } = stageConversion(columns, {
      stages: order,
      asOf,
      by: { label: 'adviser' },
    });
    expect(groups.map(({ group }) => group)).toEqual(['a0', 'a1', 'a2', 'a3', 'a4', 'a5', 'a6']);
    for (const [place, { reached }] of lines.entries())
      expect(groups.reduce((sum, own) => sum + own.stages[place]!.reached, 0)).toBe(reached);
  });

  it('has its snapshot', () => {
    const snapshot = stageSnapshot(columns, { asOf });
    expect(snapshot.cases).toBe(columns.cases);
    for (const { stage, cases } of snapshot.stages) expect(cases).toBe(standing[stages.indexOf(stage)]);
    expect(snapshot.stages.reduce((sum, { cases }) => sum + cases, 0)).toBe(columns.cases);
  });

  it('has its times', () => {
    for (const { stage, completed, open } of timeInStage(columns, { asOf }).stages) {
      const { visits, days, lengths } = made.ended[stages.indexOf(stage)]!;
      expect(completed.visits).toBe(visits);
      expect(completed.mean).toBe(visits === 0 ? null : days / visits);
      expect(completed.median).toBe(visits === 0 ? null : medianOf(lengths));
      expect(open.visits).toBe(standing[stages.indexOf(stage)]);
    }
  });

  it('has its flows, in one part and in two', () => {
    const graph = directlyFollows(columns);
    expect(graph).toMatchObject({ cases: columns.cases, events: columns.rows });
    const count = (from: number, to: number) => made.follows[from * events.length + to]!;
    const edges = events.flatMap((from, row) =>
      events.flatMap((to, column) =>
        count(row, column) > 0 ? [{ from, to, count: count(row, column) }] : [],
      ),
    );
    expect(graph.edges).toHaveLength(edges.length);
    expect(graph.edges).toEqual(expect.arrayContaining(edges));
    const tally = tallyFollows(columns);
    expect(mergeFollows(tally, tally).edges.reduce((sum, own) => sum + own, 0)).toBe(
      2 * (columns.rows - columns.cases),
    );
  });

  it('has its outcomes', () => {
    const { won, lost } = made.outcomes;
    expect(outcomes(columns, { won: ['close'], lost: ['lost'], asOf })).toMatchObject({
      won,
      lost,
      open: columns.cases - won - lost,
    });
  });
});
