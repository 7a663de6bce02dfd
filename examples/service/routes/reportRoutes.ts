import type { FastifyInstance } from 'fastify';
import { allocate, type CohortKind, type PeriodUnit } from 'panhuo';
import { wordedAnswer } from '../language.js';
import { activityReport } from '../reports/activityReport.js';
import { cohortReport } from '../reports/cohortReport.js';
import { conversionReport } from '../reports/conversionReport.js';
import { notes } from '../reports/notes.js';
import { daySchema, idSchema, object, ref, text } from '../schemas/schema.js';
import { answers, type Context, dayOf } from './context.js';

interface AsOf {
  Querystring: { asOf?: string };
}

const config = { access: ['viewer', 'adviser', 'compliance'] } as const;
const asOf = object({}, { asOf: daySchema });
const schemaOf = (summary: string, querystring: object, name: string) => ({
  summary,
  tags: ['reports'],
  querystring,
  response: answers({ 200: ref(name) }),
});

/** Reports (报表) over what is stored. Counts of the past, not promises: each says what it is. */
export function reportRoutes(app: FastifyInstance, context: Context): void {
  const { branch, stores } = context;
  app.get<AsOf>(
    '/v1/reports/conversion',
    { config, schema: schemaOf('How far the cases came in the funnel', asOf, 'ConversionReport') },
    ({ query }) => conversionReport(branch, stores, dayOf(context, query.asOf, 'asOf')),
  );

  // Read off the cases as they stand, so of today only: which ones were stalled on a day that has passed, they do not say.
  app.get(
    '/v1/reports/stalled',
    {
      config,
      schema: schemaOf('Cases that have stayed too long where they are, today', object({}), 'StalledReport'),
    },
    async () => {
      const on = context.clock.today();
      return { asOf: on, note: notes.stalled, cases: await stores.cases.stalled(on) };
    },
  );

  app.get<AsOf>(
    '/v1/reports/activity',
    { config, schema: schemaOf('How many customers trade, rest, or never traded', asOf, 'ActivityReport') },
    ({ query }) => activityReport(branch, stores, dayOf(context, query.asOf, 'asOf')),
  );

  app.get<{ Querystring: { asOf?: string; unit?: PeriodUnit; kind?: Exclude<CohortKind, 'bracket'> } }>(
    '/v1/reports/cohorts',
    {
      config,
      schema: schemaOf(
        'How many customers of each cohort went on trading',
        object(
          {},
          {
            asOf: daySchema,
            unit: { type: 'string', enum: ['month', 'quarter', 'year'] },
            kind: { type: 'string', enum: ['exact', 'unbounded'] },
          },
        ),
        'CohortReport',
      ),
    },
    ({ query }) => {
      const { unit = 'month', kind = 'exact' } = query;
      return cohortReport(stores, { unit, kind, asOf: dayOf(context, query.asOf, 'asOf') });
    },
  );

  app.get<{
    Querystring: {
      market: string;
      capital: string;
      personality?: string;
      invested?: string;
      ceiling?: string;
    };
  }>(
    '/v1/reports/position',
    {
      config,
      schema: schemaOf(
        'Where a portfolio stands against the position bands of the market’s regime: a statement about a policy, no advice',
        object(
          { market: idSchema, capital: text },
          {
            personality: { type: 'string', enum: Object.keys(branch.positions.points) },
            invested: text,
            ceiling: text,
          },
        ),
        'PositionReport',
      ),
    },
    async (request) => {
      const { market, ...holding } = request.query;
      const { day, regime } = await stores.bars.latest(market);
      const answer = wordedAnswer(request, allocate(branch.positions, { ...holding, regime }));
      return { asOf: day, note: notes.position, regime, ...answer };
    },
  );
}
