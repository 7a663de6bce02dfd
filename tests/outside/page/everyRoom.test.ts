import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from './axe.js';
import { startWorkshop, whyNot, type Workshop } from './openPage.js';

// What must hold in every room, language, theme and width.

const rooms = ['questionnaire', 'funnel', 'market', 'waking', 'dashboard'];
const widths = [
  { name: 'a phone', viewport: { width: 360, height: 740 } },
  { name: 'a projector', viewport: { width: 1920, height: 1080 } },
];

describe.skipIf(whyNot !== '')(`every room ${whyNot}`, () => {
  let workshop: Workshop;
  beforeAll(async () => {
    workshop = await startWorkshop();
  });
  afterAll(() => workshop.stop());

  describe.each(rooms)('%s', (room) => {
    for (const language of ['zh', 'en'] as const) {
      for (const colorScheme of ['light', 'dark'] as const) {
        for (const { name, viewport } of widths) {
          it(`is without a serious finding, on ${name}, ${language}, ${colorScheme}`, async () => {
            const open = await workshop.open({
              room,
              language,
              colorScheme,
              viewport,
            });
            const { page, requests, errors } = open;
            expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
            expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(viewport.width);
            expect(await axeFindings(page)).toEqual([]);
            expect(requests).toEqual([]);
            expect(errors).toEqual([]);
            await open.close();
          });
        }
      }
    }
  });
});
