import { DomainError, type Finding, finding, type Json, plainCopy } from '../../kernel/index.js';
import type { PlacedConditions } from './conditions.js';
import { readEnableWhen } from './readEnableWhen.js';
import { OWN } from './fhirForm.js';
import { readFhirText } from './fhirParts.js';
import { addFindings, type Foreign, ignoredParts, listOf, objectOf, pathTo, textOf } from './foreign.js';
import type { GivenParts, ImportedQuestionnaire } from './importedQuestionnaire.js';
import { containedValueSets } from './containedValueSets.js';
import { readFhirItem } from './readFhirItem.js';
import { strangeExtensions } from './strangeExtensions.js';
import type { CodeSystems } from './readFhirChoices.js';
import { readRoutes, type ReadQuestion } from './readRoutes.js';
import { assemble, readRemainder, storedRoutes } from './remainder.js';

/**
 * Reads a Questionnaire resource of FHIR, R5 or R4: one of `toFhirQuestionnaire`, or one from elsewhere, such as a panel of
 * LOINC. Groups and items below items are flattened. Read are choices, flags, numbers with `minValue` and `maxValue`, and
 * texts; points from `itemWeight` or `ordinalValue`; and `enableWhen` that says no more than where an answer leads.
 * Whatever else bears on answers or points is a finding with its path. Of what describes the resource, such as its
 * publisher, only title, description, version and our own identifier are read.
 *
 * @param resource - The resource, as JSON. It is not trusted.
 * @param given - What FHIR has no place for: levels, what becomes of missing answers. It goes before what the resource says.
 * @returns The definition, to be checked by `defineQuestionnaire`, and what could not be taken over as it was.
 * @throws DomainError `input_not_plain`; `facts_invalid` for what is no Questionnaire.
 * @example
 * ```ts
 * import { fromFhirQuestionnaire } from 'panhuo';
 *
 * const weight = (points: number) => [{ url: 'http://hl7.org/fhir/StructureDefinition/itemWeight', valueDecimal: points }];
 * const { definition } = fromFhirQuestionnaire(
 *   {
 *     resourceType: 'Questionnaire', version: '1', title: 'Mood',
 *     item: [{ linkId: '44250-9', text: 'Little interest?', type: 'coding', required: true, answerOption: [
 *       { extension: weight(0), valueCoding: { code: 'LA6568-5', display: 'Not at all' } },
 *       { extension: weight(1), valueCoding: { code: 'LA6569-3', display: 'Several days' } },
 *     ] }],
 *   },
 *   { id: 'mood', missing: { policy: 'refuse' }, levels: [{ id: 'all', text: { zh: '全', en: 'all' }, from: 0 }] },
 * );
 * const [question] = definition?.questions ?? [];
 * question?.kind === 'single' && question.options.map(({ id, points }) => [id, points]);
 * // => [['LA6568-5', 0], ['LA6569-3', 1]]
 * ```
 */
export function fromFhirQuestionnaire(resource: unknown, given: GivenParts = {}): ImportedQuestionnaire {
  const plain = objectOf(plainCopy(resource));
  if (plain?.['resourceType'] !== 'Questionnaire') {
    throw new DomainError('facts_invalid', { path: 'resourceType', expected: 'a Questionnaire of FHIR' });
  }
  const findings: Finding[] = ignoredParts(plain, '', ['modifierExtension']);
  const remainder = readRemainder(ownExtension(plain, findings));
  const language = textOf(plain['language']) ?? 'en';
  const valueSets = containedValueSets(plain, findings);
  const systems: CodeSystems = new Map();
  const read: ReadQuestion[] = [];

  function visitAll(items: Json | undefined, path: string, outer: readonly PlacedConditions[]): void {
    for (const [place, own] of listOf(items).entries()) {
      const at = `${pathTo(path, 'item')}[${place}]`;
      const item = objectOf(own);
      if (item === undefined) {
        findings.push(finding('error', 'form_element_left_out', { path: at }));
        continue;
      }
      const shown = [...outer, ...readEnableWhen(item, at, systems)];
      if (item['type'] === 'group') {
        addFindings(findings, strangeExtensions(item, at));
        if (item['repeats'] === true) {
          findings.push(finding('error', 'form_part_ignored', { path: pathTo(at, 'repeats') }));
        }
      } else {
        const rest = remainder.questions.get(textOf(item['linkId']) ?? '');
        const question = readFhirItem(item, { path: at, language, rest, valueSets, systems }, findings);
        if (question !== undefined) read.push({ question, shown, stored: storedRoutes(rest) });
      }
      visitAll(item['item'], at, shown);
    }
  }

  visitAll(plain['item'], '', []);
  const { questions, findings: found } = readRoutes(read);
  const words = (key: string) =>
    plain[key] === undefined
      ? undefined
      : readFhirText(plain, key, { path: '', language, fallback: '' }, findings);
  const form = {
    id: ownIdentifier(plain),
    version: textOf(plain['version']),
    title: words('title'),
    purpose: words('description'),
  } as unknown as Foreign;
  return assemble(questions, { head: remainder.head, form, given }, [...findings, ...found]);
}

function ownIdentifier(resource: Foreign): string | undefined {
  const own = listOf(resource['identifier'])
    .map(objectOf)
    .find((identifier) => identifier?.['system'] === OWN);
  return textOf(own?.['value']);
}

/** The JSON that the library put into its extension, within the limits of all untrusted input. */
function ownExtension(resource: Foreign, findings: Finding[]): Json | undefined {
  for (const [index, own] of listOf(resource['extension']).entries()) {
    const extension = objectOf(own);
    if (extension?.['url'] !== OWN) continue;
    const path = `extension[${index}].valueString`;
    try {
      return plainCopy(JSON.parse(textOf(extension['valueString']) ?? ''));
    } catch {
      // What the parser says of a text may repeat it.
      findings.push(finding('error', 'value_unfit', { path, expected: 'JSON text' }));
    }
  }
  return undefined;
}
