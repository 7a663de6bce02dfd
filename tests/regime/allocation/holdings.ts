import fc from 'fast-check';
import type { Holding } from 'panhuo';

/** Portfolios of every size, regime, personality and ceiling, with something held or not. */
export const holdings = fc
  .record({
    fen: fc.bigInt({ min: 0n, max: 10n ** 15n }),
    regime: fc.constantFrom('strong', 'sideways', 'weak', 'unknown'),
    personality: fc.constantFrom(undefined, 'conservative', 'steady', 'aggressive'),
    ceiling: fc.option(fc.integer({ min: 0, max: 1000 }), { nil: undefined }),
    share: fc.option(fc.bigInt({ min: 0n, max: 10_000n }), { nil: undefined }),
  })
  .map(({ fen, regime, personality, ceiling, share }): Holding => {
    const written = (units: bigint) => `${units / 100n}.${String(units % 100n).padStart(2, '0')}`;
    return {
      capital: written(fen),
      regime,
      ...(personality !== undefined && { personality }),
      ...(ceiling !== undefined && { ceiling: (ceiling / 1000).toFixed(3) }),
      ...(share !== undefined && { invested: written((fen * share) / 10_000n) }),
    };
  });
