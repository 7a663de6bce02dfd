import { course, judgeMarket, wordTerm } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { teachingMarket } from '../../../examples/branch-review/teaching/market.js';
import { barsUpTo, stretchOf, WARM_UP } from '../../../examples/workshop/page/rooms/market/stretch.js';
import { axeFindings } from './axe.js';
import { whyNot } from './openPage.js';
import { roomUnderTest } from './roomUnderTest.js';

// The market room in a real Chromium. What the judge should say is asked of the library here, with the bars up to that day.

/** A stretch in which the judge changes its mind. */
const NUMBER = 12;

// Runs where a Chromium is: see whyNot.
describe.skipIf(whyNot !== '')(`the market room ${whyNot}`, () => {
  const room = roomUnderTest();
  const { region, press } = room;
  const play = async (number: number) => {
    await room.page.getByLabel('or enter its number').fill(String(number));
    await press('Begin');
    await expect.poll(() => region('The stretch').innerText()).toContain('trading day 0 of 250');
  };
  const { bars } = teachingMarket(undefined);

  it('says nothing of the judge before the class has guessed, and then what the judge knew on that day', async () => {
    await room.open({ room: 'market' });
    await play(NUMBER);
    const stretch = stretchOf(bars, NUMBER);
    for (let shown = 0; shown <= 200; shown += 50) {
      await expect
        .poll(() => room.page.getByRole('group', { name: 'What is the regime today?' }).count())
        .toBe(1);
      await press('sideways');
      // The library, asked here with the bars up to that day and none after it.
      const [now] = judgeMarket(course.marketJudge, barsUpTo(stretch, shown)).slice(-1);
      const said = wordTerm(now!.regime, 'en');
      await expect
        .poll(() => room.page.locator('.market-verdict').innerText())
        .toBe(
          `The judge says ${said}, the class sideways: ${said === 'sideways' ? 'they agree' : 'they differ'}.`,
        );
      expect(await region('The judge').innerText()).toContain(`trading day ${String(shown)} of 250`);
      for (let week = 0; week < 10; week++) await press('Next week');
    }
  });

  it('hides days and levels until the end, and then tells what only hindsight knows', async () => {
    await room.open({ room: 'market' });
    await play(NUMBER);
    await press('strong');
    await press('Next day');
    const playing = await room.page.locator('main').innerText();
    expect(playing).not.toMatch(/\b20[0-2]\d\b/);
    await press('Next week');
    await press('weak');
    await press('End and reveal');
    const first = stretchOf(bars, NUMBER).bars[WARM_UP - 1]!.day;
    await expect.poll(() => region('The stretch').innerText()).toContain(first.slice(0, 4));
    const revealed = region('Revealed: what only hindsight knows');
    // Two days were guessed: every row of them sums to two.
    const cells = await revealed
      .getByRole('row', { name: /^the class/ })
      .getByRole('cell')
      .allInnerTexts();
    expect(cells.reduce((sum, cell) => sum + Number(cell), 0)).toBe(2);
    expect(await revealed.innerText()).toContain('is scored here on another market');
    const focused = await room.page.evaluate('document.activeElement.className');
    expect(focused).toBe('market-room');
    expect(await axeFindings(room.page)).toEqual([]);
  });

  it('lets nobody read the future off the scale of its chart', async () => {
    await room.open({ room: 'market' });
    await play(NUMBER);
    const stretch = stretchOf(bars, NUMBER);
    const start = stretch.bars[WARM_UP - 1]!.close;
    const levels = stretch.bars.map(({ close }) => (100 * close) / start);
    const known = levels.slice(0, WARM_UP);
    // Names of the levels stand before their axis, those of the days below theirs.
    const texts = await room.page.locator('.drawing text[text-anchor=end]').allTextContents();
    const scale = texts.map(Number).sort((a, b) => a - b);
    const step = scale[1]! - scale[0]!;
    expect(scale[0]!).toBeGreaterThan(Math.min(...known) - step);
    expect(scale.at(-1)!).toBeLessThan(Math.max(...known) + step);
    // A scale of the whole stretch would be another one.
    expect(Math.max(...levels)).toBeGreaterThan(scale.at(-1)!);
  });

  it('gives the band of the regime for a capital and a personality', async () => {
    await room.open({ room: 'market' });
    await play(NUMBER);
    const band = region('The position band');
    expect(await band.innerText()).toContain('Guess first');
    await press('strong');
    // The judge begins with sideways here: half of 240,000, by the course.
    await band.getByLabel('Capital (CNY)').fill('240000');
    await expect.poll(() => band.innerText()).toContain('120,000');
    await band.getByLabel('Capital (CNY)').fill('-1');
    await expect.poll(() => band.locator('.field-fault').count()).toBe(1);
    // What cannot be is not kept.
    expect(await band.innerText()).toContain('120,000');
  });

  it('takes the personality that the questionnaire came to', async () => {
    await room.open({ room: 'questionnaire' });
    // All first options but for question 1 and 2: 9 points by the printed key, conservative.
    for (const [place, letter] of Array.from('eeaaaaaaaa').entries()) {
      const question = room.page.getByRole('group', { name: new RegExp(`^q${String(place + 1)} `) });
      await question.locator(`input[value=${letter}]`).check();
    }
    await room.page.getByRole('link', { name: 'Market', exact: true }).click();
    await press('Take what the questionnaire came to: conservative');
    await expect.poll(() => room.page.getByRole('radio', { name: 'conservative' }).isChecked()).toBe(true);
  });

  it('goes on after a reload where it was', async () => {
    await room.open({ room: 'market', language: 'zh' });
    const say = (name: string) => room.page.getByRole('button', { name, exact: true }).click();
    await say('弱势');
    await say('下一周');
    await expect.poll(() => room.page.locator('.market-where').innerText()).toBe('第 5 / 250 个交易日');
    const before = await region('研判').innerText();
    await room.page.reload();
    await expect.poll(() => room.page.locator('.market-where').innerText()).toBe('第 5 / 250 个交易日');
    expect(await region('研判').innerText()).toBe(before);
    expect(await region('全班与研判').innerText()).toContain('猜过的日子\n1');
  });

  it('is played with the keyboard alone', async () => {
    await room.open({ room: 'market' });
    const { keyboard } = room.page;
    await room.page.getByRole('button', { name: 'weak', exact: true }).focus();
    await keyboard.press('Enter');
    await expect.poll(() => room.page.locator('.market-verdict').count()).toBe(1);
    // The focus is on what the judge said, and the next stop is the way on.
    await keyboard.press('Tab');
    await keyboard.press('Space');
    await expect.poll(() => room.page.locator('.market-where').innerText()).toBe('trading day 5 of 250');
    await expect.poll(() => room.page.getByRole('status').innerText()).toBe('trading day 5 of 250');
  });
});
