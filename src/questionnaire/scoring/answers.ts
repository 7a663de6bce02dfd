import { DomainError, type Expectation } from '../../kernel/index.js';
import { gridPlace, gridValue } from '../definition/grid.js';
import { combine } from '../definition/worth.js';
import type { MultipleQuestion, NumberQuestion, Question, SingleQuestion } from '../types.js';
import type { Answer, CompiledQuestion, CompiledQuestionnaire } from './compile.js';
import { chosenReason, emptyReason, type PointsReason, pointsReason } from './reasons.js';

const several = 'options of the question, each once';

/**
 * Puts the answers of a sheet into the order of the questions. An answer that is `undefined`, `null` or an empty list or
 * text is none.
 *
 * @throws DomainError `answers_invalid` when the sheet is no object, or answers a question that does not exist; its key
 * is named by position.
 */
export function answersInOrder({ places }: CompiledQuestionnaire, sheet: unknown): unknown[] {
  if (!isPlainObject(sheet)) throw badAnswer('', 'an object');
  const answers = new Array<unknown>(places.size).fill(undefined);
  // Keys and values, not key by key: sheets come in every order of keys, and each order would be a look-up of its own.
  const keys = Object.keys(sheet);
  const values: unknown[] = Object.values(sheet);
  for (let position = 0; position < keys.length; position++) {
    const place = places.get(keys[position] ?? '');
    if (place === undefined) throw badAnswer(`[${position}]`, 'a question of the questionnaire');
    const answer = values[position];
    if (!isNone(answer)) answers[place] = answer;
  }
  return answers;
}

// A map, a date or a list has no answers under its keys, and would pass for a sheet without any.
function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function isNone(answer: unknown): boolean {
  if (typeof answer === 'string') return answer === '';
  return answer === null || (Array.isArray(answer) && answer.length === 0);
}

/**
 * Reads the answer to a question.
 *
 * @throws DomainError `answers_invalid` with the question's id as path; the answer is not repeated.
 */
export function readAnswer(compiled: CompiledQuestion, answer: unknown): Answer {
  const { question, choices } = compiled;
  if (question.kind === 'single') {
    const choice = typeof answer === 'string' ? choices.get(answer) : undefined;
    if (choice !== undefined) return choice;
    throw badAnswer(
      question.id,
      Array.isArray(answer) ? 'one answer, not a list' : 'an option of the question',
    );
  }
  const reason = reasonFor(compiled, question, answer);
  return { points: reason.detail.points, next: compiled.place + 1, reason };
}

function reasonFor(
  compiled: CompiledQuestion,
  question: Exclude<Question, SingleQuestion>,
  answer: unknown,
): PointsReason {
  switch (question.kind) {
    case 'multiple':
      return choiceReason(compiled, question, answer);
    case 'number':
      return gridReason(compiled, question, answer);
    case 'open':
      if (typeof answer !== 'string') throw badAnswer(question.id, 'text');
      return emptyReason('question_open', question.id);
  }
}

function choiceReason(
  { choices }: CompiledQuestion,
  question: MultipleQuestion,
  answer: unknown,
): PointsReason {
  if (!Array.isArray(answer)) throw badAnswer(question.id, several);
  if (new Set(answer).size !== answer.length) throw badAnswer(question.id, several);
  // A copy: the score must not change when the caller goes on with his list.
  const chosen = [...(answer as string[])];
  const found = new Set(chosen.map((id) => choices.get(id)));
  if (found.has(undefined)) throw badAnswer(question.id, several);
  // Points are added in the order of the definition, whatever the order of the answer.
  const inOrder = [...choices.values()].filter((choice) => found.has(choice));
  const points = inOrder.map((choice) => choice.points);
  return chosenReason(question.id, chosen, combine(question.combine, points));
}

function gridReason(
  { grid }: CompiledQuestion,
  { id, reverse }: NumberQuestion,
  answer: unknown,
): PointsReason {
  const place = grid !== undefined && typeof answer === 'number' ? gridPlace(grid, answer) : -1;
  if (grid === undefined || place < 0) throw badAnswer(id, 'a number that the range of the question has');
  const worth = gridValue(grid, reverse === true ? grid.count - 1 - place : place);
  return pointsReason('question_number', {
    question: id,
    options: [],
    value: gridValue(grid, place),
    points: worth,
  });
}

/** The error of an answer that does not fit; the answer is never part of it. */
export function badAnswer(path: string, expected: Expectation): DomainError {
  return new DomainError('answers_invalid', { path, expected });
}
