import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { chromiumOptions } from '../../engines/chromium.js';

/** A page that was opened, what it tried to fetch, and what went wrong in it. */
export interface OpenPage {
  readonly page: Page;
  /** Addresses that the page asked for beside itself. */
  readonly requests: readonly string[];
  /** Errors of the console and exceptions. */
  readonly errors: readonly string[];
  /** Goes on to another room, and waits until its figures have been worked out. */
  go(room: string): Promise<void>;
  close(): Promise<void>;
}

/** What a test may ask of the page: its language, its room, and whatever a browser can be told. */
export interface Opening extends BrowserContextOptions {
  readonly room?: string;
  readonly language?: 'zh' | 'en';
}

/** The built page in a real Chromium. */
export interface Workshop {
  open(opening?: Opening): Promise<OpenPage>;
  stop(): Promise<void>;
}

const options = chromiumOptions();

/** Why these tests are skipped; empty where they can run. */
export const whyNot = options === undefined ? 'no Chromium: set CHROMIUM, or put one on the path' : '';

/** Starts Chromium for the built page. */
export async function startWorkshop(): Promise<Workshop> {
  const address = inject('page');
  const browser: Browser = await chromium.launch(options);
  return {
    stop: () => browser.close(),
    open: async ({ room = '', language = 'en', ...rest } = {}) => {
      const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
      const context = await browser.newContext({ locale, viewport: { width: 1440, height: 900 }, ...rest });
      const page = await context.newPage();
      const requests: string[] = [];
      const errors: string[] = [];
      context.on('request', (request) => {
        const url = request.url();
        // What the page hands to the user as a file never leaves the machine.
        if (!url.startsWith(address) && !url.startsWith('blob:')) requests.push(url);
      });
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      page.on('pageerror', (error) => {
        errors.push(error.message);
      });
      // What the page's own policy refuses is an error too, even where the page goes on without.
      await page.addInitScript(
        `addEventListener('securitypolicyviolation', (event) => console.error(event.violatedDirective, event.blockedURI))`,
      );
      await page.goto(`${address}#${room}`);
      await workedOut(page);
      const go = async (next: string) => {
        await page.evaluate(`location.hash = ${JSON.stringify(next)}`);
        await page.locator(`a[aria-current=page][href="#${next}"]`).waitFor();
        await workedOut(page);
      };
      return { page, requests, errors, go, close: () => context.close() };
    },
  };
}

// A room stands before its figures do, and says so.
async function workedOut(page: Page): Promise<void> {
  await page.getByText(/Working it out|正在计算/).waitFor({ state: 'detached' });
}
