import { DomainError, requireChecked } from '../../kernel/index.js';
import type { NumberQuestion, Option, Question, Questionnaire } from '../types.js';
import { chineseOf, type FhirItem, type FhirQuestionnaire, HL7, OWN } from './fhirForm.js';
import { requireFhirIds } from './requireFhirIds.js';
import { type Hider, hidersOf } from './hidersOf.js';
import { remainderOf } from './remainder.js';

/** The release of FHIR that a resource is written for. */
export type FhirRelease = 'R4' | 'R5';

/** The integers of FHIR have 32 bits. */
const INTEGER_LIMIT = 2_147_483_647;

/**
 * Writes a questionnaire as a Questionnaire resource of FHIR, in English with Chinese translations. The points stand
 * beside each option: in the extension `itemWeight`, or, in R4, under its older name `ordinalValue`.
 *
 * A skipped item is disabled by `enableWhen`: FHIR holds `!=` to be true when no answer has the value, so also when there
 * is none. What FHIR has no place for stands, as JSON, in an extension `urn:panhuo:questionnaire`.
 *
 * @param questionnaire - The questionnaire, from `defineQuestionnaire` or a preset.
 * @param options - `release`: `R5`, the default, or `R4`.
 * @returns The resource, plain data. `fromFhirQuestionnaire` gives the same definition back.
 * @throws DomainError `definition_unchecked`; `facts_invalid` for another release, and with the path of an id that is
 * no code of FHIR: spaces stand at its ends, or two in a row; and for routes that make more than 100,000 conditions.
 * @example
 * ```ts
 * import { course, toFhirQuestionnaire } from 'panhuo';
 *
 * const [first] = toFhirQuestionnaire(course.tradingPersonality).item;
 * [first?.linkId, first?.type, first?.answerOption?.[0]?.valueCoding.code]; // => ['q1', 'coding', 'a']
 * first?.answerOption?.[0]?.extension[0]?.valueDecimal; // => 5
 * ```
 */
export function toFhirQuestionnaire(
  questionnaire: Questionnaire,
  options: { readonly release?: FhirRelease } = {},
): FhirQuestionnaire {
  requireChecked('questionnaire', questionnaire);
  const { release = 'R5' } = options;
  if (!['R4', 'R5'].includes(release)) {
    throw new DomainError('facts_invalid', { path: 'release', expected: 'R4 or R5' });
  }
  const { id, version, title, purpose, questions } = questionnaire;
  requireFhirIds(questions);
  const hidden = hidersOf(questions);
  const remainder = remainderOf(questionnaire, ['id', 'version', 'title', 'purpose']);
  return {
    resourceType: 'Questionnaire',
    language: 'en',
    extension: [{ url: OWN, valueString: JSON.stringify(remainder) }],
    identifier: [{ system: OWN, value: id }],
    version,
    title: title.en,
    _title: chineseOf(title),
    status: 'unknown',
    ...(purpose !== undefined && { description: purpose.en, _description: chineseOf(purpose) }),
    item: hidden.map(({ question, hiders }) => ({
      linkId: question.id,
      text: question.text.en,
      _text: chineseOf(question.text),
      required: question.optional !== true,
      ...enabledBy(hiders),
      ...answersOf(question, release),
    })),
  };
}

function enabledBy(hiders: readonly Hider[]): Partial<FhirItem> {
  if (hiders.length === 0) return {};
  const enableWhen = hiders.map(({ question, option }) => ({
    question,
    operator: '!=' as const,
    answerCoding: { code: option },
  }));
  return { enableWhen, enableBehavior: 'all' };
}

function answersOf(
  question: Question,
  release: FhirRelease,
): Pick<FhirItem, 'type' | 'repeats' | 'answerOption' | 'extension'> {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return {
        type: release === 'R4' ? 'choice' : 'coding',
        ...(question.kind === 'multiple' && { repeats: true }),
        answerOption: question.options.map((option) => optionOf(option, release)),
      };
    case 'number':
      return rangeOf(question);
    case 'open':
      return { type: 'text' };
  }
}

function optionOf({ id, text, points }: Option, release: FhirRelease) {
  return {
    extension: [{ url: `${HL7}${release === 'R4' ? 'ordinalValue' : 'itemWeight'}`, valueDecimal: points }],
    valueCoding: { code: id, display: text.en, _display: chineseOf(text) },
  };
}

function rangeOf({ range }: NumberQuestion): Pick<FhirItem, 'type' | 'extension'> {
  const isWhole = [range.min, range.max, range.step].every(
    (own) => Number.isInteger(own) && Math.abs(own) <= INTEGER_LIMIT,
  );
  const extension = (['min', 'max'] as const).map((end) => ({
    url: `${HL7}${end}Value`,
    ...(isWhole ? { valueInteger: range[end] } : { valueDecimal: range[end] }),
  }));
  return { type: isWhole ? 'integer' : 'decimal', extension };
}
