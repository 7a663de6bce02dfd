import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { type OpenPage, type Opening, startWorkshop, type Workshop } from './openPage.js';

/** The page of a test, and how it is got at. */
export interface RoomUnderTest {
  readonly page: Page;
  readonly open: (opening: Opening) => Promise<void>;
  /** A part of the page, by its heading. */
  readonly region: (name: string) => Locator;
  /** Presses the button of that name. */
  readonly press: (name: string) => Promise<void>;
}

/** Opens the page for the tests of a file. After each of them nothing may have gone wrong or been asked for outside. */
export function roomUnderTest(): RoomUnderTest {
  let workshop: Workshop;
  let opened: OpenPage;
  beforeAll(async () => {
    workshop = await startWorkshop();
  });
  afterAll(() => workshop.stop());
  afterEach(async () => {
    expect(opened.errors).toEqual([]);
    expect(opened.requests).toEqual([]);
    await opened.close();
  });
  return {
    get page() {
      return opened.page;
    },
    open: async (opening) => {
      opened = await workshop.open(opening);
    },
    region: (name) => opened.page.getByRole('region', { name, exact: true }),
    press: (name) => opened.page.getByRole('button', { name, exact: true }).click(),
  };
}
