import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenPage, startWorkshop, whyNot, type Workshop } from './openPage.js';

// How the page looks and reads: languages, themes, sizes, paper.

describe.skipIf(whyNot !== '')(`the look of the page ${whyNot}`, () => {
  let workshop: Workshop;
  let open: OpenPage;
  beforeAll(async () => {
    workshop = await startWorkshop();
  });
  afterAll(() => workshop.stop());

  const styleOf = (selector: string, name: string) =>
    open.page.evaluate<string>(`getComputedStyle(document.querySelector('${selector}')).${name}`);
  const paper = () => styleOf('html', 'backgroundColor');
  const choose = (legend: string, option: string) =>
    open.page.getByRole('group', { name: legend }).getByRole('radio', { name: option }).check();

  it('speaks the language of the browser, then the one that was chosen', async () => {
    open = await workshop.open({ room: 'funnel', language: 'zh' });
    expect(await open.page.title()).toBe('服务漏斗 · 盘活工作坊');
    expect(await open.page.locator('html').getAttribute('lang')).toBe('zh-CN');
    await choose('语言 Language', 'English');
    expect(await open.page.getByRole('heading', { level: 1 }).innerText()).toBe('The service funnel');
    expect(await open.page.locator('html').getAttribute('lang')).toBe('en');
    await open.page.reload();
    expect(await open.page.title()).toBe('The service funnel · Panhuo workshop');
    await open.close();
  });

  it('follows the theme of the machine until one is chosen, and its charts follow too', async () => {
    open = await workshop.open({ room: 'funnel', colorScheme: 'light' });
    // The first path of the chart that is painted in the accent.
    const bar = () => styleOf('.drawing path[fill^="#"]:not([fill="none"])', 'fill');
    const [lightPaper, lightBar] = [await paper(), await bar()];
    await open.page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(paper).not.toBe(lightPaper);
    await expect.poll(bar).not.toBe(lightBar);
    await choose('Theme', 'Light');
    await expect.poll(paper).toBe(lightPaper);
    await open.page.reload();
    expect(await paper()).toBe(lightPaper);
    await open.close();
  });

  it('is set larger for a projector', async () => {
    open = await workshop.open({ viewport: { width: 1920, height: 1080 } });
    const size = async () => parseFloat(await styleOf('body', 'fontSize'));
    const desk = await size();
    await choose('Size', 'Projector');
    await expect.poll(size).toBeGreaterThan(desk * 1.2);
    await open.close();
  });

  it('prints a hand-out in black on white, with tables and without controls', async () => {
    open = await workshop.open({ room: 'questionnaire', colorScheme: 'dark' });
    await open.page.getByRole('group', { name: /^q1 / }).locator('input[value=b]').check();
    await open.page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await paper()).toBe('rgb(255, 255, 255)');
    expect(await styleOf('h1', 'color')).toBe('rgb(0, 0, 0)');
    expect(await open.page.locator('button:visible, input:visible, nav:visible').count()).toBe(0);
    const sheet = open.page.getByRole('group', { name: 'Trading personality', exact: true });
    expect(await sheet.getByRole('row').nth(1).innerText()).toContain('☒ B some weeks');
    await open.page.evaluate(`location.hash = 'funnel'`);
    const stages = open.page.getByRole('region', { name: 'Customers and stages' }).getByRole('row');
    expect(await stages.nth(1).innerText()).toContain('Customer 01, Customer 02');
    const figures = open.page.locator('.chart-table').first();
    await expect.poll(() => figures.isVisible()).toBe(true);
    expect(await open.page.locator('button:visible, input:visible').count()).toBe(0);
    await open.close();
  });

  it('draws its charts in the colours of paper before the browser takes the page', async () => {
    open = await workshop.open({ room: 'funnel', colorScheme: 'dark' });
    // Whatever is not done when the event has been heard is not on the paper.
    const fills = await open.page.evaluate<string[]>(`
      ['afterprint', 'beforeprint'].map((name) => {
        dispatchEvent(new Event(name));
        return getComputedStyle(document.querySelector('.drawing path[fill^="#"]')).fill;
      })`);
    // The accent of the dark theme, then that of the light one: --series-1 in design/tokens.css.
    expect(fills).toEqual(['rgb(130, 189, 223)', 'rgb(11, 90, 132)']);
    await open.close();
  });

  it('leads the focus to a room that was chosen, and the back button to the one before', async () => {
    open = await workshop.open({ room: 'questionnaire' });
    await open.page.getByRole('link', { name: 'The service funnel →' }).press('Enter');
    await expect.poll(() => open.page.evaluate('document.activeElement.tagName')).toBe('MAIN');
    expect(await open.page.getByRole('link', { name: 'Funnel' }).first().getAttribute('aria-current')).toBe(
      'page',
    );
    await open.page.goBack();
    await expect
      .poll(() => open.page.getByRole('heading', { level: 1 }).innerText())
      .toBe('Trading personality');
    await open.close();
  });
});
