import type { FastifyRequest } from 'fastify';
import { type Day, day } from 'panhuo';
import type { Clock } from '../branch/branchClock.js';
import type { Branch } from '../branch/branch.js';
import type { Metrics } from '../metrics.js';
import type { Holder } from '../roles.js';
import { problemMediaType } from '../problem.js';
import { content, type Schema, ref } from '../schemas/schema.js';
import { ServiceFault } from '../serviceFault.js';
import type { Stores } from '../stores/stores.js';

/** What the routes work with. */
export interface Context {
  readonly branch: Branch;
  readonly stores: Stores;
  readonly clock: Clock;
  readonly metrics: Metrics;
}

/** The day that a request is about: the one it names, or today. Records of the future are mistakes, so it is none of those. */
export function dayOf(
  { clock }: Pick<Context, 'clock'>,
  asked: string | undefined,
  field: 'on' | 'asOf' = 'on',
): Day {
  const today = clock.today();
  if (asked === undefined) return today;
  const named = day(asked);
  if (named > today) throw new ServiceFault('day_in_future', field);
  return named;
}

/** Refuses a list of the request when one of its days is still to come. */
export function refuseFuture(
  { clock }: Pick<Context, 'clock'>,
  days: readonly string[],
  pathOf: (place: number) => string,
): void {
  const today = clock.today();
  const future = days.findIndex((own) => own > today);
  if (future >= 0) throw new ServiceFault('day_in_future', pathOf(future));
}

/** The ETag of what counts its changes. */
export function etagOf({ revision }: { readonly revision: number }): string {
  return `"${revision}"`;
}

/** The revision that an ETag names. */
export function revisionOf(etag: string): number {
  return Number(etag.slice(1, -1));
}

/** Who did it, as the step of a case keeps it. */
export function labelsOf(request: FastifyRequest): Readonly<Record<string, string>> {
  const { role, name } = holderOf(request);
  return { [role]: name };
}

/** Who sent a request to a route that is not for everybody. */
export function holderOf({ holder }: FastifyRequest): Holder {
  if (holder === null) throw new ServiceFault('token_missing');
  return holder;
}

/** The answers of a route: its own, and a problem for everything else. */
export function answers(own: Record<number, Schema>): Record<string, Schema> {
  const problem = { description: 'Why not', ...content(problemMediaType, ref('Problem')) };
  return { ...own, '4xx': problem, '5xx': problem };
}
