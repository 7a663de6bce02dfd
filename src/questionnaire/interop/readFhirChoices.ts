import { type Finding, finding } from '../../kernel/index.js';
import type { ValueSets } from './containedValueSets.js';
import { extensionsOf, readFhirText, weightNames, weightUrl } from './fhirParts.js';
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
import type { ForeignChoice } from './readChoices.js';
import { strangeExtensions } from './strangeExtensions.js';

/** The system of each option's code, by link id and code. */
export type CodeSystems = Map<string, ReadonlyMap<string, string | undefined>>;

/** Where the choices of an item stand, and what they are read with. */
export interface ChoicePlace {
  readonly path: string;
  readonly language: string;
  readonly valueSets: ValueSets;
  /** Gets the systems of the item's codes. */
  readonly systems: CodeSystems;
}

const known: ReadonlySet<string> = /* @__PURE__ */ new Set(
  /* @__PURE__ */ 'valueCoding valueString valueInteger valueDate valueTime extension id initialSelected modifierExtension'.split(
    ' ',
  ),
);

/** Reads the choices of an item: its options, those of a value set that the resource contains, or yes and no. */
export function readFhirChoices(item: Foreign, place: ChoicePlace, findings: Finding[]): ForeignChoice[] {
  const { path } = place;
  if (item['type'] === 'boolean') {
    const flag = (id: string, zh: string, en: string) => ({ id, text: { zh, en }, points: undefined, path });
    return [flag('true', '是', 'Yes'), flag('false', '否', 'No')];
  }
  const systems = new Map<string, string | undefined>();
  const choices: ForeignChoice[] = [];
  function add(option: Foreign | undefined, own: string): void {
    const choice = choiceOf(option, own, place.language, findings);
    if (choice === undefined) return;
    const system = textOf(objectOf(option?.['valueCoding'])?.['system']);
    // The same code of two systems is two answers there, and would be one here.
    const isOther = systems.has(choice.id) && systems.get(choice.id) !== system;
    if (isOther) findings.push(finding('error', 'form_part_ignored', { path: `${own}.valueCoding.system` }));
    systems.set(choice.id, system);
    choices.push(choice);
  }
  for (const [index, own] of listOf(item['answerOption']).entries()) {
    const at = `${pathTo(path, 'answerOption')}[${index}]`;
    const option = objectOf(own) ?? {};
    addFindings(findings, optionParts(option, at));
    add(option, at);
  }
  const at = pathTo(path, 'answerValueSet');
  for (const coding of place.valueSets.codings(item['answerValueSet'], at)) add({ valueCoding: coding }, at);
  place.systems.set(textOf(item['linkId']) ?? '', systems);
  return choices;
}

function optionParts(option: Foreign, path: string): Finding[] {
  const coding = objectOf(option['valueCoding']) ?? {};
  return [
    ...ignoredParts(option, path, ['initialSelected']),
    ...strangeExtensions(option, path, weightUrl),
    ...strangeExtensions(coding, `${path}.valueCoding`, weightUrl),
    ...unreadKeys(option, path, known),
  ];
}

function choiceOf(
  option: Foreign | undefined,
  path: string,
  language: string,
  findings: Finding[],
): ForeignChoice | undefined {
  const coding = objectOf(option?.['valueCoding']);
  const plain = ['String', 'Integer', 'Date', 'Time'].map((type) => idOf(option?.[`value${type}`]));
  const id = textOf(coding?.['code']) ?? plain.find((value) => value !== undefined);
  if (id === undefined) {
    findings.push(finding('error', 'form_element_left_out', { path }));
    return undefined;
  }
  const at = { path, language, fallback: id };
  const text = coding === undefined ? { zh: id, en: id } : readFhirText(coding, 'display', at, findings);
  return { id, text, points: pointsOf([option, coding], path, findings), path };
}

/** The weight of an option or its code. Weights that differ, or are no numbers, are a finding. */
function pointsOf(
  elements: readonly (Foreign | undefined)[],
  path: string,
  findings: Finding[],
): number | undefined {
  const weights = elements.flatMap((own) => weightNames.flatMap((name) => extensionsOf(own, name)));
  const points = weights.map((own) => numberOf(own['valueDecimal']) ?? numberOf(own['valueInteger']));
  const different = new Set(points);
  if (different.size > 1 || different.has(undefined)) {
    findings.push(finding('error', 'form_part_ignored', { path: pathTo(path, 'extension') }));
  }
  return points.find((own) => own !== undefined);
}
