import { DomainError, type Finding, finding, plainCopy } from '../../kernel/index.js';
import type { PlacedConditions } from './conditions.js';
import {
  addFindings,
  type Foreign,
  hiddenFor,
  ignoredParts,
  listOf,
  objectOf,
  pathTo,
  textOf,
  unreadKeys,
} from './foreign.js';
import type { GivenParts, ImportedQuestionnaire } from './importedQuestionnaire.js';
import { keptAnswers } from './keptAnswers.js';
import { readRoutes, type ReadQuestion } from './readRoutes.js';
import { readSurveyJsElement } from './readSurveyJsElement.js';
import { assemble, readRemainder, storedRoutes } from './remainder.js';
import { readSurveyJsCondition } from './readSurveyJsCondition.js';
import { readSurveyJsText } from './readSurveyJsText.js';
import { addTriggers } from './addTriggers.js';

const known: ReadonlySet<string> = /* @__PURE__ */ new Set(
  /* @__PURE__ */ (
    'title description locale pages elements questions panhuo triggers ' +
    'clearInvisibleValues calculatedValues'
  ).split(' '),
);
const containerParts = ['enableIf', 'requiredIf', 'readOnly'];
const containerKeys: ReadonlySet<string> = /* @__PURE__ */ new Set(
  /* @__PURE__ */ ['type', 'name', 'elements', 'visibleIf', 'visible'].concat(containerParts),
);

/**
 * Reads a form of SurveyJS: one of `toSurveyJs`, or one designed elsewhere. Pages and panels are flattened. Read are
 * `radiogroup`, `dropdown`, `buttongroup`, `boolean`, `rating`, `checkbox`, `tagbox`, `text` and `comment`; points from
 * the `score` of a choice; and conditions (`visibleIf`, triggers that skip or complete) that say no more than where an
 * answer leads. Whatever else the form holds is a finding with its path.
 *
 * @param form - The form, as JSON. It is not trusted.
 * @param given - What the form has no place for: id, version, levels, what becomes of missing answers. It goes before what
 * the form says.
 * @returns The definition, to be checked by `defineQuestionnaire`, and what could not be taken over as it was.
 * @throws DomainError `input_not_plain`; `facts_invalid` for what is no form at all.
 * @example
 * ```ts
 * import { fromSurveyJs } from 'panhuo';
 *
 * const text = { zh: '满意', en: 'content' };
 * const { definition, findings } = fromSurveyJs(
 *   { title: '满意度', pages: [{ elements: [{ type: 'rating', name: 'stars', title: '几星？' }, { type: 'matrix', name: 'm' }] }] },
 *   { id: 'stars', version: '1', missing: { policy: 'zero' }, levels: [{ id: 'all', text, from: 0 }] },
 * );
 * definition?.questions.map(({ id, kind }) => [id, kind]); // => [['stars', 'number']]
 * findings.find(({ severity }) => severity === 'error')?.detail['path']; // => 'pages[0].elements[1]'
 * ```
 */
export function fromSurveyJs(form: unknown, given: GivenParts = {}): ImportedQuestionnaire {
  const plain = objectOf(plainCopy(form));
  if (plain === undefined)
    throw new DomainError('facts_invalid', { path: 'form', expected: 'a form of SurveyJS' });
  const findings: Finding[] = [
    ...ignoredParts(plain, '', ['calculatedValues']),
    ...unreadKeys(plain, '', known),
  ];
  if (plain['clearInvisibleValues'] === 'none') {
    findings.push(finding('error', 'form_part_ignored', { path: 'clearInvisibleValues' }));
  }
  const remainder = readRemainder(plain['panhuo']);
  const locale = textOf(plain['locale']) ?? 'en';
  const read: ReadQuestion[] = [];

  function visit(node: Foreign, path: string, outer: readonly PlacedConditions[]): void {
    const expression = node['visibleIf'];
    const own = { path: pathTo(path, 'visibleIf'), all: readSurveyJsCondition(textOf(expression) ?? '') };
    const shown = textOf(expression) === undefined ? outer : [...outer, own];
    if (Array.isArray(node['elements']) && [undefined, 'panel', 'page'].includes(node['type'] as undefined)) {
      addFindings(findings, ignoredParts(node, path, containerParts), unreadKeys(node, path, containerKeys));
      if (node['visible'] === false) findings.push(hiddenFor(path));
      visitAll(node['elements'], pathTo(path, 'elements'), shown);
      return;
    }
    const rest = remainder.questions.get(textOf(node['name']) ?? '');
    const question = readSurveyJsElement(node, { path, locale, rest }, findings);
    if (question !== undefined) read.push({ question, shown, stored: storedRoutes(rest) });
  }

  function visitAll(nodes: Foreign[string], path: string, outer: readonly PlacedConditions[]): void {
    for (const [place, node] of listOf(nodes).entries()) {
      const own = objectOf(node);
      const at = `${path}[${place}]`;
      if (own === undefined) findings.push(finding('error', 'form_element_left_out', { path: at }));
      else visit(own, at, outer);
    }
  }

  for (const key of ['pages', 'elements', 'questions']) visitAll(plain[key], key, []);
  const routed = addTriggers(read, plain['triggers'], findings);
  if (plain['clearInvisibleValues'] !== 'onHidden') addFindings(findings, keptAnswers(routed));
  const { questions, findings: found } = readRoutes(routed);
  const title = { path: 'title', locale, fallback: '' };
  const words = (key: string) =>
    plain[key] === undefined ? undefined : readSurveyJsText(plain[key], { ...title, path: key }, findings);
  const texts = { title: words('title'), purpose: words('description') } as unknown as Foreign;
  return assemble(questions, { head: remainder.head, form: texts, given }, [...findings, ...found]);
}
