import { type Finding, finding } from '../../kernel/index.js';
import type { NumberQuestion, Option, Question } from '../types.js';
import { numberIn, readFhirText } from './fhirParts.js';
import { addFindings, type Foreign, ignoredParts, misfits, numberOf, textOf, unreadKeys } from './foreign.js';
import { type ForeignChoice, readChoices } from './readChoices.js';
import { type ChoicePlace, readFhirChoices } from './readFhirChoices.js';
import { restKeys } from './remainder.js';
import { strangeExtensions } from './strangeExtensions.js';

const bearing =
  /* @__PURE__ */ 'answerConstraint initial readOnly maxLength answerValueSet modifierExtension'.split(' ');
// Codes, numbering and what becomes of the display of a disabled item bear on no answer.
const read = /* @__PURE__ */ (
  'linkId text _text type required repeats answerOption item enableWhen enableBehavior extension ' +
  'disabledDisplay definition code prefix id'
).split(' ');
const known: ReadonlySet<string> = /* @__PURE__ */ new Set(/* @__PURE__ */ read.concat(bearing));
const understood =
  /\/(?:minValue|maxValue|questionnaire-sliderStepValue|maxDecimalPlaces|questionnaire-itemControl)$/;
const words = /^(?:string|text|date|dateTime|time|url)$/;

/** Where an item stands, and the remainder that goes with it. */
export interface ItemPlace extends ChoicePlace {
  readonly rest: Foreign | undefined;
}

/** Reads one question of a FHIR Questionnaire; `undefined`, with a finding, when a questionnaire of ours has no such one. */
export function readFhirItem(item: Foreign, place: ItemPlace, findings: Finding[]): Question | undefined {
  const { path, language, rest } = place;
  const id = textOf(item['linkId']);
  const choices = readFhirChoices(item, place, findings);
  const kind = kindOf(item, choices);
  if (id === undefined || kind === undefined) {
    findings.push(
      finding(item['type'] === 'display' ? 'advice' : 'error', 'form_element_left_out', { path }),
    );
    return undefined;
  }
  const range = kind === 'number' ? rangeOf(item, place, findings) : undefined;
  if (kind === 'number' && range === undefined) {
    findings.push(finding('error', 'form_range_missing', { path }));
    return undefined;
  }
  addFindings(findings, strange(item, kind, place));
  const head = {
    id,
    text: readFhirText(item, 'text', { path, language, fallback: id }, findings),
    ...(item['required'] !== true && { optional: true }),
    ...(item['required'] === true && rest?.['optional'] === false && { optional: false }),
  };
  if (range !== undefined) return { ...head, kind: 'number', range, ...restKeys(rest, ['reverse']) };
  if (kind === 'open' || kind === 'number') return { ...head, kind: 'open' };
  const options: Option[] = readChoices(choices, path, findings);
  if (kind === 'single') return { ...head, kind, options, ...restKeys(rest, ['reverse']) };
  if (rest?.['combine'] === undefined) findings.push(finding('advice', 'form_combine_assumed', { path }));
  return { ...head, kind, options, combine: 'sum', ...restKeys(rest, ['combine']) };
}

function kindOf(item: Foreign, choices: readonly ForeignChoice[]): Question['kind'] | undefined {
  const type = textOf(item['type']) ?? '';
  // A calculated value is no answer: LOINC's panels carry their total as an item that is read only.
  if (item['readOnly'] === true) return undefined;
  if (choices.length > 0) return item['repeats'] === true ? 'multiple' : 'single';
  if (type === 'integer' || type === 'decimal') return 'number';
  return words.test(type) ? 'open' : undefined;
}

function strange(item: Foreign, kind: Question['kind'], { path, valueSets }: ItemPlace): Finding[] {
  const found = [
    'initial',
    'maxLength',
    ...(item['answerConstraint'] === 'optionsOnly' ? [] : ['answerConstraint']),
  ];
  const isOpenChoice = item['type'] === 'open-choice' ? ['type'] : [];
  const isForeignSet = valueSets.has(textOf(item['answerValueSet']) ?? '') ? [] : ['answerValueSet'];
  const isRepeated = item['repeats'] === true && kind !== 'multiple' ? ['repeats'] : [];
  return [
    ...ignoredParts(item, path, [...found, ...isOpenChoice, ...isForeignSet, ...isRepeated]),
    ...misfits(item, path, ['required', 'repeats'], 'boolean'),
    ...strangeExtensions(item, path, understood),
    ...unreadKeys(item, path, known),
  ];
}

function rangeOf(
  item: Foreign,
  { path, rest }: ItemPlace,
  findings: Finding[],
): NumberQuestion['range'] | undefined {
  const [min, max] = [numberIn(item, 'minValue'), numberIn(item, 'maxValue')];
  if (min === undefined || max === undefined) return undefined;
  const places = numberIn(item, 'maxDecimalPlaces');
  const fine = item['type'] === 'decimal' && places !== undefined ? Number(`1e-${places}`) : undefined;
  const step = numberOf(rest?.['step']) ?? numberIn(item, 'questionnaire-sliderStepValue') ?? fine;
  if (step === undefined && item['type'] !== 'integer') {
    findings.push(finding('advice', 'form_step_assumed', { path }));
  }
  return { min, max, step: step ?? 1 };
}
