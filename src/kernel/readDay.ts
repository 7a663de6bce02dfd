import { parse } from 'date-fns/parse';
import { type Day, isDay } from './day.js';
import { DomainError } from './error.js';
import { inUtc, UtcDate } from './utcDate.js';

/**
 * The ways in which broker systems write a date, in the order they are tried. Each names the day without doubt:
 * `03/04/2024` is not among them. The tokens are those of date-fns.
 */
export const brokerDateFormats: readonly string[] = /* @__PURE__ */ Object.freeze([
  'yyyyMMdd',
  'yyyy-MM-dd',
  'yyyy/M/d',
  'yyyy.M.d',
  'yyyy年M月d日',
  'yyyyMMdd HH:mm:ss',
  'yyyy-MM-dd HH:mm:ss',
  "yyyy-MM-dd'T'HH:mm:ss",
  'yyyy/M/d HH:mm:ss',
  'yyyy-MM-dd HH:mm',
  'yyyy/M/d HH:mm',
]);

/**
 * Reads a day from the ways in which broker systems write one. A time of day beside it is dropped.
 *
 * @param text - What the file says, such as `20240229` or `2024年2月29日`.
 * @param formats - date-fns patterns to try in order; default: `brokerDateFormats`.
 * @returns The day.
 * @throws DomainError `day_unreadable` when no format fits, the day does not exist or lies before the year 1000; the text
 * is not repeated.
 * `facts_invalid` for a format that is no pattern of a day.
 * @example
 * ```ts
 * import { readDay } from 'panhuo/kernel';
 *
 * readDay('20240229'); // => '2024-02-29'
 * readDay('2024年2月29日'); // => '2024-02-29'
 * readDay('29.02.2024', ['dd.MM.yyyy']); // => '2024-02-29'
 * readDay('03/04/2024'); // throws day_unreadable
 * ```
 */
export function readDay(text: string, formats: readonly string[] = brokerDateFormats): Day {
  const list: unknown = formats;
  if (!Array.isArray(list)) throw badPattern('formats');
  if (typeof text !== 'string') throw new DomainError('day_unreadable', { formats: [...formats] });
  const trimmed = text.trim();
  if (formats === brokerDateFormats && isDay(trimmed)) return trimmed;
  const reference = new UtcDate(0);
  for (const [index, format] of formats.entries()) {
    const date = parseBy(format, index, trimmed, reference);
    const iso = Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
    // Patterns of four digits take fewer: a year before 1000 is a two-digit one.
    if (isDay(iso) && iso >= '1000') return iso;
  }
  throw new DomainError('day_unreadable', { formats: [...formats] });
}

function parseBy(format: string, index: number, text: string, reference: Date): Date {
  // date-fns writes the text that it reads to the console when it meets them, and they are mistakes for d and y.
  if (typeof format === 'string' && !/[DY]/.test(format.replaceAll(/'[^']*'/g, ''))) {
    try {
      return parse(text, format, reference, inUtc);
    } catch {
      // What date-fns says of a pattern may name the text.
    }
  }
  throw badPattern(`formats[${index}]`);
}

function badPattern(path: string): DomainError {
  return new DomainError('facts_invalid', { path, expected: 'a pattern of date-fns without D and Y' });
}
