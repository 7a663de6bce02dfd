import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from './axe.js';
import { type OpenPage, startWorkshop, whyNot, type Workshop } from './openPage.js';

// The questionnaire room of the workshop page, in a real Chromium. Points are those that the course prints.

// Runs where a Chromium is: see whyNot.
describe.skipIf(whyNot !== '')(`the questionnaire room ${whyNot}`, () => {
  let workshop: Workshop;
  let open: OpenPage;
  beforeAll(async () => {
    workshop = await startWorkshop();
  });
  afterAll(() => workshop.stop());

  const answer = async (letters: string) => {
    for (const [place, letter] of Array.from(letters).entries()) {
      const question = open.page.getByRole('group', { name: new RegExp(`^q${place + 1} `) });
      await question.locator(`input[value=${letter}]`).check();
    }
  };
  const result = () => open.page.getByRole('region', { name: 'Result' });

  it('gives no total before all is answered, and says which answers are missing', async () => {
    open = await workshop.open({ room: 'questionnaire' });
    await answer('bc');
    // The key prints 4 for B of question 1 and 3 for C of question 2.
    await expect.poll(() => result().innerText()).toContain('Possible totals\n14–52\n7 so far');
    const text = await result().innerText();
    expect(text).toContain('no total: 2 of 10 questions answered');
    expect(text).toContain('q1 b: 4 points');
    // 7 points, and of the eight questions left at least 1 + 0 + 1 + 1 + 1 + 1 + 1 + 1 = 7 and at most 4 + 5 + 6 + 3 + 9 + 9 + 6 + 3 = 45:
    // 14 to 52 lie in all three levels.
    expect(text).toContain('Possible levels\nany');
    const missing = result().locator('.questionnaire-missing').getByRole('button');
    expect((await missing.allInnerTexts()).join(' ')).toBe('q3 q4 q5 q6 q7 q8 q9 q10');
    // Each leads to its question.
    await missing.last().click();
    await open.page.keyboard.press('Space');
    await expect.poll(() => result().innerText()).toContain('q10 a: 1 point');
    await open.close();
  });

  it('gives points, level, the way to the next levels and a reason for every point', async () => {
    open = await workshop.open({ room: 'questionnaire' });
    await answer('bccdcbcbdb');
    // 4 + 3 + 3 + 3 + 3 + 2 + 5 + 3 + 4 + 2 by the printed key; 22 to 37 is steady.
    await expect.poll(() => result().innerText()).toContain('Points\n32');
    const text = await result().innerText();
    expect(text).toContain('Level\nsteady');
    // To 38 it is 6 more, to 21 it is 11 less.
    expect(text).toContain('6 points up to aggressive · 11 points down to conservative');
    expect(text).toContain('It is not the statutory suitability test.');
    expect(await result().getByRole('listitem').count()).toBe(10);
    const scale = result().getByRole('img', { name: /Now 32 points, steady/ });
    expect(await scale.isVisible()).toBe(true);
    expect(await open.page.getByRole('status').innerText()).toBe('Complete: 32 points, steady');
    // On paper the level has no background, and letters as black as the others.
    await open.page.emulateMedia({ media: 'print' });
    const reached = `getComputedStyle(document.querySelector('.band.here')).color`;
    expect(await open.page.evaluate(reached)).toBe('rgb(0, 0, 0)');
    await open.close();
  });

  it('names the levels that can still be reached while an answer is missing', async () => {
    open = await workshop.open({ room: 'questionnaire' });
    // 4 + 3 + 3 + 3 + 3 + 2 + 5 + 3 + 4 by the printed key, and 1 to 3 for the last: 31 to 33 of 22 to 37.
    await answer('bccdcbcbd');
    await expect.poll(() => result().innerText()).toContain('Possible totals\n31–33');
    expect(await result().innerText()).toContain('Possible levels\nsteady');
    await open.close();
  });

  it('is answered with the keyboard alone', async () => {
    open = await workshop.open({ room: 'questionnaire' });
    await open.page.keyboard.press('Tab');
    await open.page.keyboard.press('Enter');
    // The skip link leads past the navigation; the first stop after it is the first question.
    await open.page.keyboard.press('Tab');
    await open.page.keyboard.press('Space');
    await expect.poll(() => result().innerText()).toContain('q1 a: 5 points');
    await open.page.keyboard.press('ArrowDown');
    await expect.poll(() => result().innerText()).toContain('q1 b: 4 points');
    await open.close();
  });

  it('counts the sheets of a class, typed in, and tells how far its questions agree', async () => {
    open = await workshop.open({ room: 'questionnaire' });
    const tally = open.page.getByRole('region', { name: 'Tally of the class' });
    // Sheets by the printed key: 9 points (e e a a a a a a a a), 55 (a a d f f c e e e c), and one with a gap.
    await tally.getByLabel('Type in sheets').fill('eeaaaaaaaa\naadffceeec\nbccdcbcbd-');
    await tally.getByRole('button', { name: 'Add to the tally' }).click();
    await expect.poll(() => tally.innerText()).toContain('1 without a total');
    const text = await tally.innerText();
    // (9 + 55) ÷ 2, and √((23² + 23²) ÷ 1).
    expect(text).toContain('Mean total\n32.0\nstandard deviation 32.5');
    expect(text).toContain("Cronbach's alpha");
    expect(text).toContain('95% interval');
    expect(text).toContain('2 full sheets');
    await tally.getByRole('button', { name: 'Show the figures' }).click();
    const totals = tally.getByRole('group', { name: 'How the totals are spread' });
    expect(await totals.getByRole('row').allInnerTexts()).toEqual(['Total\tPeople', '9\t1', '55\t1']);
    expect(await axeFindings(open.page)).toEqual([]);
    expect(open.errors).toEqual([]);
    await open.close();
  });

  it('is without a serious finding when it has been played, on a phone in the dark', async () => {
    const viewport = { width: 360, height: 740 };
    open = await workshop.open({ room: 'questionnaire', colorScheme: 'dark', viewport });
    await answer('bccdcbcbdb');
    const tally = open.page.getByRole('region', { name: 'Tally of the class' });
    await tally.getByLabel('Type in sheets').fill('eeaaaaaaaa\nbccdcbcbdb\nabc');
    await tally.getByRole('button', { name: 'Add to the tally' }).click();
    await expect.poll(() => tally.innerText()).toContain('Line 3: there must be 10 letters and there are 3');
    await tally.getByLabel('Type in sheets').fill('eeaaaaaaaa\nbccdcbcbdb');
    await tally.getByRole('button', { name: 'Add to the tally' }).click();
    await tally.getByRole('button', { name: 'Show the figures' }).click();
    expect(await axeFindings(open.page)).toEqual([]);
    expect(await open.page.evaluate('document.documentElement.scrollWidth')).toBe(viewport.width);
    await open.close();
  });

  it('imports the sheets of a class from a file, and refuses one with names in one sentence', async () => {
    open = await workshop.open({ room: 'questionnaire', language: 'zh' });
    const tally = open.page.getByRole('region', { name: '全班统计' });
    const file = tally.getByLabel('从文件导入（CSV 或 JSON）');
    const header = 'q1,q2,q3,q4,q5,q6,q7,q8,q9,q10';
    const bytes = (text: string) => ({ name: 'class.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    // The button speaks the language of the page, which may be another than that of the browser.
    const chooser = open.page.waitForEvent('filechooser');
    await tally.getByRole('button', { name: '选择文件' }).press('Enter');
    expect((await chooser).isMultiple()).toBe(false);
    await file.setInputFiles(bytes(`姓名,${header}\n王某,a,a,a,a,a,a,a,a,a,a\n`));
    await expect.poll(() => tally.innerText()).toContain('第 1 列：不是本问卷的题目');
    expect(await tally.innerText()).toContain('还没有答卷。');
    await file.setInputFiles(bytes(`${header}\nA,A,D,F,F,C,E,E,E,C\ne,e,a,a,a,a,a,a,a,a\n`));
    await expect.poll(() => tally.innerText()).toContain('平均总分\n32.0');
    expect(await tally.innerText()).not.toContain('不是本问卷');
    await open.close();
  });
});
