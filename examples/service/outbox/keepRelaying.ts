import type { FastifyBaseLogger } from 'fastify';
import type { Database } from '../database/database.js';
import type { Publish } from './logPublisher.js';
import { relay } from './relay.js';

/** Milliseconds between two looks into the outbox, and the longest wait after failures. */
const PAUSE = 200;
const LONGEST_PAUSE = 30_000;

/** What the relay works with. */
export interface Relaying {
  readonly database: Database;
  readonly publish: Publish;
  readonly log: FastifyBaseLogger;
  readonly countPublished: (events: number) => void;
}

/**
 * Looks into the outbox again and again. A failure is logged and tried anew, each time after twice the wait.
 *
 * @returns What stops it, after a last look.
 */
export function keepRelaying({ database, publish, log, countPublished }: Relaying): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let pause = PAUSE;
  let stopped = false;
  let turn = Promise.resolve();

  async function look(): Promise<void> {
    try {
      countPublished(await relay(database, publish));
      pause = PAUSE;
    } catch (err) {
      log.warn({ err }, 'the outbox could not be published');
      pause = Math.min(2 * pause, LONGEST_PAUSE);
    }
  }
  function plan(): void {
    if (stopped) return;
    timer = setTimeout(() => {
      turn = look().then(plan);
    }, pause);
  }
  plan();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await turn;
    await look();
  };
}
