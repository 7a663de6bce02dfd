import { course } from 'panhuo';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from './axe.js';
import { type OpenPage, startWorkshop, whyNot, type Workshop } from './openPage.js';

// The funnel room of the workshop page: what the course's funnel asks for, in a real Chromium.

/** The board and the sheet of a case at once, so that nothing scrolls while a card is dragged. */
const tall = { width: 1440, height: 2200 };

describe.skipIf(whyNot !== '')(`the funnel room ${whyNot}`, () => {
  let workshop: Workshop;
  let open: OpenPage;
  beforeAll(async () => {
    workshop = await startWorkshop();
  });
  afterAll(() => workshop.stop());

  const stage = (name: string) => open.page.getByRole('region', { name: new RegExp(`^${name} \\d`) });
  const card = (number: string) => open.page.getByRole('button', { name: new RegExp(`^Customer ${number}`) });
  const heard = () => open.page.getByRole('status').innerText();
  const drag = async (number: string, to: string) => {
    await open.page.evaluate('scrollTo(0, 0)');
    const from = (await card(number).boundingBox())!;
    const target = (await stage(to).locator('ul').boundingBox())!;
    await open.page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await open.page.mouse.down();
    await open.page.mouse.move(target.x + target.width / 2, target.y + target.height / 2, { steps: 8 });
    await open.page.mouse.up();
  };
  const standsIn = async (number: string, name: string) => {
    await expect
      .poll(() =>
        stage(name)
          .getByRole('button', { name: `Customer ${number}` })
          .count(),
      )
      .toBe(1);
  };

  it('begins with the ten who watch in the course’s reference', async () => {
    open = await workshop.open({ room: 'funnel', viewport: tall });
    expect(await stage('watch').getByRole('listitem').count()).toBe(course.serviceFunnelReference.watch);
    await open.close();
  });

  it('sends a dragged card back and says everything that is missing, until it is ticked', async () => {
    open = await workshop.open({ room: 'funnel', viewport: tall });
    await drag('03', 'select');
    await expect
      .poll(heard)
      .toBe(
        'Customer 03 was not moved: not met: behaviour analysed (required yes, actual unknown); not met: needs surveyed (required yes, actual unknown)',
      );
    await standsIn('03', 'watch');
    const sheet = open.page.getByRole('region', { name: 'Customer 03: watch' });
    const interest = sheet.getByRole('listitem').filter({ hasText: 'interest → select' });
    expect(await interest.innerText()).toContain('refused');
    await sheet.getByLabel('behaviour analysed').check();
    expect(await interest.innerText()).not.toContain('behaviour analysed');
    await sheet.getByLabel('needs surveyed').check();
    await expect.poll(() => interest.innerText()).toContain('allowed');
    await drag('03', 'select');
    await expect.poll(heard).toBe('Customer 03: interest, watch → select');
    await standsIn('03', 'select');
    await open.close();
  });

  it('says why a card cannot be dragged past a stage', async () => {
    open = await workshop.open({ room: 'funnel', viewport: tall });
    await drag('01', 'close');
    await expect.poll(heard).toBe('Customer 01 was not moved: deal cannot happen in stage watch');
    await standsIn('01', 'watch');
    await open.close();
  });

  it('moves a card by touch after a rest of the finger', async () => {
    open = await workshop.open({ room: 'funnel', hasTouch: true, viewport: tall });
    const from = (await card('10').boundingBox())!;
    const target = (await stage('silent').locator('ul').boundingBox())!;
    const session = await open.page.context().newCDPSession(open.page);
    const touch = (type: string, x: number, y: number) =>
      session.send('Input.dispatchTouchEvent', {
        type: type as 'touchStart',
        touchPoints: type === 'touchEnd' ? [] : [{ x, y }],
      });
    await touch('touchStart', from.x + 20, from.y + 20);
    await open.page.waitForTimeout(400);
    for (const part of [0.25, 0.5, 0.75, 1]) {
      await touch(
        'touchMove',
        from.x + 20 + (target.x + 30 - from.x) * part,
        from.y + 20 + (target.y + 20 - from.y) * part,
      );
      await open.page.waitForTimeout(30);
    }
    await touch('touchEnd', 0, 0);
    await expect.poll(heard).toBe('Customer 10: fall silent, watch → silent');
    await standsIn('10', 'silent');
    await open.close();
  });

  it('leads a customer from watch to close with the keyboard alone', async () => {
    open = await workshop.open({ room: 'funnel', reducedMotion: 'reduce' });
    const press = async (...keys: string[]) => {
      for (const key of keys) await open.page.keyboard.press(key);
    };
    await card('02').focus();
    await press('Enter');
    // The focus stands on the sheet of the case: two facts to tick, then the first event.
    const sheetHasFocus = () => open.page.evaluate('document.activeElement.className');
    await expect.poll(sheetHasFocus).toContain('funnel-sheet');
    await press('Tab', 'Space', 'Tab', 'Space', 'Tab', 'Enter');
    await expect.poll(heard).toBe('Customer 02: interest, watch → select');
    await expect.poll(sheetHasFocus).toContain('funnel-sheet');
    await press('Tab', 'Space', 'Tab', 'Space', 'Tab', 'Enter');
    await expect.poll(heard).toBe('Customer 02: decide, select → trade');
    await expect.poll(sheetHasFocus).toContain('funnel-sheet');
    await press('Tab', 'Enter');
    await expect.poll(heard).toBe('Customer 02: deal, trade → close');
    await standsIn('02', 'close');
    const log = open.page.getByRole('group', { name: 'Log' }).getByRole('row');
    // The heading, the opening and three moves.
    expect(await log.count()).toBe(5);
    await open.page.getByRole('button', { name: 'Back to the card' }).press('Enter');
    await expect.poll(() => open.page.evaluate('document.activeElement.innerText')).toContain('Customer 02');
    expect(await axeFindings(open.page)).toEqual([]);
    await open.close();
  });

  it('takes a loss only with a reason code, and opens a new case beside the old one', async () => {
    open = await workshop.open({ room: 'funnel', viewport: tall });
    await card('05').click();
    await open.page.getByRole('button', { name: 'refuse → lost' }).click();
    const dialog = open.page.getByRole('dialog', { name: 'Why is the customer lost?' });
    await dialog.getByRole('button', { name: 'Confirm' }).click();
    await expect
      .poll(heard)
      .toBe(
        'Customer 05 was not moved: the reason must be one of: price, product, changed-life, neglect, other',
      );
    await drag('05', 'lost');
    await dialog.getByLabel('reason').selectOption('price');
    await dialog.getByRole('button', { name: 'Confirm' }).click();
    await expect.poll(heard).toBe('Customer 05: refuse, watch → lost');
    await standsIn('05', 'lost');
    await open.page.getByRole('button', { name: 'Open a new case for this customer' }).click();
    await expect.poll(heard).toBe('A new case was opened for customer 05');
    expect(await stage('watch').getByRole('button', { name: 'Customer 05 (case 2)' }).count()).toBe(1);
    expect(await stage('lost').getByRole('button', { name: 'Customer 05' }).count()).toBe(1);
    await open.close();
  });

  it('lets a deadline pass with the days, marks who is stalled, and never goes back', async () => {
    open = await workshop.open({ room: 'funnel', viewport: tall });
    await card('04').click();
    await open.page.getByLabel('behaviour analysed').check();
    await open.page.getByLabel('needs surveyed').check();
    await open.page.getByRole('button', { name: 'interest → select' }).click();
    const sheet = open.page.getByRole('region', { name: 'Customer 04: select' });
    // 30 days after 5 January 2026 have passed on 4 February; the deadline fires on the day after.
    await expect.poll(() => sheet.innerText()).toContain('hesitate from 2026-02-05');
    await open.page.getByLabel('Day', { exact: true }).fill('2026-02-04');
    await expect.poll(heard).toBe('2026-02-04: no deadline has passed');
    // 14 days are over: stalled in select. In watch it takes 30.
    expect(await stage('select').innerText()).toContain('stalled');
    await open.page.getByRole('button', { name: '1 day on', exact: true }).click();
    await expect.poll(heard).toBe('2026-02-05: one deadline passed: Customer 04: hesitate, select → watch');
    expect(await stage('watch').innerText()).toContain('stalled');
    await open.page.getByLabel('Day', { exact: true }).fill('2026-02-01');
    await expect.poll(() => open.page.locator('main').innerText()).toContain('Days only go on');
    await open.close();
  });

  it('is without a serious finding when a move was refused, on a phone in the dark', async () => {
    const viewport = { width: 360, height: 740 };
    open = await workshop.open({ room: 'funnel', language: 'zh', colorScheme: 'dark', viewport });
    await open.page.getByRole('button', { name: /^客户 07/ }).click();
    await open.page.getByRole('button', { name: '有意向 → 选择' }).click();
    const sheet = open.page.getByRole('region', { name: '客户 07：观望' });
    await expect.poll(() => sheet.innerText()).toContain('没有移动');
    // The sheet lies far below the card: it comes into sight.
    await expect.poll(async () => (await sheet.boundingBox())!.y).toBeLessThan(viewport.height / 2);
    expect(await axeFindings(open.page)).toEqual([]);
    expect(await open.page.evaluate('document.documentElement.scrollWidth')).toBe(viewport.width);
    await open.close();
  });

  it('compares the class with 10-5-2-1', async () => {
    open = await workshop.open({ room: 'funnel', viewport: tall });
    for (const number of ['01', '02']) {
      await card(number).click();
      await open.page.getByLabel('behaviour analysed').check();
      await open.page.getByLabel('needs surveyed').check();
      await open.page.getByRole('button', { name: 'interest → select' }).click();
    }
    const conversion = open.page
      .getByRole('region', { name: 'Conversion, against the course’s 10-5-2-1' })
      .first();
    // Two of ten went on, where five do by the reference; nobody has traded yet.
    await expect.poll(() => conversion.innerText()).toContain('furthest behind the reference: to trade');
    await conversion.getByRole('button', { name: 'Show the figures' }).click();
    const rows = await conversion.getByRole('row').allInnerTexts();
    expect(rows.slice(1)).toEqual([
      'watch\t10\t8\t0\t–\t–',
      'select\t2\t2\t0\t20.0%\t50%',
      'trade\t0\t0\t0\t0.0%\t40%',
      'close\t0\t0\t0\t–\t50%',
    ]);
    expect(open.errors).toEqual([]);
    await open.close();
  });
});
