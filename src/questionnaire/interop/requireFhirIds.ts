import { DomainError } from '../../kernel/index.js';
import type { Question } from '../types.js';

/** The type `code` of FHIR R5: no space at either end, and within only single ones. */
const code = /^\S+(?: \S+)*$/;

/**
 * Refuses ids that FHIR has no code for. Those of questions are held to the same, although `linkId` is a mere text: XML
 * would change their spaces.
 *
 * @throws DomainError `facts_invalid` with the path of the id.
 */
export function requireFhirIds(questions: readonly Question[]): void {
  for (const [place, question] of questions.entries()) {
    const path = `questions[${place}]`;
    requireCode(question.id, path);
    if (!('options' in question)) continue;
    for (const [option, { id }] of question.options.entries()) {
      requireCode(id, `${path}.options[${option}]`);
    }
  }
}

function requireCode(id: string, path: string): void {
  if (code.test(id)) return;
  throw new DomainError('facts_invalid', {
    path: `${path}.id`,
    expected: 'an id without spaces at its ends, or two in a row',
  });
}
