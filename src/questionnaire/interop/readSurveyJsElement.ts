import { type Finding, finding } from '../../kernel/index.js';
import type { NumberQuestion, Question } from '../types.js';
import {
  addFindings,
  type Foreign,
  hiddenFor,
  ignoredParts,
  misfits,
  numberOf,
  pathTo,
  textOf,
  unreadKeys,
} from './foreign.js';
import { hasRateValues, readRatingRange, tooManyFaces } from './readRating.js';
import { restKeys } from './remainder.js';
import { readSurveyJsChoices } from './readSurveyJsChoices.js';
import { readSurveyJsText } from './readSurveyJsText.js';

/** Properties that change what may be answered, or fill in answers. */
const bearing = /* @__PURE__ */ (
  'enableIf requiredIf readOnly valueName validators maskType correctAnswer defaultValue ' +
  'defaultValueExpression setValueIf setValueExpression resetValueIf choicesByUrl ' +
  'choicesFromQuestion choicesMin choicesMax choicesVisibleIf choicesEnableIf showOtherItem hasOther showNoneItem hasNone ' +
  'showRefuseItem showDontKnowItem showCommentArea hasComment minSelectedChoices maxSelectedChoices ' +
  'minValueExpression maxValueExpression'
).split(' ');
const read = /* @__PURE__ */ (
  'type name title isRequired visible visibleIf choices inputType min max step rateMin rateMax ' +
  'rateStep rateValues rateCount rateType rateDisplayMode autoGenerate clearIfInvisible labelTrue labelFalse valueTrue valueFalse'
).split(' ');
const known: ReadonlySet<string> = /* @__PURE__ */ new Set(/* @__PURE__ */ read.concat(bearing));

const words = /^(?:text|date|datetime-local|time|week|month|email|tel|url|password|color)$/;
const oneChoice = /^(?:radiogroup|dropdown|buttongroup|boolean|rating)$/;
const severalChoices = /^(?:checkbox|tagbox)$/;
const silent = /^(?:html|image)$/;

/** Where an element stands, and the language and remainder that go with it. */
export interface ElementPlace {
  readonly path: string;
  readonly locale: string;
  readonly rest: Foreign | undefined;
}

/** Reads one element of a SurveyJS form; `undefined`, with a finding, when a questionnaire has no such question. */
export function readSurveyJsElement(
  element: Foreign,
  place: ElementPlace,
  findings: Finding[],
): Question | undefined {
  const { path, locale, rest } = place;
  const id = textOf(element['name']);
  const kind = kindOf(element);
  if (id === undefined || kind === undefined) {
    // A heading or a picture asks nothing.
    const severity = silent.test(textOf(element['type']) ?? '') ? 'advice' : 'error';
    findings.push(finding(severity, 'form_element_left_out', { path }));
    return undefined;
  }
  const range = kind === 'number' ? rangeOf(element, path, findings) : undefined;
  if (kind === 'number' && range === undefined) {
    findings.push(finding('error', 'form_range_missing', { path }));
    return undefined;
  }
  addFindings(findings, strange(element, path), unreadKeys(element, path, known));
  const title = { path: pathTo(path, 'title'), locale, fallback: id };
  const head = {
    id,
    text: readSurveyJsText(element['title'], title, findings),
    ...(element['isRequired'] !== true && { optional: true }),
    ...(element['isRequired'] === true && rest?.['optional'] === false && { optional: false }),
  };
  if (range !== undefined) return { ...head, kind: 'number', range, ...restKeys(rest, ['reverse']) };
  if (kind === 'open' || kind === 'number') return { ...head, kind: 'open' };
  const options = readSurveyJsChoices(element, place, findings);
  if (options.length === 0) {
    findings.push(finding('error', 'form_element_left_out', { path }));
    return undefined;
  }
  if (kind === 'single') return { ...head, kind, options, ...restKeys(rest, ['reverse']) };
  if (rest?.['combine'] === undefined) {
    findings.push(finding('advice', 'form_combine_assumed', { path }));
  }
  return { ...head, kind, options, combine: 'sum', ...restKeys(rest, ['combine']) };
}

function kindOf(element: Foreign): Question['kind'] | undefined {
  const type = textOf(element['type']) ?? '';
  if (type === 'comment') return 'open';
  if (type === 'rating' && !hasRateValues(element)) return 'number';
  if (severalChoices.test(type)) return 'multiple';
  if (type !== 'text') return oneChoice.test(type) ? 'single' : undefined;
  const input = textOf(element['inputType']) ?? 'text';
  if (input === 'number' || input === 'range') return 'number';
  return words.test(input) ? 'open' : undefined;
}

/** What changes who is asked, or what may be answered. */
function strange(element: Foreign, path: string): Finding[] {
  const clears = [undefined, 'default', 'onHidden'].includes(element['clearIfInvisible'] as undefined);
  return [
    ...(element['visible'] === false ? [hiddenFor(path)] : []),
    ...ignoredParts(element, path, clears ? bearing : [...bearing, 'clearIfInvisible']),
    ...misfits(element, path, ['isRequired', 'visible'], 'boolean'),
    ...(element['type'] === 'rating' ? tooManyFaces(element, path) : []),
  ];
}

function rangeOf(element: Foreign, path: string, findings: Finding[]): NumberQuestion['range'] | undefined {
  if (element['type'] === 'rating') return readRatingRange(element, path, findings);
  const [min, max, step] = ['min', 'max', 'step'].map((key) => numberOf(element[key]));
  addFindings(findings, misfits(element, path, ['step'], 'number'));
  if (min === undefined || max === undefined) return undefined;
  if (step === undefined) findings.push(finding('advice', 'form_step_assumed', { path }));
  return { min, max, step: step ?? 1 };
}
