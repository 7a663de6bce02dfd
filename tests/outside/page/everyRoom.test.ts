import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from './axe.js';
import { type OpenPage, startWorkshop, whyNot, type Workshop } from './openPage.js';

// What must hold in every room, language, theme and width.

const rooms = ['questionnaire', 'funnel', 'market', 'waking', 'dashboard'];
const widths = [
  { name: 'a phone', viewport: { width: 360, height: 740 } },
  { name: 'a projector', viewport: { width: 1920, height: 1080 } },
];
const views = widths.flatMap((width) => (['zh', 'en'] as const).map((language) => ({ ...width, language })));
const looks = rooms.flatMap((room) => (['light', 'dark'] as const).map((theme) => ({ room, theme })));

describe.skipIf(whyNot !== '')(`every room ${whyNot}`, () => {
  let workshop: Workshop;
  beforeAll(async () => {
    workshop = await startWorkshop();
  });
  afterAll(() => workshop.stop());

  describe.each(views)('on $name, $language', ({ viewport, language }) => {
    let open: OpenPage;
    beforeAll(async () => {
      open = await workshop.open({ language, viewport });
    });
    afterAll(() => open.close());

    it.each(looks)('is without a finding: $room, $theme', async ({ room, theme }) => {
      const { page, requests, errors } = open;
      await page.emulateMedia({ colorScheme: theme });
      await open.go(room);
      await expect.poll(() => page.evaluate('document.documentElement.dataset.theme')).toBe(theme);
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(viewport.width);
      expect(await axeFindings(page)).toEqual([]);
      expect(requests).toEqual([]);
      expect(errors).toEqual([]);
    });
  });

  // The narrowest screen of the accessibility guidelines, and a laptop of 1440 px at 200 % zoom.
  it.each([320, 720])('fits a screen of %i px in every room', async (width) => {
    const open = await workshop.open({ viewport: { width, height: 450 } });
    for (const room of rooms) {
      await open.go(room);
      expect([room, await open.page.evaluate('document.documentElement.scrollWidth')]).toEqual([room, width]);
    }
    await open.close();
  });
});
