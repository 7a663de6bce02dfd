import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenPage, startWorkshop, whyNot, type Workshop } from './openPage.js';

// What the page keeps: over a reload, in a file, and what it does with a file that is not its own.

describe.skipIf(whyNot !== '')(`the state of the page ${whyNot}`, () => {
  let workshop: Workshop;
  let open: OpenPage;
  beforeAll(async () => {
    workshop = await startWorkshop();
  });
  afterAll(() => workshop.stop());

  const firstAnswer = () => open.page.getByRole('group', { name: /^q1 / }).locator('input[value=b]');
  const message = () => open.page.locator('.message').innerText();
  const choose = async (name: string, text: string) => {
    await open.page
      .getByLabel('Import', { exact: true })
      .and(open.page.locator('input'))
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  };
  const exported = async () => {
    const download = open.page.waitForEvent('download');
    await open.page.getByRole('button', { name: 'Export' }).click();
    return readFile(await (await download).path(), 'utf8');
  };

  it('outlives a reload at once, and another room', async () => {
    open = await workshop.open({ room: 'questionnaire' });
    await firstAnswer().check();
    await open.page.reload();
    expect(await firstAnswer().isChecked()).toBe(true);
    await open.page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: 'Funnel' }).click();
    await open.page.getByRole('button', { name: '1 day on', exact: true }).click();
    await open.page.reload();
    // The address names the room still.
    expect(await open.page.getByLabel('Day', { exact: true }).inputValue()).toBe('2026-01-06');
    await open.page.goBack();
    expect(await firstAnswer().isChecked()).toBe(true);
    await open.close();
  });

  it('goes into a file and comes back from it in another browser', async () => {
    open = await workshop.open({ room: 'questionnaire' });
    await firstAnswer().check();
    const file = await exported();
    await open.close();
    open = await workshop.open({ room: 'questionnaire' });
    expect(await firstAnswer().isChecked()).toBe(false);
    await choose('panhuo-workshop.json', file);
    await expect.poll(() => firstAnswer().isChecked()).toBe(true);
    expect(await message()).toContain('Imported');
    expect(open.errors).toEqual([]);
    await open.close();
  });

  it('refuses a bad file with one sentence and changes nothing', async () => {
    open = await workshop.open({ room: 'questionnaire' });
    await firstAnswer().check();
    const good = JSON.parse(await exported()) as {
      rooms: { questionnaire: object; market: object; funnel: { cases: { steps: object[] }[] } };
    };
    const { questionnaire, market, funnel } = good.rooms;
    const step = funnel.cases[0]!.steps[0]!;
    const withRooms = (rooms: object) => JSON.stringify({ ...good, rooms: { ...good.rooms, ...rooms } });
    const withCase = (...steps: object[]) =>
      withRooms({ funnel: { ...funnel, cases: [{ steps, facts: {} }] } });
    const files: [text: string, says: string][] = [
      ['{', 'This was not written by this page'],
      ['[1, 2]', 'This was not written by this page'],
      [JSON.stringify({ ...good, version: 99 }), 'This was not written by this page'],
      [
        withRooms({ questionnaire: { ...questionnaire, answers: { q1: 'z' } } }),
        'q1 should be an option of the question',
      ],
      [withRooms({ questionnaire: { ...questionnaire, sheets: 7 } }), '“sheets”'],
      [withRooms({ funnel: { ...funnel, on: '2026-02-30' } }), '“funnel” is wrong'],
      [withRooms({ funnel: { ...funnel, on: '2020-01-01' } }), 'the day lies before the latest step'],
      [
        withCase(step, { ...step, revision: 1, event: 'deal', from: 'watch', to: 'close' }),
        '“funnel” is wrong',
      ],
      [withCase({ ...step, customer: '<b>Wang</b>' }), '“cases.0.steps.0.customer”'],
      [withCase({ ...step, customer: 'c99' }), '“cases.0.steps.0.customer”'],
      [withCase({ ...step, reason: 'call Wang' }), '“cases.0.steps.0.reason”'],
      [withRooms({ market: { ...market, ended: true, shown: 0 } }), '“shown” must be 1 at least'],
      [withRooms({ questionnaire: { ...questionnaire, sheets: Array(1001).fill({}) } }), '1000 at most'],
      [JSON.stringify({ ...good, more: 'x'.repeat(5_000_000) }), 'The file is too large: 5 MB at most.'],
    ];
    for (const [text, says] of files) {
      await choose('bad.json', text);
      await expect.poll(message).toContain(says);
      expect(await message()).toContain('Nothing was changed.');
      await open.page.locator('.message').getByRole('button', { name: 'Close' }).click();
    }
    expect(await firstAnswer().isChecked()).toBe(true);
    expect(open.errors).toEqual([]);
    await open.close();
  });

  it('begins anew, and says so, where what was kept cannot be read', async () => {
    open = await workshop.open({ room: 'questionnaire' });
    await firstAnswer().check();
    const kept = () => open.page.evaluate<string>(`localStorage.getItem('panhuo-workshop') ?? ''`);
    await expect.poll(kept).toContain('"q1": "b"');
    const broken = (await kept()).replace('"on": "2026-01-05"', '"on": "yesterday"');
    // What is on the screen is kept when the page is left: it is replaced from a page that keeps nothing.
    await open.page.addInitScript(
      `if (!sessionStorage.once) { sessionStorage.once = 1; localStorage.setItem('panhuo-workshop', ${JSON.stringify(broken)}); }`,
    );
    await open.page.reload();
    expect(await message()).toContain('The part “funnel” is wrong');
    // The other rooms stand as they were.
    expect(await firstAnswer().isChecked()).toBe(true);
    await open.page.getByRole('link', { name: 'Funnel' }).first().click();
    expect(await open.page.getByLabel('Day', { exact: true }).inputValue()).toBe('2026-01-05');
    await open.close();
  });

  it('is left out where the browser keeps nothing, and the page works all the same', async () => {
    open = await workshop.open({ room: 'questionnaire' });
    await open.page.addInitScript(
      `Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } })`,
    );
    await open.page.reload();
    await firstAnswer().check();
    expect(await open.page.getByText('q1 b: 4 points').isVisible()).toBe(true);
    await expect.poll(message).toContain('export before you close the page');
    await open.page.reload();
    expect(await firstAnswer().isChecked()).toBe(false);
    expect(open.errors).toEqual([]);
    await open.close();
  });

  it('is followed by a second tab, which writes nothing of its own over it', async () => {
    open = await workshop.open({ room: 'questionnaire' });
    const second = await open.page.context().newPage();
    await second.goto(open.page.url());
    await firstAnswer().check();
    await expect
      .poll(() => second.getByRole('group', { name: /^q1 / }).locator('input[value=b]').isChecked())
      .toBe(true);
    await second.close({ runBeforeUnload: true });
    await open.page.reload();
    expect(await firstAnswer().isChecked()).toBe(true);
    await open.close();
  });

  it('is told in the language of the moment, the latest message too', async () => {
    open = await workshop.open({ room: 'questionnaire' });
    await choose('bad.json', '{');
    await expect.poll(message).toContain('This was not written by this page');
    await open.page.locator('input[value=zh]').check();
    await expect.poll(message).toContain('这不是本页写成的内容');
    await open.close();
  });

  it('is reset only after a question', async () => {
    open = await workshop.open({ room: 'questionnaire' });
    await firstAnswer().check();
    const reset = open.page.getByRole('button', { name: 'Reset' });
    const dialog = open.page.getByRole('dialog', { name: 'Reset all rooms?' });
    await reset.click();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    expect(await firstAnswer().isChecked()).toBe(true);
    await reset.click();
    await dialog.getByRole('button', { name: 'Reset' }).click();
    await expect.poll(() => firstAnswer().isChecked()).toBe(false);
    await open.page.reload();
    expect(await firstAnswer().isChecked()).toBe(false);
    await open.close();
  });
});
