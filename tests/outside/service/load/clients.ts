import { setTimeout as wait } from 'node:timers/promises';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Step } from 'panhuo';

/** What the clients did and saw. */
export interface Tally {
  /** Requests that were answered. */
  requests: number;
  /** Requests that had no answer because the connection broke or nobody listened; each was sent again. */
  breaks: number;
  /** Moves that the funnel did not allow. */
  refused: number;
  /** Answers that no client should get. */
  readonly errors: string[];
  /** The steps that the service has said it made. */
  readonly acknowledged: Step[];
  /** The keys that were sent. */
  readonly keys: Set<string>;
  /** Milliseconds of every answered request, without those that broke. */
  readonly times: number[];
}

/** What a client works on. */
export interface Work {
  readonly url: string;
  readonly token: string;
  readonly cases: readonly string[];
  /** Whether it begins nothing new any more. */
  readonly isOver: () => boolean;
}

// Ways there and back, so that a case can go on moving.
const eventsOf: Readonly<Record<string, readonly string[]>> = {
  watch: ['interest', 'interest', 'pause', 'resume'],
  select: ['decide', 'decide', 'hesitate'],
  trade: ['deal', 'hesitate'],
  close: ['review'],
};

/** A client: moves a case, waits for the answer, moves another. What breaks is sent again under its key until it is answered. */
export async function client(
  number: number,
  { url, token, cases, isOver }: Work,
  tally: Tally,
): Promise<void> {
  const random = xoroshiro128plus(number);
  const pick = <T>(list: readonly T[]): T => list[uniformInt(random, 0, list.length - 1)]!;
  const seen = new Map<string, string>();
  for (let turn = 0; !isOver(); turn++) {
    const key = `client-${number}-${turn}`;
    const id = pick(cases);
    // Where it last saw the case. Others move it too, so the event is often refused.
    const event = pick(eventsOf[seen.get(id) ?? 'watch']!);
    tally.keys.add(key);
    const stage = await move(`${url}/v1/cases/${id}/moves`, key, event);
    if (stage !== undefined) seen.set(id, stage);
  }

  async function move(address: string, key: string, event: string): Promise<string | undefined> {
    const body = JSON.stringify({ event, facts: { needsSurveyed: true } });
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': key,
    };
    for (let pause = 250; ; pause = Math.min(2 * pause, 2_000)) {
      const begun = performance.now();
      const answer = await post(address, headers, body);
      if (answer === undefined) {
        tally.breaks += 1;
        await wait(pause);
        continue;
      }
      tally.times.push(performance.now() - begun);
      tally.requests += 1;
      take(answer);
      return answer.body.case?.stage;
    }
  }

  function take({ status, body }: Answer): void {
    if (status === 200 && body.step !== undefined) tally.acknowledged.push(body.step);
    else if (status === 409 && body.outcome === 'refused') tally.refused += 1;
    else tally.errors.push(`${status} ${body.code ?? ''}`);
  }
}

interface Answer {
  readonly status: number;
  readonly body: {
    readonly outcome?: string;
    readonly case?: { readonly stage: string };
    readonly step?: Step;
    readonly code?: string;
  };
}

async function post(
  address: string,
  headers: Record<string, string>,
  body: string,
): Promise<Answer | undefined> {
  try {
    const response = await fetch(address, { method: 'POST', headers, body });
    return { status: response.status, body: (await response.json()) as Answer['body'] };
  } catch {
    return undefined;
  }
}
