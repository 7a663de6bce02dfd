import type { FastifyInstance } from 'fastify';
import { parseTrade } from 'panhuo';
import { object, ref, whole } from '../schemas/schema.js';
import { answers, type Context } from './context.js';

/** Trades (成交), as the counter's system brings them. */
export function tradeRoutes(app: FastifyInstance, { stores }: Context): void {
  app.post<{ Body: { trades: unknown[] } }>(
    '/v1/trades',
    {
      config: { access: ['job'] },
      schema: {
        summary: 'Store trades, all of a batch or none; trades that are stored already are passed over',
        tags: ['trades'],
        body: ref('TradeBatch'),
        response: answers({ 200: object({ added: whole, known: whole }) }),
      },
    },
    ({ body }) => stores.trades.add(body.trades.map((trade) => parseTrade(trade))),
  );
}
