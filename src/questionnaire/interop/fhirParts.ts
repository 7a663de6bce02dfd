import { type Finding, finding, type Json, type Label } from '../../kernel/index.js';
import { HL7 } from './fhirForm.js';
import { type Foreign, listOf, numberOf, objectOf, pathTo, textOf } from './foreign.js';

/** The names under which HL7 has had the points of an answer, the newest first. */
export const weightNames = ['itemWeight', 'ordinalValue', 'questionnaire-ordinalValue'];
/** The same, as the address of an extension. */
export const weightUrl =
  /^http:\/\/hl7\.org\/fhir\/StructureDefinition\/(?:itemWeight|ordinalValue|questionnaire-ordinalValue)$/;

/** The extensions of an element that have a given name among those of HL7. */
export function extensionsOf(element: Foreign | undefined, name: string): readonly Foreign[] {
  return listOf(element?.['extension']).flatMap((own) => {
    const extension = objectOf(own);
    return extension?.['url'] === `${HL7}${name}` ? [extension] : [];
  });
}

/** The number that an extension carries. */
export function numberIn(element: Foreign | undefined, ...names: readonly string[]): number | undefined {
  const values = names.flatMap((name) => extensionsOf(element, name));
  const numbers = values.map((own) => numberOf(own['valueDecimal']) ?? numberOf(own['valueInteger']));
  return numbers.find((own) => own !== undefined);
}

/**
 * Reads a text of FHIR with its translations.
 *
 * @returns The label; `fallback` in both languages where the resource says nothing. Advice where one stands for both.
 */
export function readFhirText(
  element: Foreign,
  key: string,
  at: { readonly path: string; readonly language: string; readonly fallback: string },
  findings: Finding[],
): Label {
  const plain = textOf(element[key]);
  const isChinese = at.language.startsWith('zh');
  const zh = translation(element[`_${key}`], 'zh') ?? (isChinese ? plain : undefined);
  const en = translation(element[`_${key}`], 'en') ?? (isChinese ? undefined : plain);
  if (zh !== undefined && en !== undefined) return { zh, en };
  findings.push(finding('advice', 'form_text_one_language', { path: pathTo(at.path, key) }));
  const only = zh ?? en ?? at.fallback;
  return { zh: only, en: only };
}

function translation(companion: Json | undefined, language: string): string | undefined {
  for (const own of extensionsOf(objectOf(companion), 'translation')) {
    const parts = listOf(own['extension']).map(objectOf);
    const lang = parts.find((part) => part?.['url'] === 'lang')?.['valueCode'];
    const content = textOf(parts.find((part) => part?.['url'] === 'content')?.['valueString']);
    if (content !== undefined && textOf(lang)?.startsWith(language) === true) return content;
  }
  return undefined;
}
