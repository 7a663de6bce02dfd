import type { FastifyInstance } from 'fastify';
import { parseTrade } from 'panhuo';
import { object, ref, whole } from '../schemas/schema.js';
import { eachOf } from '../entryFault.js';
import { answers, type Context, refuseFuture } from './context.js';

/** Trades (成交), as the counter's system brings them. */
export function tradeRoutes(app: FastifyInstance, { stores, clock }: Context): void {
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
    ({ body }) => {
      const trades = eachOf('trades', body.trades, (trade) => parseTrade(trade));
      const days = trades.map(({ on }) => on);
      refuseFuture({ clock }, days, (place) => `trades[${place}].on`);
      return stores.trades.add(trades);
    },
  );
}
