import { type Finding, finding, type Json } from '../../kernel/index.js';
import type { PlacedConditions } from './conditions.js';
import { listOf, objectOf, textOf } from './foreign.js';
import type { ReadQuestion } from './readRoutes.js';
import { readSurveyJsCondition } from './readSurveyJsCondition.js';

/** A form with more triggers is no form of a branch; those beyond are findings. */
const TRIGGER_LIMIT = 100;

/**
 * Takes triggers that skip to a later question, or complete the form, as conditions on what lies between: it is asked
 * unless the answer is the one that triggers. Other triggers are findings.
 */
export function addTriggers(
  read: readonly ReadQuestion[],
  triggers: Json | undefined,
  findings: Finding[],
): readonly ReadQuestion[] {
  const places = new Map(read.map(({ question }, place) => [question.id, place]));
  const added = listOf(triggers).flatMap((trigger, index) => {
    const path = `triggers[${index}]`;
    const own = index < TRIGGER_LIMIT ? objectOf(trigger) : undefined;
    const isEnd = own?.['type'] === 'complete';
    const to = isEnd ? read.length : places.get(textOf(own?.['gotoName']) ?? '');
    const all = readSurveyJsCondition(textOf(own?.['expression']) ?? '');
    const [condition, ...others] = all ?? [];
    const from = condition?.is === true && others.length === 0 ? places.get(condition.question) : undefined;
    const isRead = (isEnd || own?.['type'] === 'skip') && to !== undefined && from !== undefined && to > from;
    if (!isRead || condition === undefined) {
      findings.push(finding('error', 'form_part_ignored', { path }));
      return [];
    }
    const shown: PlacedConditions = { path, all: [{ ...condition, is: false }] };
    return [{ from, to, shown }];
  });
  return read.map((question, place) => {
    const own = added.filter(({ from, to }) => place > from && place < to).map(({ shown }) => shown);
    return own.length === 0 ? question : { ...question, shown: [...question.shown, ...own] };
  });
}
