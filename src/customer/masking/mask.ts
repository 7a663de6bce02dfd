import { DomainError } from '../../kernel/index.js';
import { type MaskKind, maskingTable } from './table.js';

/**
 * Hides a personal text, always to the same form: masking twice changes nothing, and the number of stars does not tell
 * the length.
 *
 * @param kind - What the text is; `maskingTable` says what stays readable.
 * @param text - The text, well-formed or not.
 * @returns The masked text; an empty text stays empty.
 * @throws DomainError `facts_invalid` for a kind that does not exist, or what is no text.
 * @example
 * ```ts
 * import { mask } from 'panhuo';
 *
 * mask('name', '欧阳娜娜'); // => '欧**'
 * mask('phone', '13800001234'); // => '138******34'
 * mask('resident-id', '11010519491231002X'); // => '1********X'
 * ```
 */
export function mask(kind: MaskKind, text: string): string {
  if (typeof kind !== 'string' || !Object.hasOwn(maskingTable, kind)) {
    throw new DomainError('facts_invalid', { path: 'kind', expected: 'a kind that the masking table has' });
  }
  if (typeof text !== 'string') throw new DomainError('facts_invalid', { path: 'text', expected: 'text' });
  const { start, end, stars } = maskingTable[kind];
  const hidden = '*'.repeat(stars);
  // By code points: half of a rare Chinese character must not be left over.
  const characters = Array.from(text.trim());
  if (characters.length === 0) return '';
  if (text.trim() === hidden || characters.length < 2 * (start + end)) return hidden;
  return characters.slice(0, start).join('') + hidden + characters.slice(characters.length - end).join('');
}
