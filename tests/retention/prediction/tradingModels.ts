import fc from 'fast-check';
import type { TradingModel } from 'panhuo';

/** The fits that are published for CDNOW: Fader, Hardie and Lee (2005), Batislam et al. (2007), Fader et al. (2005). */
export const bgNbd = { kind: 'bg-nbd', parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } } as const;
export const mbgNbd = {
  kind: 'mbg-nbd',
  parameters: { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 },
} as const;
export const paretoNbd = {
  kind: 'pareto-nbd',
  parameters: { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 },
} as const;

export const tradingModels: fc.Arbitrary<TradingModel> = fc.constantFrom<TradingModel[]>(
  bgNbd,
  mbgNbd,
  paretoNbd,
);
