import { DomainError, type Json, plainCopy, requireChecked } from '../../kernel/index.js';
import type { AnySheet, Question, Questionnaire } from '../types.js';
import { type Foreign, idOf, listOf, numberOf, objectOf, pathTo, textOf } from './foreign.js';

/**
 * The answers of a QuestionnaireResponse of FHIR as a sheet, for `readAnswers`. Items of the response that the questionnaire
 * does not have, such as groups and calculated totals, are passed over.
 *
 * A response that is `in-progress` or `stopped` gives the answers it has: what is missing is for the questionnaire's policy.
 * Whether the response answers this questionnaire is for the caller to know: its `questionnaire` is an address, which a
 * definition does not have. Nor does a definition have the systems of codes.
 *
 * @param questionnaire - The questionnaire; its questions bear the `linkId` of the items.
 * @param response - The response, as JSON. It is not trusted.
 * @returns The sheet. Codes stand for options; whether they are options of the question is for `readAnswers` to say.
 * @throws DomainError `input_not_plain`; `answers_invalid` for what is no response, one entered in error, or one with a
 * `modifierExtension`, which may turn its meaning round; and with the id of a question whose
 * answer is of another type.
 * @example
 * ```ts
 * import { answersFromFhirResponse, course, readAnswers } from 'panhuo';
 *
 * const sheet = answersFromFhirResponse(course.tradingPersonality, {
 *   resourceType: 'QuestionnaireResponse', status: 'completed',
 *   item: [{ linkId: 'q1', answer: [{ valueCoding: { code: 'a' } }] }],
 * });
 * readAnswers(course.tradingPersonality, sheet); // => { q1: 'a' }
 * ```
 */
export function answersFromFhirResponse(questionnaire: Questionnaire, response: unknown): AnySheet {
  requireChecked('questionnaire', questionnaire);
  const plain = objectOf(plainCopy(response));
  if (plain?.['resourceType'] !== 'QuestionnaireResponse') {
    throw new DomainError('answers_invalid', {
      path: 'resourceType',
      expected: 'a QuestionnaireResponse of FHIR',
    });
  }
  if (plain['status'] === 'entered-in-error') {
    throw new DomainError('answers_invalid', {
      path: 'status',
      expected: 'a response that was not entered in error',
    });
  }
  const answers = new Map<string, Foreign[]>();
  collect(plain, '', answers);
  const sheet = questionnaire.questions.flatMap((question) => {
    const given = (answers.get(question.id) ?? []).map((answer) => valueOf(answer, question));
    if (given.length === 0) return [];
    // Two answers to a question of one stay two: readAnswers refuses them.
    const isList = question.kind === 'multiple' || given.length > 1;
    return [[question.id, isList ? given : given[0]] as const];
  });
  return Object.fromEntries(sheet) as AnySheet;
}

function collect(node: Foreign, path: string, answers: Map<string, Foreign[]>): void {
  requireUnmodified(node, path);
  for (const [place, own] of listOf(node['item']).entries()) {
    const at = `${pathTo(path, 'item')}[${place}]`;
    const item = objectOf(own) ?? {};
    const id = textOf(item['linkId']) ?? '';
    const given = listOf(item['answer']).map((answer) => objectOf(answer) ?? {});
    const known = answers.get(id);
    if (known === undefined) answers.set(id, given);
    else for (const answer of given) known.push(answer);
    for (const [index, answer] of given.entries()) collect(answer, `${at}.answer[${index}]`, answers);
    collect(item, at, answers);
  }
}

function requireUnmodified(node: Foreign, path: string): void {
  if (node['modifierExtension'] === undefined) return;
  throw new DomainError('answers_invalid', {
    path: pathTo(path, 'modifierExtension'),
    expected: 'no modifier extension',
  });
}

function valueOf(answer: Foreign, question: Question): Json {
  const number = numberOf(answer['valueInteger']) ?? numberOf(answer['valueDecimal']);
  if (question.kind === 'number') {
    if (number !== undefined) return number;
    throw new DomainError('answers_invalid', { path: question.id, expected: 'a number' });
  }
  const plain = ['String', 'Date', 'DateTime', 'Time', 'Uri'].map((type) => textOf(answer[`value${type}`]));
  const words = plain.find((own) => own !== undefined);
  const code =
    textOf(objectOf(answer['valueCoding'])?.['code']) ?? idOf(number) ?? idOf(answer['valueBoolean']);
  const value = question.kind === 'open' ? words : (code ?? words);
  if (value !== undefined) return value;
  const expected = question.kind === 'open' ? 'text' : 'an option of the question';
  throw new DomainError('answers_invalid', { path: question.id, expected });
}
