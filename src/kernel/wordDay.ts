import { format } from 'date-fns/format';
import { enGB } from 'date-fns/locale/en-GB';
import { zhCN } from 'date-fns/locale/zh-CN';
import { type Day, toEpochDay } from './day.js';
import type { Language } from './label.js';
import { inUtc, UtcDate } from './utcDate.js';

/** How much of a day is put into words. */
export type DayForm = 'day' | 'weekday' | 'month';

const MILLISECONDS_A_DAY = 86_400_000;

const patterns: Readonly<Record<Language, Readonly<Record<DayForm, string>>>> = {
  zh: { day: 'yyyy年M月d日', weekday: 'yyyy年M月d日 EEEE', month: 'yyyy年M月' },
  en: { day: 'd MMMM yyyy', weekday: 'EEEE, d MMMM yyyy', month: 'MMM yyyy' },
};

/**
 * Puts a day into words for a reader.
 *
 * @param of - The day.
 * @param language - `zh` or `en` (British).
 * @param form - The day alone, with its weekday, or only its month.
 * @returns The words.
 * @example
 * ```ts
 * import { day, wordDay } from 'panhuo/kernel';
 *
 * wordDay(day('2024-02-29'), 'zh'); // => '2024年2月29日'
 * wordDay(day('2024-02-29'), 'en', 'weekday'); // => 'Thursday, 29 February 2024'
 * ```
 */
export function wordDay(of: Day, language: Language, form: DayForm = 'day'): string {
  const date = new UtcDate(toEpochDay(of) * MILLISECONDS_A_DAY);
  return format(date, patterns[language][form], { ...inUtc, locale: language === 'zh' ? zhCN : enGB });
}
