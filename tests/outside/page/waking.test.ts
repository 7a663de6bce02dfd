import { describe, expect, it } from 'vitest';
import { axeFindings } from './axe.js';
import { whyNot } from './openPage.js';
import { roomUnderTest } from './roomUnderTest.js';

// The waking room in a real Chromium.

// Runs where a Chromium is: see whyNot.
describe.skipIf(whyNot !== '')(`the waking room ${whyNot}`, () => {
  const room = roomUnderTest();
  const { region, press } = room;
  const list = () => region('Dormant customers; a heading sorts by its column');
  const choose = async (count: number) => {
    const boxes = list().locator('input:enabled:not(:checked)');
    for (let chosen = 0; chosen < count; chosen++) await boxes.first().check();
  };

  it('lets nobody choose a customer whom the gate refuses, and says why', async () => {
    await room.open({ room: 'waking' });
    const rows = await list().getByRole('row').all();
    const told = await Promise.all(
      rows.slice(1, 40).map(async (row) => ({
        open: await row.getByRole('checkbox').isEnabled(),
        gate: (await row.getByRole('cell').last().innerText()).trim(),
        described: await row.getByRole('checkbox').getAttribute('aria-describedby'),
      })),
    );
    expect(told.some((row) => row.open) && told.some((row) => !row.open)).toBe(true);
    for (const row of told) {
      expect(row.gate === 'may be called').toBe(row.open);
      expect(row.gate.length).toBeGreaterThan(4);
      expect(row.described).not.toBeNull();
    }
  });

  it('sorts by a column, and back', async () => {
    await room.open({ room: 'waking' });
    const heading = list().getByRole('columnheader', { name: /^silent, months/ });
    const months = async () => {
      const texts = await list().locator('tbody tr td:nth-of-type(2)').allInnerTexts();
      return texts.map(Number);
    };
    await heading.getByRole('button').click();
    await expect.poll(() => heading.getAttribute('aria-sort')).toBe('descending');
    const falling = await months();
    expect(falling).toEqual([...falling].sort((a, b) => b - a));
    await heading.getByRole('button').click();
    await expect.poll(() => heading.getAttribute('aria-sort')).toBe('ascending');
    expect(await months()).toEqual([...falling].sort((a, b) => a - b));
  });

  it('parts the chosen by lot, and tells what the calls did beside those left alone', async () => {
    await room.open({ room: 'waking' });
    await choose(24);
    // The list is full: no other box can be ticked.
    await expect.poll(() => list().locator('input:enabled:not(:checked)').count()).toBe(0);
    await press('Draw the lot and call');
    const outcome = region('Half a year later');
    const text = await outcome.innerText();
    // Twelve and twelve, whatever the lot.
    expect(text).toMatch(/Called\n\d+ \/ 12/);
    expect(text).toMatch(/Left alone\n\d+ \/ 12/);
    expect(text).toContain('call-back: for everyone, whatever the arm');
    const fates = await region('What became of each').first().getByRole('row').allInnerTexts();
    expect(fates.filter((row) => row.includes('called'))).toHaveLength(12);
    const worths = region('Was it a good choice?');
    await worths.getByRole('button', { name: 'Show the figures' }).click();
    expect(await worths.getByRole('row').allInnerTexts()).toHaveLength(6);
    expect(await axeFindings(room.page)).toEqual([]);
  });

  it('tells the same outcome after a reload, and another one with another lot', async () => {
    await room.open({ room: 'waking' });
    await choose(24);
    await press('Draw the lot and call');
    const fates = () => region('What became of each').first().innerText();
    const before = await fates();
    await room.page.reload();
    await expect.poll(fates).toBe(before);
    await press('The same choice, another lot');
    await expect.poll(fates).not.toBe(before);
    await press('Choose anew');
    await expect.poll(() => list().locator('input:checked').count()).toBe(24);
  });

  it('is played with the keyboard alone', async () => {
    await room.open({ room: 'waking' });
    const boxes = list().locator('input:enabled');
    const { keyboard } = room.page;
    await boxes.first().focus();
    await keyboard.press('Space');
    await keyboard.press('Tab');
    await keyboard.press('Space');
    await expect.poll(() => room.page.getByRole('status').innerText()).toBe('2 of 24 chosen');
    await room.page.getByRole('button', { name: 'Draw the lot and call' }).focus();
    await keyboard.press('Enter');
    await expect.poll(() => room.page.evaluate('document.activeElement.className')).toBe('waking-room');
    await expect.poll(() => region('Half a year later').innerText()).toMatch(/Called\n[01] \/ 1/);
  });

  it('refuses a file in which a customer was chosen whom the gate refuses, and changes nothing', async () => {
    await room.open({ room: 'waking', language: 'zh' });
    const table = region('休眠客户；点击列标题排序');
    const refused = await table.locator('input:disabled').first().getAttribute('aria-label');
    const id = refused!.split(' ').at(-1)!;
    const waking = { chosen: [id], lot: 1, called: false };
    const file = { page: 'panhuo-workshop', version: 1, rooms: { waking } };
    await room.page.getByLabel('导入').setInputFiles({
      name: 'workshop.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(file)),
    });
    await expect.poll(() => room.page.locator('.message').innerText()).toContain(`客户 ${id} 不可联系`);
    expect(await table.locator('input:checked').count()).toBe(0);
  });
});
