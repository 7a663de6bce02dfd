import { type Finding, finding } from '../../kernel/index.js';
import type { NumberQuestion, Option, Question } from '../types.js';
import { numberIn, readFhirText } from './fhirParts.js';
import {
  addFindings,
  type Foreign,
  idOf,
  ignoredParts,
  listOf,
  numberOf,
  objectOf,
  pathTo,
  textOf,
  unreadKeys,
} from './foreign.js';
import { type ForeignChoice, readChoices } from './readChoices.js';
import { restKeys } from './remainder.js';

const bearing =
  /* @__PURE__ */ 'answerConstraint initial readOnly maxLength answerValueSet modifierExtension'.split(' ');
// Codes, numbering and what becomes of the display of a disabled item bear on no answer.
const read = /* @__PURE__ */ (
  'linkId text _text type required repeats answerOption item enableWhen enableBehavior extension ' +
  'disabledDisplay definition code prefix id'
).split(' ');
const known: ReadonlySet<string> = /* @__PURE__ */ new Set(/* @__PURE__ */ read.concat(bearing));
/** The extensions that calculate, hide or restrict, by the ends of their names. */
const bearingExtension = /(?:Expression|variable|hidden|Exclusive|constraint|Occurs|Length|regex)$/i;
const understood =
  /\/(?:minValue|maxValue|questionnaire-sliderStepValue|maxDecimalPlaces|questionnaire-itemControl)$/;
const words = /^(?:string|text|date|dateTime|time|url)$/;

/** Where an item stands, and the language, remainder and value sets that go with it. */
export interface ItemPlace {
  readonly path: string;
  readonly language: string;
  readonly rest: Foreign | undefined;
  /** Codings of the value sets that the resource itself contains, by `#` and id. */
  readonly valueSets: ReadonlyMap<string, readonly Foreign[]>;
}

/** Reads one question of a FHIR Questionnaire; `undefined`, with a finding, when a questionnaire of ours has no such one. */
export function readFhirItem(item: Foreign, place: ItemPlace, findings: Finding[]): Question | undefined {
  const { path, language, rest } = place;
  const id = textOf(item['linkId']);
  const choices = choicesOf(item, place, findings);
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
    ...strangeExtensions(item, path),
    ...unreadKeys(item, path, known),
  ];
}

/** The extensions of an item or group that were not read: an error where they bear on answers. */
export function strangeExtensions(item: Foreign, path: string): Finding[] {
  const place = pathTo(path, 'extension');
  const strange = listOf(item['extension']).flatMap((own, position) => {
    const url = textOf(objectOf(own)?.['url']) ?? '';
    if (understood.test(url)) return [];
    return bearingExtension.test(url)
      ? finding('error', 'form_part_ignored', { path: `${place}[${position}]` })
      : finding('advice', 'form_key_ignored', { path: place, position });
  });
  return [...strange, ...ignoredParts(item, path, ['modifierExtension'])];
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

function choicesOf(
  item: Foreign,
  { path, language, valueSets }: ItemPlace,
  findings: Finding[],
): ForeignChoice[] {
  if (item['type'] === 'boolean') {
    const flag = (id: string, zh: string, en: string) => ({ id, text: { zh, en }, points: undefined, path });
    return [flag('true', '是', 'Yes'), flag('false', '否', 'No')];
  }
  const options = listOf(item['answerOption']).map(objectOf);
  const contained = valueSets.get(textOf(item['answerValueSet']) ?? '') ?? [];
  const all = [...options, ...contained.map((coding): Foreign => ({ valueCoding: coding }))];
  return all.flatMap((option, index): ForeignChoice[] => {
    const own =
      index < options.length ? `${pathTo(path, 'answerOption')}[${index}]` : pathTo(path, 'answerValueSet');
    const coding = objectOf(option?.['valueCoding']);
    const plain = ['String', 'Integer', 'Date', 'Time'].map((type) => idOf(option?.[`value${type}`]));
    const id = textOf(coding?.['code']) ?? plain.find((value) => value !== undefined);
    if (id === undefined) {
      findings.push(finding('error', 'form_element_left_out', { path: own }));
      return [];
    }
    const at = { path: own, language, fallback: id };
    const text = coding === undefined ? { zh: id, en: id } : readFhirText(coding, 'display', at, findings);
    const names = ['itemWeight', 'ordinalValue', 'questionnaire-ordinalValue'];
    const points = numberIn(option, ...names) ?? numberIn(coding, ...names);
    return [{ id, text, points, path: own }];
  });
}

/** The codings of the value sets that a resource contains, listed or expanded. */
export function containedValueSets(resource: Foreign): ReadonlyMap<string, readonly Foreign[]> {
  const sets = listOf(resource['contained']).flatMap((own) => {
    const set = objectOf(own);
    const id = textOf(set?.['id']);
    if (id === undefined || set?.['resourceType'] !== 'ValueSet') return [];
    const expanded = listOf(objectOf(set['expansion'])?.['contains']);
    const listed = listOf(objectOf(set['compose'])?.['include']).flatMap((part) =>
      listOf(objectOf(part)?.['concept']),
    );
    const codings = (expanded.length > 0 ? expanded : listed)
      .map(objectOf)
      .filter((coding) => coding !== undefined);
    return [[`#${id}`, codings] as const];
  });
  return new Map(sets);
}
