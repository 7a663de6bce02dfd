import type { Language } from 'panhuo';
import { z } from 'zod';
import type { Slice } from './slice.js';

/** How the page is shown; kept in the browser and never part of an exported file. */
export interface Settings {
  readonly language: Language;
  /** `system` follows the machine. */
  readonly theme: 'system' | 'light' | 'dark';
  /** `projector` sets everything larger, to be read from the last row. */
  readonly size: 'desk' | 'projector';
}

const shape = z.strictObject({
  language: z.enum(['zh', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  size: z.enum(['desk', 'projector']),
});

/** The settings of a first visit, in the language of the browser. */
export function settingsSlice(browserLanguage: string): Slice<Settings> {
  const language = browserLanguage.toLowerCase().startsWith('zh') ? 'zh' : 'en';
  return {
    initial: { language, theme: 'system', size: 'desk' },
    read: (untrusted) => shape.parse(untrusted),
  };
}
