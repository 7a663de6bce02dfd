import { type DecimalText, type Finding, finding } from '../../kernel/index.js';

/** What speaks against decimal text: it has more decimal places than can be computed with. */
export function inspectPlaces(text: DecimalText, places: number, path: string): Finding[] {
  if ((text.split('.')[1] ?? '').length <= places) return [];
  const expected = { zh: `最多 ${places} 位小数`, en: `at most ${places} decimal places` };
  return [finding('error', 'value_unfit', { path, expected })];
}
