import { describe, expect, it } from 'vitest';
import { workOutPeople } from '../../../examples/branch-review/review/people.js';
import { reviewHolding } from '../../../examples/branch-review/review/holding.js';
import { teachingBranch } from '../../../examples/branch-review/teaching/teachingBranch.js';
import { CUSTOMERS } from '../../../examples/workshop/page/data/workshopData.js';
import { axeFindings } from './axe.js';
import { whyNot } from './openPage.js';
import { roomUnderTest } from './roomUnderTest.js';

// The dashboard in a real Chromium, beside the branch review of the same branch, made here.

// Runs where a Chromium is: see whyNot.
describe.skipIf(whyNot !== '')(`the dashboard ${whyNot}`, () => {
  const room = roomUnderTest();
  const { region } = room;
  const choose = (name: string) => room.page.getByRole('radio', { name, exact: true }).check();
  const figuresOf = async (card: string) => {
    await region(card).getByRole('button', { name: 'Show the figures' }).click();
    return region(card).locator('.chart-table tbody tr');
  };

  it('shows the cohorts of the branch review, by quarter and by month', async () => {
    await room.open({ room: 'dashboard' });
    const data = teachingBranch({ customers: CUSTOMERS });
    const people = new Map(workOutPeople(data).map((person) => [person.id, person]));
    const { cohorts } = reviewHolding(data, people)!;
    const rows = await figuresOf('Cohorts');
    const sizes = async () => (await rows.locator('td:nth-of-type(1)').allInnerTexts()).map(Number);
    // The latest twelve, as the page says.
    expect(await sizes()).toEqual(cohorts.quarter.slice(-12).map(({ size }) => size));
    await choose('months');
    await expect.poll(sizes).toEqual(cohorts.month.slice(-12).map(({ size }) => size));
  });

  it('parts the survival curves by what is asked, and tests whether they differ', async () => {
    await room.open({ room: 'dashboard' });
    const card = region('How long until customers fall silent');
    const rows = await figuresOf('How long until customers fall silent');
    const groups = async () => (await rows.getByRole('rowheader').allInnerTexts()).join(', ');
    expect(await groups()).toBe('conservative, steady, aggressive, unknown personality');
    expect(await card.innerText()).toMatch(/Log-rank test: p [=<] 0\.\d+/);
    await choose('year of the first trade');
    await expect.poll(groups).toBe('2017, 2018, 2019, 2020');
    await choose('asset tier');
    await expect.poll(groups).toMatch(/standard/);
    expect(await card.innerText()).toContain('the curves describe, and forecast nothing');
  });

  it('nets gains and losses nowhere: each line of the ledger adds up', async () => {
    await room.open({ room: 'dashboard' });
    const rows = await (await figuresOf('Ledger of gains and losses')).all();
    expect(rows.length).toBe(12);
    for (const row of rows) {
      const [opening, gained, returned, ...rest] = (await row.getByRole('cell').allInnerTexts()).map(Number);
      const closing = rest.pop()!;
      const lost = rest.reduce((sum, one) => sum + one, 0);
      expect(opening! + gained! + returned! - lost).toBe(closing);
    }
  });

  it('keeps its filters over a reload, and has no serious finding with its tables open', async () => {
    await room.open({ room: 'dashboard' });
    await choose('months');
    await choose('asset tier');
    const show = room.page.getByRole('button', { name: 'Show the figures' });
    // An opened one is called otherwise.
    for (let left = await show.count(); left > 0; left--) await show.first().click();
    expect(await axeFindings(room.page)).toEqual([]);
    await room.page.reload();
    await expect
      .poll(() => room.page.getByRole('radio', { name: 'months', exact: true }).isChecked())
      .toBe(true);
    expect(await room.page.getByRole('radio', { name: 'asset tier', exact: true }).isChecked()).toBe(true);
  });

  it('is filtered with the keyboard alone', async () => {
    await room.open({ room: 'dashboard' });
    const card = region('How long until customers fall silent');
    await choose('asset tier');
    await expect.poll(() => card.innerText()).toContain('standard');
    await room.page.getByRole('radio', { name: 'asset tier', exact: true }).focus();
    await room.page.keyboard.press('ArrowLeft');
    await expect.poll(() => card.innerText()).toContain('conservative');
  });
});
