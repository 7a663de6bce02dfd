import type { BgNbd, MbgNbd, TradingHistory } from 'panhuo';
import type { RandomStream } from 'panhuo/kernel';
import { beta, exponential, gamma, share } from './draws.js';

/**
 * The moments of repeat trade, until a time, of a customer who lives by a model, and after how many of them he fell silent;
 * `Infinity` when he had not by then.
 */
export function drawLife(
  stream: RandomStream,
  { kind, parameters: { r, alpha, a, b } }: BgNbd | MbgNbd,
  until: number,
): { readonly times: readonly number[]; readonly silentAfter: number } {
  const rate = gamma(stream, r, alpha);
  const leaving = beta(stream, a, b);
  const times: number[] = [];
  if (kind === 'mbg-nbd' && share(stream) <= leaving) return { times, silentAfter: 0 };
  for (let time = exponential(stream, rate); time <= until; time += exponential(stream, rate)) {
    times.push(time);
    if (share(stream) <= leaving) return { times, silentAfter: times.length };
  }
  return { times, silentAfter: Infinity };
}

/** His history. */
export function drawHistory(stream: RandomStream, model: BgNbd | MbgNbd, age: number): TradingHistory {
  const { times } = drawLife(stream, model, age);
  const [recency = 0] = times.slice(-1);
  return { frequency: times.length, recency, age };
}
