import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Score, scoreStanding } from 'panhuo';
import { worded, wordedAnswer } from '../language.js';
import { answersSchema } from '../schemas/answersSchema.js';
import { daySchema, idSchema, object, ref } from '../schemas/schema.js';
import { answers, type Context, dayOf } from './context.js';

/** The questionnaire (问卷), the answers of customers, and what they come to. */
export function questionnaireRoutes(app: FastifyInstance, { branch, stores, clock }: Context): void {
  const { questionnaire } = branch;
  app.get(
    '/v1/questionnaire',
    {
      config: { access: ['viewer', 'adviser', 'compliance', 'job'] },
      schema: {
        summary: 'The questionnaire as data: questions, options, points, levels',
        tags: ['questionnaire'],
        response: answers({ 200: ref('Questionnaire') }),
      },
    },
    () => questionnaire,
  );

  app.get(
    '/v1/questionnaire/answers-schema',
    {
      config: { access: ['viewer', 'adviser', 'compliance', 'job'] },
      schema: {
        summary: 'The JSON Schema of its answers',
        tags: ['questionnaire'],
        response: answers({ 200: { type: 'object', additionalProperties: true } }),
      },
    },
    () => answersSchema(questionnaire),
  );

  app.put<{ Params: { id: string }; Body: { answers: unknown; on?: string } }>(
    '/v1/customers/:id/answers',
    {
      config: { access: ['adviser'] },
      schema: {
        summary: 'Store the answer sheet of a day, and score it',
        tags: ['questionnaire'],
        params: object({ id: idSchema }),
        body: object({ answers: answersSchema(questionnaire) }, { on: daySchema }),
        response: answers({ 200: ref('Score') }),
      },
    },
    async (request) => {
      const { params, body } = request;
      await stores.customers.read(params.id);
      const score = await stores.answers.put(params.id, body.answers, dayOf({ clock }, body.on));
      return shownScore(request, score);
    },
  );

  app.get<{ Params: { id: string } }>(
    '/v1/customers/:id/score',
    {
      config: { access: ['viewer', 'adviser', 'compliance'] },
      schema: {
        summary: 'The score of the latest sheet, every point explained, and whether it still counts',
        tags: ['questionnaire'],
        params: object({ id: idSchema }),
        response: answers({ 200: ref('Score') }),
      },
    },
    async (request) => shownScore(request, await stores.answers.latestScore(request.params.id)),
  );

  function shownScore(request: FastifyRequest, score: Score) {
    const level = questionnaire.levels.find(({ id }) => id === score.level);
    return {
      ...score,
      levelText: level?.text ?? null,
      reasons: worded(request, score.reasons),
      standing: wordedAnswer(request, scoreStanding(questionnaire, score, clock.today())),
    };
  }
}
