import { fromSurveyJs, type GivenParts } from 'panhuo';
import { frozen } from '../laws.js';
import { given } from './wholeFindings.js';

// A form of SurveyJS to put strange things into; without them nothing is said of it.

/** A text in both languages. */
export const both = (words: string) => ({ default: words, 'zh-cn': words });
/** Where the one element stands. */
export const at = 'elements[0]';

/** A form, read. */
export const read = (elements: readonly unknown[], more: object = {}, parts: GivenParts = given) => {
  const form = frozen({ clearInvisibleValues: 'onHidden', elements, ...more });
  const { definition, findings } = fromSurveyJs(form, parts);
  return { definition, findings, questions: definition?.questions ?? [] };
};
/** A form of one element, read. */
export const readOne = (element: object, more: object = {}) =>
  read([{ name: 'q', title: both('q'), isRequired: true, ...element }], more);
/** What that element becomes in any case. */
export const head = { id: 'q', text: { zh: 'q', en: 'q' } };
/** A choice in both languages that is worth two points. */
export const choice = (value: unknown, more: object = {}) => ({ value, text: both('x'), score: 2, ...more });
/** What the choice becomes. */
export const option = (id: string, more: object = {}) => ({
  id,
  text: { zh: 'x', en: 'x' },
  points: 2,
  ...more,
});
