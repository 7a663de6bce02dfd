import { type Reason, reason } from '../../kernel/index.js';
import type { Score } from '../scoreAnswers.js';
import { compile } from '../scoring/compile.js';
import type { Questionnaire } from '../types.js';

/** Why a score does not speak for a questionnaire as it is now: it was made by another one. Empty when it was not. */
export function provenanceFaults(questionnaire: Questionnaire, { questionnaire: by }: Score): Reason[] {
  const { head } = compile(questionnaire);
  if (by.id !== head.id) return [reason('score_other_questionnaire', { id: by.id, current: head.id })];
  if (by.version !== head.version) {
    return [reason('score_other_version', { version: by.version, current: head.version })];
  }
  return by.fingerprint === head.fingerprint ? [] : [reason('score_definition_changed', { id: by.id })];
}
