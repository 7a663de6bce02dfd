import { type Finding, finding } from '../../kernel/index.js';
import type { Option } from '../types.js';
import {
  addFindings,
  type Foreign,
  idOf,
  ignoredParts,
  listOf,
  misfits,
  numberOf,
  objectOf,
  pathTo,
  unreadKeys,
} from './foreign.js';
import { type ForeignChoice, readChoices } from './readChoices.js';
import { readSurveyJsText } from './readSurveyJsText.js';

const bearing = ['visibleIf', 'enableIf', 'isExclusive'];
const known: ReadonlySet<string> = /* @__PURE__ */ new Set(
  /* @__PURE__ */ ['value', 'text', 'score'].concat(bearing),
);

/** Reads the choices of a SurveyJS question: plain values, or objects of value, text and score. */
export function readSurveyJsChoices(
  element: Foreign,
  { path, locale }: { readonly path: string; readonly locale: string },
  findings: Finding[],
): Option[] {
  if (element['type'] === 'boolean') return readFlags(element, path, locale, findings);
  const key = element['type'] === 'rating' ? 'rateValues' : 'choices';
  const choices = listOf(element[key]).flatMap((choice, place): ForeignChoice[] => {
    const own = `${pathTo(path, key)}[${place}]`;
    const item = objectOf(choice);
    const id = idOf(item === undefined ? choice : item['value']);
    if (id === undefined) {
      findings.push(finding('error', 'form_element_left_out', { path: own }));
      return [];
    }
    if (item !== undefined) {
      const parts = [...ignoredParts(item, own, bearing), ...misfits(item, own, ['score'], 'number')];
      addFindings(findings, parts, unreadKeys(item, own, known));
    }
    const text = readSurveyJsText(item?.['text'], { path: own, locale, fallback: id }, findings);
    return [{ id, text, points: numberOf(item?.['score']), path: own }];
  });
  return readChoices(choices, path, findings);
}

// The answer of a flag is true or false, or what valueTrue and valueFalse say.
function readFlags(element: Foreign, path: string, locale: string, findings: Finding[]): Option[] {
  const flag = (suffix: 'True' | 'False', zh: string, en: string): ForeignChoice => {
    const label = element[`label${suffix}`];
    const at = { path: pathTo(path, `label${suffix}`), locale, fallback: en };
    const text = label === undefined ? { zh, en } : readSurveyJsText(label, at, findings);
    const id = idOf(element[`value${suffix}`]) ?? String(suffix === 'True');
    return { id, text, points: undefined, path };
  };
  return readChoices([flag('True', '是', 'Yes'), flag('False', '否', 'No')], path, findings);
}
