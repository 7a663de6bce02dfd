import { type Finding, finding } from '../../kernel/index.js';
import { type Foreign, ignoredParts, listOf, objectOf, pathTo, textOf } from './foreign.js';

/** The extensions that calculate, hide, restrict or weigh, by the ends of their names. */
const bearing =
  /(?:Expression|variable|hidden|Exclusive|constraint|Occurs|Length|regex|itemWeight|ordinalValue)$/i;
/** Those of them that say a plain yes or no. */
const flags = /(?:hidden|Exclusive)$/;

/** The extensions of an element of FHIR that were not read: an error where they bear on answers. */
export function strangeExtensions(element: Foreign, path: string, understood?: RegExp): Finding[] {
  const place = pathTo(path, 'extension');
  const strange = listOf(element['extension']).flatMap((own, position) => {
    const extension = objectOf(own);
    const url = textOf(extension?.['url']) ?? '';
    const isOff = flags.test(url) && extension?.['valueBoolean'] === false;
    if (isOff || understood?.test(url) === true) return [];
    return bearing.test(url)
      ? finding('error', 'form_part_ignored', { path: `${place}[${position}]` })
      : finding('advice', 'form_key_ignored', { path: place, position });
  });
  return [...strange, ...ignoredParts(element, path, ['modifierExtension'])];
}
