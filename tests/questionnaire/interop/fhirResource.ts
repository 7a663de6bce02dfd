import { fromFhirQuestionnaire, type GivenParts } from 'panhuo';
import { frozen } from '../laws.js';
import { given } from './wholeFindings.js';

// A resource of FHIR to put strange things into; without them nothing is said of it.

/** The extensions of HL7. */
export const HL7 = 'http://hl7.org/fhir/StructureDefinition/';
/** The name of our property. */
export const OWN = 'urn:panhuo:questionnaire';
/** An extension that bears on answers. */
export const hidden = { url: `${HL7}questionnaire-hidden`, valueBoolean: true };
/** A translation. */
export const words = (language: string, content: string) => ({
  url: `${HL7}translation`,
  extension: [
    { url: 'lang', valueCode: language },
    { url: 'content', valueString: content },
  ],
});
/** A text in both languages. */
export const label = { text: 'q', _text: { extension: [words('zh', '问')] } };
/** A code in both languages that is worth two points. */
export const coding = (code: string, more: object = {}) => ({
  code,
  display: code,
  _display: { extension: [words('zh', '项')] },
  extension: [{ url: `${HL7}itemWeight`, valueDecimal: 2 }],
  ...more,
});
/** The same as an option. */
export const coded = (code: string, more: object = {}) => ({ valueCoding: coding(code, more) });
/** Both ends of a number. */
export const ends = [
  { url: `${HL7}minValue`, valueInteger: 0 },
  { url: `${HL7}maxValue`, valueInteger: 4 },
];

/** A resource, read. */
export const read = (item: readonly unknown[], more: object = {}, parts: GivenParts = given) => {
  const { definition, findings } = fromFhirQuestionnaire(
    frozen({ resourceType: 'Questionnaire', item, ...more }),
    parts,
  );
  return { findings, definition, questions: definition?.questions ?? [] };
};
/** A resource of one item, read. */
export const readOne = (item: object, more: object = {}) =>
  read([{ linkId: 'q', required: true, ...label, ...item }], more);
/** What the library keeps of a question in its property. */
export const rest = (own: object) => ({
  extension: [{ url: OWN, valueString: JSON.stringify({ questions: [{ id: 'q', ...own }] }) }],
});
/** What that item becomes in any case. */
export const head = { id: 'q', text: { zh: '问', en: 'q' } };
/** What the option becomes. */
export const chosen = { id: 'a', text: { zh: '项', en: 'a' }, points: 2 };
