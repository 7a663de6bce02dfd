import type { Label } from '../../kernel/index.js';

/** The name of what is ours in a FHIR resource: the extension, and the system of our ids. */
export const OWN = 'urn:panhuo:questionnaire';

/** The base of the extensions of HL7. */
export const HL7 = 'http://hl7.org/fhir/StructureDefinition/';

/** An extension of FHIR, as far as it is written here. */
export interface FhirExtension {
  readonly url: string;
  readonly valueString?: string;
  readonly valueCode?: string;
  readonly valueInteger?: number;
  readonly valueDecimal?: number;
  readonly extension?: readonly FhirExtension[];
}

/** The companion of a text of FHIR: it carries the translations. */
export interface FhirElement {
  readonly extension: readonly FhirExtension[];
}

/** A code and its words. */
export interface FhirCoding {
  readonly code: string;
  readonly display?: string;
  readonly _display?: FhirElement;
}

/** An item of a FHIR Questionnaire. */
export interface FhirItem {
  readonly linkId: string;
  readonly text: string;
  readonly _text: FhirElement;
  /** `coding` is the name of R5, `choice` that of R4. */
  readonly type: 'coding' | 'choice' | 'integer' | 'decimal' | 'text';
  readonly required: boolean;
  readonly repeats?: boolean;
  readonly enableWhen?: readonly {
    readonly question: string;
    readonly operator: '!=';
    readonly answerCoding: FhirCoding;
  }[];
  readonly enableBehavior?: 'all';
  readonly answerOption?: readonly {
    readonly extension: readonly FhirExtension[];
    readonly valueCoding: FhirCoding;
  }[];
  readonly extension?: readonly FhirExtension[];
}

/** A Questionnaire resource of FHIR, plain data. */
export interface FhirQuestionnaire {
  readonly resourceType: 'Questionnaire';
  readonly language: 'en';
  readonly extension: readonly FhirExtension[];
  readonly identifier: readonly [{ readonly system: string; readonly value: string }];
  readonly version: string;
  readonly title: string;
  readonly _title: FhirElement;
  /** Whether it is in use is nothing that a definition knows. */
  readonly status: 'unknown';
  readonly description?: string;
  readonly _description?: FhirElement;
  readonly item: readonly FhirItem[];
}

/** The Chinese of a label, as FHIR has translations. */
export function chineseOf({ zh }: Label): FhirElement {
  const parts = [
    { url: 'lang', valueCode: 'zh-CN' },
    { url: 'content', valueString: zh },
  ];
  return { extension: [{ url: `${HL7}translation`, extension: parts }] };
}
