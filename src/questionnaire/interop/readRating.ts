import { type Finding, finding } from '../../kernel/index.js';
import type { NumberQuestion } from '../types.js';
import { addFindings, type Foreign, listOf, misfits, numberOf, pathTo } from './foreign.js';

/** SurveyJS shows no more than 20 numbers of a rating, and 10 faces. */
const SHOWN = { numbers: 20, faces: 10 };
/** Numbers beyond these are no scale, nor fit for arithmetic. */
const SIZES = { least: 1e-9, most: 1e9 };
const keys = ['rateMin', 'rateMax', 'rateStep', 'rateCount'];

/** Whether a rating lists its values; else it counts them out. */
export function hasRateValues(element: Foreign): boolean {
  return listOf(element['rateValues']).length > 0 && element['autoGenerate'] !== true;
}

/** A rating that lists more faces than SurveyJS shows. */
export function tooManyFaces(element: Foreign, path: string): Finding[] {
  const isShown = !isFaces(element) || listOf(element['rateValues']).length <= SHOWN.faces;
  return isShown || !hasRateValues(element)
    ? []
    : [finding('error', 'form_part_ignored', { path: pathTo(path, 'rateValues') })];
}

/**
 * The numbers that SurveyJS 3.1 shows for a rating: 1 to 5 where the form says nothing else. `rateCount` counts only when
 * exactly one end is given, from there; where it says something else than what is shown, that is a finding.
 *
 * @returns The range up to the last number shown; `undefined` when there are not at least two.
 */
export function readRatingRange(
  element: Foreign,
  path: string,
  findings: Finding[],
): NumberQuestion['range'] | undefined {
  addFindings(findings, misfits(element, path, keys, 'number'));
  const numbers = keys.map((key) => numberOf(element[key]));
  if (!numbers.every(isPlain)) return undefined;
  const [low, high, by, count] = numbers;
  const step = by ?? 1;
  const width = step * ((count ?? 1) - 1);
  const counts = count !== undefined && (low === undefined) !== (high === undefined);
  const min = low ?? (counts && high !== undefined ? even(high - width) : 1);
  const max = high ?? (counts && low !== undefined ? even(low + width) : 5);
  if (step <= 0 || min >= max) return undefined;
  const places = Math.floor(even((max - min) / step)) + 1;
  const say = (key: string) =>
    findings.push(finding('error', 'form_part_ignored', { path: pathTo(path, key) }));
  if (count !== undefined && count !== places) say('rateCount');
  const shown = Math.min(places, limitOf(element));
  if (shown < places) say(high !== undefined ? 'rateMax' : count !== undefined ? 'rateCount' : 'rateStep');
  if (shown < 2) return undefined;
  return { min, max: even(min + step * (shown - 1)), step };
}

/** Without the dust of binary fractions: to the nine places that a step may have. */
function even(number: number): number {
  return Number(number.toFixed(9)) + 0;
}

function isPlain(number: number | undefined): boolean {
  const size = Math.abs(number ?? 0);
  return size === 0 || (size >= SIZES.least && size <= SIZES.most);
}

function isFaces(element: Foreign): boolean {
  return element['rateType'] === 'smileys' || element['rateDisplayMode'] === 'smileys';
}

function limitOf(element: Foreign): number {
  return isFaces(element) ? SHOWN.faces : SHOWN.numbers;
}
