import { addDays, day, daysBetween } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { pageOf } from '../../examples/branch-review/report/page.js';
import { reviewBranch } from '../../examples/branch-review/review/review.js';
import { figures } from '../../examples/branch-review/teaching/figures.js';
import { makePeople } from '../../examples/branch-review/teaching/people.js';
import { createDice, type Dice } from '../../examples/branch-review/teaching/random.js';
import { teachingBranch } from '../../examples/branch-review/teaching/teachingBranch.js';

describe('the teaching branch', () => {
  const data = teachingBranch({ customers: 800 });
  const review = reviewBranch(data);

  it('lets nobody leave before the day after he came', () => {
    const openings = new Map(data.customers!.map(({ id, openedOn }) => [id, openedOn]));
    const early = data.events!.filter(({ customer, on }) => on <= openings.get(customer)!);
    expect(data.events!.length).toBeGreaterThan(10);
    expect(early).toEqual([]);
  });

  it('lets a late customer leave on the day after he came, at the earliest', () => {
    const [from, to] = [day('2018-01-01'), day('2020-12-31')];
    const lastOpening = daysBetween(from, to) - 20;
    // Dice on which everybody is new, comes as late as he can, and leaves as early as he can.
    const dice: Dice = {
      ...createDice(1),
      chance: (probability) => probability === figures.leaves,
      whole: (min, max) => (max === lastOpening ? max : min),
    };
    const [person] = makePeople(dice, 1, from, to);
    expect(person!.openedOn).toBe(addDays(from, lastOpening));
    expect(person!.leavesOn).toBe(addDays(from, lastOpening + 1));
  });

  it('closes its ledger with the effective customers of today', () => {
    // Two ways to the same figure: the ledger by evenings, and the status of each customer by himself.
    const { customers, assets } = review.ledger!.periods.at(-1)!;
    expect(customers.closing).toBe(review.customers.tallies['effective']?.counts['true']);
    expect(assets.lost.unknown).toBe('0.00');
  });

  it('watches every customer once, apart from those who left and those who sleep', () => {
    const { list, left, dormant } = review.warning!;
    const watched = [list.lines, list.unjudged, list.quiet].flat();
    expect(new Set(watched.map(({ customer }) => customer)).size).toBe(watched.length);
    expect(watched.length + left + dormant).toBe(review.customers.customers);
    expect(list.lines.length).toBeGreaterThan(10);
  });

  it('plans calls to those alone whom the waking list lets the branch call, each once, and says what they rest on', () => {
    const { calls, waking } = review;
    const { plan, choice, trades } = calls!;
    const judged = [plan.call, plan.waiting, plan.notWorth, plan.unjudged].flat();
    const names = (lines: readonly { readonly customer: string }[]) =>
      lines.map(({ customer }) => customer).toSorted();
    expect(names(judged)).toEqual(names(waking!.wake));
    expect(plan.call.length).toBeGreaterThan(0);
    // The kind that came nearest in the year held out, fitted again to all that is known.
    expect(trades.kind).toBe(choice.value.chosen?.kind);
    expect(choice.value.by).toBe('holdout');
    expect(review.rules.map(({ id }) => id)).toContain('industry/waking-plan');
    const page = pageOf(review, 'en');
    expect(page).toContain('Whom to call first');
    expect(page).not.toContain('Worth waking: the first');
    expect(pageOf(review, 'zh')).toContain('先联系谁');
  });
});
