import { beforeAll, describe, expect, it } from 'vitest';
import type { BranchData } from '../../examples/branch-review/branchData.js';
import { type HoldingSection, reviewHolding } from '../../examples/branch-review/review/holding.js';
import { type Person, workOutPeople } from '../../examples/branch-review/review/people.js';
import { teachingBranch } from '../../examples/branch-review/teaching/teachingBranch.js';
import { dashboardSlice } from '../../examples/workshop/page/rooms/dashboard/dashboardState.js';
import {
  type Book,
  cohortsOf,
  curvesOf,
  FEWEST_IN_GROUP,
  groupName,
  groupsBy,
  hasLeft,
  openBook,
} from '../../examples/workshop/page/rooms/dashboard/figures.js';

// The figures of the dashboard, beside the branch review of the same branch, which parts the customers in its own way.
let data: BranchData;
let people: Person[];
let book: Book;
let holding: HoldingSection;
beforeAll(() => {
  data = teachingBranch({ customers: 400 });
  people = workOutPeople(data);
  book = openBook(data);
  holding = reviewHolding(data, new Map(people.map((person) => [person.id, person])))!;
});

describe('the figures of the dashboard', () => {
  it('are the cohorts of the branch review', () => {
    expect(cohortsOf(book, 'quarter')).toEqual(holding.cohorts.quarter.slice(-12));
    expect(cohortsOf(book, 'month')).toEqual(holding.cohorts.month.slice(-12));
  });

  it('follow whom the branch review follows', () => {
    expect(book.followed.customers).toHaveLength(holding.followed);
    expect(book.spells).toHaveLength(holding.followed);
  });

  it('count as gone whoever left and opened no account since, effective before or not', () => {
    const leavings = new Map(data.events!.map(({ customer, on }) => [customer, on]));
    const opened = new Map(data.customers!.map(({ id, openedOn }) => [id, openedOn!]));
    const gone = [...leavings].filter(([id, on]) => opened.get(id)! <= on).map(([id]) => id);
    expect(people.filter(hasLeft).map(({ id }) => id)).toEqual(gone.sort());
    // The status alone would keep those of them who had never been effective.
    const explicit = people.filter(({ status }) => status.churn === 'explicit');
    expect(gone.length).toBeGreaterThan(explicit.length);
  });

  it('leave out groups too small for a curve, and lose nobody', () => {
    for (const grouping of ['personality', 'tier', 'year'] as const) {
      const { curves, leftOut, test } = curvesOf(book, groupsBy(grouping, book, people, personalities()));
      for (const { curve } of curves) expect(curve.spells).toBeGreaterThanOrEqual(FEWEST_IN_GROUP);
      const shown = curves.reduce((sum, { curve }) => sum + curve.spells, 0);
      expect(shown + leftOut).toBe(book.spells.length);
      expect([...test.groups].sort()).toEqual(curves.map(({ group }) => group).sort());
      // What was observed is what was expected, over all groups together (the log-rank test only shares it out).
      const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);
      expect(sum(test.expected)).toBeCloseTo(sum(test.observed), 9);
    }
  });

  it('stand in the order of the course, those not known last', () => {
    const { curves } = curvesOf(book, groupsBy('personality', book, people, personalities()));
    const order = ['conservative', 'steady', 'aggressive', 'unknown'];
    const groups = curves.map(({ group }) => group);
    expect(groups).toEqual(order.filter((group) => groups.includes(group)));
    expect(groupName('unknown', 'personality', 'en')).toBe('unknown personality');
    expect(groupName('unknown', 'tier', 'en')).toBe('class unknown');
    expect(groupName('2019', 'year', 'zh')).toBe('2019');
  });
});

describe('the kept filters of the dashboard', () => {
  it('are read as they were kept, and refused where there are no such ones', () => {
    const state = { unit: 'month', grouping: 'tier' };
    expect(dashboardSlice.read(state)).toEqual(state);
    expect(() => dashboardSlice.read({ ...state, unit: 'century' })).toThrow();
    expect(() => dashboardSlice.read({ ...state, more: 1 })).toThrow();
  });
});

function personalities(): Map<string, string> {
  return new Map([...data.scores!].flatMap(([id, { level }]) => (level === null ? [] : [[id, level]])));
}
