import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Advance, EventOf, StageOf } from 'panhuo';
import { knownFacts } from '../branch/knownFacts.js';
import type { Branch } from '../branch/branch.js';
import { worded } from '../language.js';
import type { MoveOutcome } from '../metrics.js';
import { problemMediaType } from '../problem.js';
import { daySchema, etagSchema, idSchema, object, ref, whole } from '../schemas/schema.js';
import { answers, type Context, dayOf, etagOf, labelsOf, revisionOf } from './context.js';

interface Move {
  Params: { id: string };
  Headers: { 'idempotency-key': string; 'if-match'?: string };
  Body: {
    readonly event: EventOf<Branch['funnel']>;
    readonly on?: string;
    readonly facts?: Readonly<Record<string, boolean | number | string>>;
    readonly reason?: string;
  };
}
type Answer = Advance<StageOf<Branch['funnel']>, EventOf<Branch['funnel']>>;

const headers = {
  type: 'object',
  required: ['idempotency-key'],
  properties: {
    'idempotency-key': {
      type: 'string',
      pattern: '^[\\x21-\\x7e]{1,100}$',
      description:
        'One for each move that is meant. Sent again, it moves nothing and gives back the step that it made.',
    },
    'if-match': {
      ...etagSchema,
      description: 'The ETag of the case that the user saw. A case that has moved since is not moved: 412.',
    },
  },
};

/** How cases move: by what somebody reports, and by the deadlines that have passed. */
export function moveRoutes(app: FastifyInstance, { stores, clock, metrics }: Context): void {
  app.post<Move>(
    '/v1/cases/:id/moves',
    {
      config: { access: ['adviser'] },
      schema: {
        summary:
          'Move a case, once for each key. A refusal is an answer with reasons: 409, or 412 where the case has moved',
        tags: ['cases'],
        params: object({ id: idSchema }),
        headers,
        body: ref('Happening'),
        response: answers({
          200: ref('MoveAnswer'),
          409: {
            description: 'Refused, with reasons; or a case of another version of the funnel',
            content: {
              'application/json': { schema: ref('MoveAnswer') },
              [problemMediaType]: { schema: ref('Problem') },
            },
          },
          412: ref('MoveAnswer'),
        }),
      },
    },
    async (request, reply) => {
      const { params, headers: sent, body } = request;
      const on = dayOf({ clock }, body.on);
      const customer = await stores.customers.ofCase(params.id);
      const answer = await stores.cases.move(params.id, {
        event: body.event,
        on,
        key: sent['idempotency-key'],
        facts: { ...body.facts, ...knownFacts(customer, on) },
        reason: body.reason,
        labels: labelsOf(request),
        expectRevision: sent['if-match'] === undefined ? undefined : revisionOf(sent['if-match']),
      });
      metrics.countMove(body.event, outcomeOf(answer));
      return tell(request, reply, answer);
    },
  );

  app.post<{ Body: { on?: string } }>(
    '/v1/jobs/elapse',
    {
      config: { access: ['job'] },
      schema: {
        summary: 'Let every deadline fire that has passed; run twice, it moves nothing twice',
        tags: ['jobs'],
        body: object({}, { on: daySchema }),
        response: answers({ 200: object({ on: daySchema, due: whole, moved: whole }) }),
      },
    },
    async (request) => {
      const on = dayOf({ clock }, request.body.on);
      let due = 0;
      let moved = 0;
      for await (const id of stores.cases.due(on)) {
        due += 1;
        const answer = await stores.cases.elapse(id, on, labelsOf(request));
        if (answer.moved) moved += 1;
      }
      return { on, due, moved };
    },
  );
}

function outcomeOf(answer: Answer): MoveOutcome {
  if (answer.moved) return 'moved';
  return answer.step === undefined ? 'refused' : 'repeated';
}

function tell(request: FastifyRequest, reply: FastifyReply, answer: Answer) {
  const outcome = outcomeOf(answer);
  const reasons = answer.moved ? [] : answer.reasons;
  const isStale = reasons.some(({ rule }) => rule === 'revision_stale');
  if (outcome === 'refused') reply.code(isStale ? 412 : 409);
  reply.header('etag', etagOf(answer.row));
  const { step } = answer;
  return { outcome, case: answer.row, reasons: worded(request, reasons), ...(step && { step }) };
}
