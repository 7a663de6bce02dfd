import type { Question, Questionnaire } from 'panhuo';
import type { Schema } from './schema.js';

/**
 * The JSON Schema of the answers to one questionnaire, for forms and clients. Questions may be missing: the questionnaire
 * says what becomes of them. Whether a route leads past a question is for `readAnswers` to judge.
 */
export function answersSchema({ questions }: Questionnaire): Schema {
  return {
    type: 'object',
    properties: Object.fromEntries(
      questions.map((question) => [question.id, { ...answerTo(question), description: question.text.en }]),
    ),
    additionalProperties: false,
  };
}

function answerTo(question: Question): Schema {
  switch (question.kind) {
    case 'single':
      return { type: 'string', enum: question.options.map(({ id }) => id) };
    case 'multiple':
      return {
        type: 'array',
        items: { type: 'string', enum: question.options.map(({ id }) => id) },
        uniqueItems: true,
      };
    case 'number':
      return { type: 'number', minimum: question.range.min, maximum: question.range.max };
    case 'open':
      return { type: 'string', maxLength: 4000 };
  }
}
