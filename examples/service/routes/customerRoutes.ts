import type { FastifyInstance } from 'fastify';
import { type Customer, parseCustomer, redactCustomer } from 'panhuo';
import type { Holder } from '../roles.js';
import { etagSchema, idSchema, list, object, orNull, ref, text } from '../schemas/schema.js';
import { ServiceFault } from '../serviceFault.js';
import { answers, type Context, etagOf, holderOf, revisionOf } from './context.js';

const PAGE = 50;

/** Customers (客户): brought by other systems and advisers, shown by role. */
export function customerRoutes(app: FastifyInstance, { stores }: Context): void {
  app.post(
    '/v1/customers',
    {
      config: { access: ['adviser', 'compliance', 'job'] },
      schema: {
        summary: 'Store a customer; the same record again changes nothing',
        tags: ['customers'],
        body: ref('Customer'),
        response: answers({ 200: object({ id: text }), 201: object({ id: text }) }),
      },
    },
    async (request, reply) => {
      const customer = parseCustomer(request.body);
      requireOwn(holderOf(request), customer);
      const { added, revision } = await stores.customers.add(customer);
      reply.header('etag', etagOf({ revision }));
      if (added) reply.code(201).header('location', `/v1/customers/${encodeURIComponent(customer.id)}`);
      return { id: customer.id };
    },
  );

  app.put<{ Params: { id: string }; Headers: { 'if-match': string } }>(
    '/v1/customers/:id',
    {
      config: { access: ['compliance', 'job'] },
      schema: {
        summary:
          'Put a new record in the place of the one that If-Match names; the same again changes nothing',
        tags: ['customers'],
        params: object({ id: idSchema }),
        headers: { type: 'object', required: ['if-match'], properties: { 'if-match': etagSchema } },
        body: ref('Customer'),
        response: answers({ 200: object({ id: text }) }),
      },
    },
    async ({ params, headers, body }, reply) => {
      const customer = parseCustomer(body);
      if (customer.id !== params.id) throw new ServiceFault('ids_differ', 'id');
      const stored = await stores.customers.replace(customer, revisionOf(headers['if-match']));
      reply.header('etag', etagOf(stored));
      return { id: customer.id };
    },
  );

  app.get<{ Params: { id: string } }>(
    '/v1/customers/:id',
    {
      config: { access: ['viewer', 'adviser', 'compliance'] },
      schema: {
        summary: 'A customer, masked by role',
        tags: ['customers'],
        params: object({ id: idSchema }),
        response: answers({ 200: ref('ShownCustomer') }),
      },
    },
    async (request, reply) => {
      const stored = await stores.customers.read(request.params.id);
      reply.header('etag', etagOf(stored));
      return shownTo(holderOf(request), stored.customer);
    },
  );

  app.get<{ Querystring: { after?: string; limit?: number } }>(
    '/v1/customers',
    {
      config: { access: ['viewer', 'adviser', 'compliance'] },
      schema: {
        summary: 'Customers in the order of their ids, page by page, masked by role',
        tags: ['customers'],
        querystring: object({}, { after: idSchema, limit: { type: 'integer', minimum: 1, maximum: 200 } }),
        response: answers({
          200: object({
            customers: list(ref('ShownCustomer')),
            next: { ...orNull(text), description: 'The `after` of the next page; null at the end.' },
          }),
        }),
      },
    },
    async (request) => {
      const { after = '', limit = PAGE } = request.query;
      const page = await stores.customers.page(after, limit);
      const holder = holderOf(request);
      return {
        customers: page.map((customer) => shownTo(holder, customer)),
        next: page.length === limit ? page.at(-1)!.id : null,
      };
    },
  );
}

// What an adviser may not see he could otherwise find out by sending guesses until one is the same as what is stored; and
// suitability (适当性) opens the way to a trade, so whoever wants the trade does not bring it.
function requireOwn({ role, name }: Holder, { adviser, suitability }: Customer): void {
  if (role === 'adviser' && (adviser !== name || suitability !== undefined))
    throw new ServiceFault('adviser_not_own', adviser === name ? 'suitability' : 'adviser');
}

// Masked unless the role says otherwise: a role that is added later sees nothing more by oversight.
function shownTo({ role, name }: Holder, customer: Customer): Customer {
  const isFull = role === 'compliance' || (role === 'adviser' && customer.adviser === name);
  return isFull ? customer : redactCustomer(customer);
}
