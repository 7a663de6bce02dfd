import { addDays, type Day } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { kindsRefused } from '../../examples/branch-review/report/gateWords.js';
import { reviewDuties } from '../../examples/branch-review/review/duties.js';
import { sleepersOf } from '../../examples/branch-review/review/waking.js';
import { openClassroom } from '../../examples/workshop/classroom.js';
import type { Table } from '../../examples/workshop/lesson.js';
import { classesOf } from '../../examples/workshop/lessons/2-core-customers/classesOf.js';
import { listsOf } from '../../examples/workshop/lessons/3-dormant-customers/listsOf.js';
import { measuresOf } from '../../examples/workshop/lessons/3-dormant-customers/measuresOf.js';
import { movesOf } from '../../examples/workshop/lessons/3-dormant-customers/movesOf.js';
import { statusesOf } from '../../examples/workshop/lessons/3-dormant-customers/statusesOf.js';
import { adviserBook } from '../../examples/workshop/lessons/5-service-system/adviserBook.js';
import { chanceOf } from '../../examples/workshop/lessons/5-service-system/chances.js';
import { gateOf } from '../../examples/workshop/lessons/5-service-system/gateOf.js';
import { servicePlan } from '../../examples/workshop/lessons/5-service-system/servicePlan.js';
import { talliesOf } from '../../examples/workshop/lessons/6-questions-and-answers/talliesOf.js';
import { refusalText } from '../../examples/workshop/print/refusalText.js';
import { english, folderOf } from './branchFiles.js';

// The tables of the lessons, counted again in another way.
const room = openClassroom({ language: 'en', customers: 2000 });
const own = openClassroom({ language: 'en', folder: folderOf(english) });

describe('the tables', () => {
  it('of lesson 2 share out all assets among the classes of wealth', () => {
    const { rows } = classesOf(room, new Set(room.people.slice(0, 400)));
    // The last two classes cut across the others; each share is rounded to a tenth.
    const shares = rows.slice(0, -2).map((row) => Number(row[3]!.replace('%', '')));
    const sum = shares.reduce((total, share) => total + share, 0);
    expect(Math.abs(sum - 100)).toBeLessThanOrEqual(0.05 * shares.length + 1e-9);
  });

  it('of lesson 3 count each customer under one status', () => {
    const [one] = room.people;
    const standing = (
      count: number,
      trading: 'active' | 'dormant' | 'never-traded' | null,
      dormantMonths = 0,
    ) =>
      Array.from({ length: count }, () => ({
        ...one!,
        status: { ...one!.status, trading, dormantMonths: dormantMonths === 0 ? null : dormantMonths },
      }));
    const people = [
      ...standing(8, 'active'),
      ...standing(4, 'dormant', 3),
      ...standing(2, 'dormant', 6),
      ...standing(3, 'dormant', 12),
      ...standing(2, 'never-traded'),
      ...standing(1, null),
    ];
    // Of 20, each is 5 %.
    expect(statusesOf({ ...room, people }).rows.map((row) => row.slice(1))).toEqual([
      ['8', '4', '2', '3', '2', '1'],
      ['40.0%', '20.0%', '10.0%', '15.0%', '10.0%', '5.0%'],
    ]);
  });

  it('of lesson 3 put each customer on one list, and no number of a customer on the screen', () => {
    const { rows } = listsOf(room);
    const total = rows.reduce((sum, row) => sum + Number(row[1]!.replaceAll(',', '')), 0);
    expect(total).toBe(sleepersOf(room.data, room.people, room.ask).length);
    const ids = new Set(room.people.map(({ id }) => id));
    for (const [, , why] of rows) expect(why!.split(/\s/).filter((word) => ids.has(word))).toEqual([]);
  });

  it('of lesson 3 share each measure by those to whom it applies', () => {
    const [table] = measuresOf(room);
    const [met, shares] = (table as Table).rows.map((row) => row.slice(1));
    const fractions = met!.map((cell) => cell.split(' / ').map((n) => Number(n.replaceAll(',', ''))));
    expect(shares).toEqual(fractions.map(([some, of]) => `${((100 * some!) / of!).toFixed(1)}%`));
  });

  // The data end on 17 April 2020: the last quarter that is over is the first of 2020.
  it('of lesson 3 tell of the last complete quarter', () => {
    expect(movesOf(room)).toMatch(/from 1 January 2020 to 31 March 2020|from 2020-01-01 to 2020-03-31/);
  });

  // All three fall below 5,000 CNY in February and are above it in March; two of them put money in, the third nothing.
  it('of lesson 3 keep apart who came back himself and whom the market lifted', () => {
    const ids = ['c1', 'c2', 'c3'];
    const totals = { '2024-01-31': 6000, '2024-02-29': 3000, '2024-03-31': 6000, '2024-04-15': 6000 };
    const assets = Object.entries(totals).flatMap(([on, total]) => ids.map((id) => `${id},${on},${total}`));
    const folder = folderOf({
      'customers.csv': ['id,kind,opened_on', ...ids.map((id) => `${id},individual,2020-01-10`)].join('\n'),
      'assets.csv': ['customer,on,total', ...assets].join('\n'),
      'trades.csv': 'customer,on,side,product,amount,commission\nc1,2024-01-12,buy,stock,1000,5',
      'cash-flows.csv': 'customer,on,kind,amount\nc1,2024-03-05,deposit,3000\nc2,2024-03-06,deposit,3000',
    });
    expect(movesOf(openClassroom({ language: 'en', folder }))).toContain(
      'from 1 March 2024 to 31 March 2024, gains and losses never netted: 0 at first; 0 new, 2 back by their own acts, 1 lifted back by the market; 0 lost; 3 at the end',
    );
  });

  it('of lesson 5 count for each purpose whom the gate lets through and whom not', () => {
    const book = adviserBook(room);
    const purposes = ['call-back', 'care', 'campaign'] as const;
    const allowed = purposes.map(
      (purpose) => book.people.filter(({ id }) => room.ask(id, purpose).value.allowed).length,
    );
    expect(gateOf(room, book).rows.map((row) => [Number(row[1]), Number(row[2])])).toEqual(
      allowed.map((some) => [some, book.people.length - some]),
    );
  });

  it('of lesson 5 count as closed the cases that came to a close', () => {
    const steps = room.data.steps!;
    const closed = new Set(steps.filter(({ to }) => to === 'close').map((step) => step.case));
    expect(chanceOf(steps, room.data.asOf, 3).counts?.closed).toBe(closed.size);
  });

  it('of lesson 5 hold the duties to the book of one adviser', () => {
    const { people, duties } = adviserBook(room);
    const ids = new Set<string | null>(people.map(({ id }) => id));
    const all = reviewDuties(room.data)!.lines;
    expect(all.some(({ customer }) => !ids.has(customer))).toBe(true);
    expect(duties).toEqual(all.filter(({ customer }) => ids.has(customer)));
  });

  it('of lesson 5 take a test of suitability until its last day, and not on the day after', () => {
    const book = adviserBook(room);
    const { asOf } = room.data;
    const planWith = (validUntil: Day) => {
      const suitability = { assessedOn: addDays(asOf, -300), validUntil };
      const conduct = new Map(book.people.map(({ id }) => [id, { customer: id, suitability }]));
      return servicePlan({ ...room, data: { ...room.data, conduct } }, book)!
        .rows.flat()
        .join(' ')
        .replaceAll(/\s+/g, ' ');
    };
    expect(planWith(asOf)).not.toContain('suitability result valid');
    expect(planWith(addDays(asOf, -1))).toContain('suitability result valid');
  });

  it('of lesson 6 are counted from five sheets on', () => {
    const withSheets = (n: number) => ({
      ...room,
      data: { ...room.data, scores: new Map([...room.data.scores!].slice(0, n)) },
    });
    expect(talliesOf(withSheets(4))).toEqual([expect.stringContaining('Only 4 sheets')]);
    expect(talliesOf(withSheets(5))[0]).toMatchObject({ caption: expect.stringContaining('5') as unknown });
  });

  it('of a refusal name two kinds and count the others', () => {
    const all = own.people.map(({ id }) => own.ask(id, 'campaign').reasons);
    const many = all.filter((reasons) => kindsRefused(reasons, 'en').length > 2);
    expect(many.length).toBeGreaterThan(0);
    for (const reasons of many) {
      const kinds = kindsRefused(reasons, 'en');
      const text = refusalText(reasons, 'en');
      const named = kinds.filter((kind) => text.includes(kind)).length;
      expect(named).toBe(2);
      expect(Number(/\d+/.exec(text)?.[0])).toBe(kinds.length - named);
    }
  });
});
