import { DomainError, type Label } from '../../kernel/index.js';
import type { Questionnaire } from '../types.js';

/** A name in braces, for which SurveyJS puts an answer or a variable. It has no way to write one that stays. */
const piped = /\{[^{}]+\}/;

/**
 * Refuses texts that SurveyJS would change: what stands in braces it takes for the name of a question or a variable.
 *
 * @throws DomainError `facts_invalid` with the path of the text.
 */
export function requireSurveyJsTexts({ title, purpose, questions }: Questionnaire): void {
  requireKept(title, 'title');
  if (purpose !== undefined) requireKept(purpose, 'purpose');
  for (const [place, question] of questions.entries()) {
    const path = `questions[${place}]`;
    requireKept(question.text, `${path}.text`);
    if (!('options' in question)) continue;
    for (const [option, { text }] of question.options.entries()) {
      requireKept(text, `${path}.options[${option}].text`);
    }
  }
}

function requireKept(label: Label, path: string): void {
  for (const language of ['zh', 'en'] as const) {
    if (!piped.test(label[language])) continue;
    throw new DomainError('facts_invalid', {
      path: `${path}.${language}`,
      expected: 'a text without a name in braces',
    });
  }
}
