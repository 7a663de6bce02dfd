import type { FastifyInstance } from 'fastify';
import type { Bar } from 'panhuo';
import { worded } from '../language.js';
import { daySchema, idSchema, list, object, orNull, ref, whole } from '../schemas/schema.js';
import { answers, type Context, refuseFuture } from './context.js';

interface ByMarket {
  Params: { market: string };
}

const READERS = ['viewer', 'adviser', 'compliance', 'job'] as const;
const byMarket = object({ market: idSchema });
const PAGE = 250;

/** Market series (行情), judged bar by bar as they come. Nothing here looks ahead, and nothing is a forecast. */
export function marketRoutes(app: FastifyInstance, { stores, clock }: Context): void {
  app.post<ByMarket & { Body: { bars: Bar[] } }>(
    '/v1/markets/:market/bars',
    {
      config: { access: ['job'] },
      schema: {
        summary: 'Append bars, oldest first, and judge them; bars that are stored already are passed over',
        tags: ['markets'],
        params: byMarket,
        body: object({ bars: list(ref('Bar'), { minItems: 1, maxItems: 5000 }) }),
        response: answers({ 200: object({ added: whole, known: whole, judgement: ref('Judgement') }) }),
      },
    },
    async (request) => {
      const { params, body } = request;
      const days = body.bars.map(({ day }) => day);
      refuseFuture({ clock }, days, (place) => `bars[${place}].day`);
      const appended = await stores.bars.append(params.market, body.bars);
      const judgement = await stores.bars.latest(params.market);
      return { ...appended, judgement: { ...judgement, reasons: worded(request, judgement.reasons) } };
    },
  );

  app.get<ByMarket>(
    '/v1/markets/:market/regime',
    {
      config: { access: READERS },
      schema: {
        summary: 'What the judge says of the latest bar, and why',
        tags: ['markets'],
        params: byMarket,
        response: answers({ 200: ref('Judgement') }),
      },
    },
    async (request) => {
      const judgement = await stores.bars.latest(request.params.market);
      return { ...judgement, reasons: worded(request, judgement.reasons) };
    },
  );

  app.get<ByMarket & { Querystring: { after?: string; limit?: number } }>(
    '/v1/markets/:market/judgements',
    {
      config: { access: READERS },
      schema: {
        summary: 'Bars with what the judge said on their days, oldest first, page by page',
        tags: ['markets'],
        params: byMarket,
        querystring: object({}, { after: daySchema, limit: { type: 'integer', minimum: 1, maximum: 1000 } }),
        response: answers({
          200: object({
            judgements: list(object({ bar: ref('Bar'), judgement: ref('Judgement') })),
            next: orNull(daySchema),
          }),
        }),
      },
    },
    async (request) => {
      const { after = '0001-01-01', limit = PAGE } = request.query;
      await stores.bars.latest(request.params.market);
      const page = await stores.bars.page(request.params.market, after, limit);
      return {
        judgements: page.map(({ bar, judgement }) => ({
          bar,
          judgement: { ...judgement, reasons: worded(request, judgement.reasons) },
        })),
        next: page.length === limit ? page.at(-1)!.bar.day : null,
      };
    },
  );
}
