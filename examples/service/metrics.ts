import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { OpenDatabase } from './database/database.js';

/** How a request to move a case came out. */
export type MoveOutcome = 'moved' | 'repeated' | 'refused';

/** The figures of an instance. */
export interface Metrics {
  readonly registry: Registry;
  /** Counts a request to move a case. The event is one of the funnel's: a label takes nothing of what was sent. */
  readonly countMove: (event: string, outcome: MoveOutcome) => void;
  /** Counts events that the relay has published. */
  readonly countPublished: (events: number) => void;
}

const WAITING = 'select count(*)::integer as waiting from outbox where published_at is null';

/** Figures for Prometheus. Labels are routes, statuses and names of the definition: no customer, no case, no adviser. */
export function openMetrics(app: FastifyInstance, database: OpenDatabase): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'How long requests took, by route and status.',
    labelNames: ['method', 'route', 'status'],
    registers,
  });
  const moves = new Counter({
    name: 'funnel_moves_total',
    help: 'Requests to move a case, by event and outcome.',
    labelNames: ['event', 'outcome'],
    registers,
  });
  const published = new Counter({
    name: 'outbox_published_total',
    help: 'Events that this instance has published; an event may count twice after a crash.',
    registers,
  });
  new Gauge({
    name: 'outbox_waiting',
    help: 'Events that wait in the outbox.',
    registers,
    async collect() {
      // Where the database does not answer, the other figures are wanted most: this one is then not a number.
      const { rows } = await database.query(WAITING).catch(() => ({ rows: [] }));
      this.set(Number(rows[0]?.['waiting'] ?? NaN));
    },
  });
  new Gauge({
    name: 'database_connections',
    help: 'Connections of this instance that are open, and callers that wait for one.',
    labelNames: ['state'],
    registers,
    collect() {
      for (const [state, count] of Object.entries(database.connections())) this.set({ state }, count);
    },
  });
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    const labels = { method: request.method, route, status: reply.statusCode };
    requests.observe(labels, reply.elapsedTime / 1000);
    done();
  });
  return {
    registry,
    countMove: (event, outcome) => {
      moves.inc({ event, outcome });
    },
    countPublished: (events) => {
      published.inc(events);
    },
  };
}
