import { DomainError } from '../../kernel/index.js';
import type { HiddenQuestion } from './hidersOf.js';

/**
 * Refuses ids that SurveyJS would change or confuse. It cuts names and values at a bar and trims them; and in conditions
 * it compares without regard to case, takes texts such as `1` and `1.0` for the same number, and reads brackets and
 * quotes as syntax.
 *
 * @throws DomainError `facts_invalid` with the path of the id.
 */
export function requireSurveyJsIds(questions: readonly HiddenQuestion[]): void {
  const deciding = new Set(questions.flatMap(({ hiders }) => hiders.map(({ question }) => question)));
  const names = sameNames(questions.map(({ question }) => question.id));
  for (const [place, { question }] of questions.entries()) {
    const path = `questions[${place}]`;
    const decides = deciding.has(question.id);
    if (!isKept(question.id)) throw unfit(`${path}.id`);
    if (decides && (!isPlain(question.id) || names.has(question.id))) throw unfit(`${path}.id`);
    if (!('options' in question)) continue;
    const values = sameNames(question.options.map(({ id }) => id));
    for (const [option, { id }] of question.options.entries()) {
      const isFit = isKept(id) && (!decides || (isPlain(id) && !values.has(id)));
      if (!isFit) throw unfit(`${path}.options[${option}].id`);
    }
  }
}

function isKept(id: string): boolean {
  return id === id.trim() && !id.includes('|');
}

function isPlain(id: string): boolean {
  return /^[\p{L}\p{N} _./-]+$/u.test(id) && id !== 'undefined';
}

/** The ids that SurveyJS takes for another one of the list. */
function sameNames(ids: readonly string[]): ReadonlySet<string> {
  const first = new Map<string, string>();
  const same = new Set<string>();
  for (const id of ids) {
    const lower = id.toLowerCase();
    const key = Number.isNaN(Number(lower)) ? lower : String(Number(lower));
    if (first.has(key)) same.add(id).add(first.get(key) ?? id);
    first.set(key, id);
  }
  return same;
}

function unfit(path: string): DomainError {
  return new DomainError('facts_invalid', { path, expected: 'an id that SurveyJS tells apart' });
}
