import type { RandomStream } from 'panhuo/kernel';

// Chance by the definitions of the models: the same seed, the same customers.

/** Above 0, up to 1. */
export const share = (stream: RandomStream): number => 1 - stream.next();

export const exponential = (stream: RandomStream, rate: number): number => -Math.log(share(stream)) / rate;

function normal(stream: RandomStream): number {
  // Box and Muller (1958).
  return Math.sqrt(-2 * Math.log(share(stream))) * Math.cos(2 * Math.PI * stream.next());
}

/** Gamma with a rate (Marsaglia and Tsang 2000); below shape 1 by a draw of one more. */
export function gamma(stream: RandomStream, shape: number, rate: number): number {
  if (shape < 1) return gamma(stream, shape + 1, rate) * share(stream) ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const z = normal(stream);
    const v = (1 + z / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(share(stream)) < z ** 2 / 2 + d - d * v + d * Math.log(v)) return (d * v) / rate;
  }
}

export function beta(stream: RandomStream, a: number, b: number): number {
  const own = gamma(stream, a, 1);
  return own / (own + gamma(stream, b, 1));
}
