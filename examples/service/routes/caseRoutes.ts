import type { FastifyInstance } from 'fastify';
import type { EntryOf } from 'panhuo';
import { knownFacts } from '../branch/knownFacts.js';
import type { Branch } from '../branch/branch.js';
import { worded } from '../language.js';
import { daySchema, idSchema, list, object, ref } from '../schemas/schema.js';
import { answers, type Context, dayOf, etagOf, labelsOf } from './context.js';

interface ById {
  Params: { id: string };
}
interface Opening {
  readonly id: string;
  readonly customer: string;
  readonly entry: EntryOf<Branch['funnel']>;
  readonly on?: string;
}

const READERS = ['viewer', 'adviser', 'compliance'] as const;
const byId = object({ id: idSchema });

/** Cases (个案) of the funnel: opened, looked at, and asked what may happen next. How they move stands in moveRoutes. */
export function caseRoutes(app: FastifyInstance, { stores, clock }: Context): void {
  app.post<{ Body: Opening }>(
    '/v1/cases',
    {
      config: { access: ['adviser', 'job'] },
      schema: {
        summary: 'Open a case under an id of the caller; asked twice it is opened once',
        tags: ['cases'],
        body: ref('CaseOpening'),
        response: answers({ 200: ref('Case'), 201: ref('Case') }),
      },
    },
    async (request, reply) => {
      const { body } = request;
      await stores.customers.read(body.customer);
      const { opened, row } = await stores.cases.open(
        { ...body, on: dayOf({ clock }, body.on), labels: labelsOf(request) },
        { dayNamed: body.on !== undefined },
      );
      if (opened) reply.code(201).header('location', `/v1/cases/${encodeURIComponent(row.id)}`);
      reply.header('etag', etagOf(row));
      return row;
    },
  );

  app.get<ById>(
    '/v1/cases/:id',
    {
      config: { access: READERS },
      schema: {
        summary: 'A case as it stands; its ETag is the revision',
        tags: ['cases'],
        params: byId,
        response: answers({ 200: ref('Case') }),
      },
    },
    async ({ params }, reply) => {
      const row = await stores.cases.stored(params.id);
      reply.header('etag', etagOf(row));
      return row;
    },
  );

  app.get<ById & { Querystring: { on?: string } }>(
    '/v1/cases/:id/choices',
    {
      config: { access: READERS },
      schema: {
        summary: 'What may happen next, and what is missing where something may not',
        tags: ['cases'],
        params: byId,
        querystring: object({}, { on: daySchema }),
        response: answers({ 200: object({ choices: list(ref('Choice')) }) }),
      },
    },
    async (request) => {
      const { params, query } = request;
      const on = dayOf({ clock }, query.on);
      const customer = await stores.customers.ofCase(params.id);
      const choices = await stores.cases.offer(params.id, on, knownFacts(customer, on));
      return { choices: choices.map((own) => ({ ...own, reasons: worded(request, own.reasons) })) };
    },
  );

  app.get<ById>(
    '/v1/cases/:id/log',
    {
      config: { access: READERS },
      schema: {
        summary: 'Everything that happened to a case',
        tags: ['cases'],
        params: byId,
        response: answers({ 200: object({ steps: list(ref('Step')) }) }),
      },
    },
    async ({ params }) => {
      await stores.cases.stored(params.id);
      return { steps: await stores.cases.log(params.id) };
    },
  );

  app.get<ById>(
    '/v1/customers/:id/cases',
    {
      config: { access: READERS },
      schema: {
        summary: 'The cases of a customer',
        tags: ['cases'],
        params: byId,
        response: answers({ 200: object({ cases: list(ref('Case')) }) }),
      },
    },
    async ({ params }) => {
      await stores.customers.read(params.id);
      return { cases: await stores.cases.ofCustomer(params.id) };
    },
  );
}
