import helmet from '@fastify/helmet';
import fastify, { type FastifyInstance } from 'fastify';
import type { Branch } from './branch/branch.js';
import type { Clock } from './branch/branchClock.js';
import type { OpenDatabase } from './database/database.js';
import { logOptions, type LogStream, requestId } from './logging.js';
import { openMetrics } from './metrics.js';
import { describeApi } from './openApi.js';
import { keepRelaying } from './outbox/keepRelaying.js';
import { logPublisher, type Publish } from './outbox/logPublisher.js';
import { answerBadAddress, answerProblems } from './problem.js';
import { guardRoutes, type Holder } from './roles.js';
import { caseRoutes } from './routes/caseRoutes.js';
import type { Context } from './routes/context.js';
import { customerRoutes } from './routes/customerRoutes.js';
import { marketRoutes } from './routes/marketRoutes.js';
import { moveRoutes } from './routes/moveRoutes.js';
import { operationRoutes } from './routes/operationRoutes.js';
import { questionnaireRoutes } from './routes/questionnaireRoutes.js';
import { reportRoutes } from './routes/reportRoutes.js';
import { tradeRoutes } from './routes/tradeRoutes.js';
import { openStores } from './stores/stores.js';
import { schemaController } from './validation.js';

/** What a server is built of. Everything that it needs of the world is handed to it. */
export interface ServerParts {
  readonly branch: Branch;
  /** Open and migrated. The server closes it. */
  readonly database: OpenDatabase;
  readonly clock: Clock;
  readonly holders: readonly Holder[];
  readonly logLevel: string;
  readonly logStream?: LogStream;
  /** Where the events of the outbox go; log lines where nothing is named. */
  readonly publish?: Publish;
}

/** The largest body, in bytes: some thousand trades or bars. */
const BODY_LIMIT = 1_048_576;
/** Milliseconds that requests under way have when the server closes. */
const DRAIN = 5_000;

/**
 * The service, ready to listen or to be asked in a test by `inject`. On `close` it takes no more connections, finishes the
 * requests under way, empties the outbox, and closes the database.
 */
export async function buildServer(parts: ServerParts): Promise<FastifyInstance> {
  const { branch, database, clock, holders, logLevel, logStream } = parts;
  const app: FastifyInstance = fastify({
    logger: logOptions(logLevel, logStream),
    genReqId: requestId,
    bodyLimit: BODY_LIMIT,
    // Milliseconds: for a whole request to come in, and for an idle connection.
    requestTimeout: 15_000,
    keepAliveTimeout: 60_000,
    forceCloseConnections: 'idle',
    // While it closes, a request on a connection that is open is answered like any other, and the connection then closed.
    return503OnClosing: false,
    routerOptions: { maxParamLength: 200 },
    schemaController,
    frameworkErrors: answerBadAddress,
  });
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    reply.header('cache-control', 'no-store');
    done();
  });
  await app.register(helmet, { contentSecurityPolicy: { directives: { defaultSrc: ["'none'"] } } });
  answerProblems(app);
  guardRoutes(app, holders);
  await describeApi(app, branch);
  const metrics = openMetrics(app, database);
  const context: Context = { branch, clock, metrics, stores: openStores(branch, database) };
  customerRoutes(app, context);
  questionnaireRoutes(app, context);
  caseRoutes(app, context);
  moveRoutes(app, context);
  marketRoutes(app, context);
  tradeRoutes(app, context);
  reportRoutes(app, context);
  operationRoutes(app, database, metrics);

  const { publish = logPublisher(app.log) } = parts;
  const stopRelaying = keepRelaying({
    database,
    publish,
    log: app.log,
    countPublished: metrics.countPublished,
  });
  app.addHook('preClose', (done) => {
    // A connection that sends nothing, or half a request, would hold up the rest.
    setTimeout(() => {
      app.server.closeAllConnections();
    }, DRAIN).unref();
    done();
  });
  app.addHook('onClose', async () => {
    await stopRelaying();
    await database.close();
  });
  await app.ready();
  return app;
}
