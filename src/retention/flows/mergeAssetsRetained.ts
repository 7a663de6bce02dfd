import { demandObject, toMinorUnits } from '../../kernel/index.js';
import { type AssetsRetained, finishRetained } from './assetsRetained.js';
import { placesOf } from './ratio.js';

/**
 * Adds up the assets retained of two parts of a book: of branches, threads or machines. Every customer is in one part
 * alone.
 *
 * @param a - The figures of one part.
 * @param b - Those of another, in the same currency.
 * @returns The figures of both, at the most decimal places of the two; `byFlows` is `null` when it is so of one. Parts
 * merge to the same in any order.
 * @throws DomainError `facts_invalid` for what are no figures, `decimal_invalid`.
 * @example
 * ```ts
 * import { assetsRetained, mergeAssetsRetained } from 'panhuo';
 *
 * const part = (closing: string) => assetsRetained([{ customer: 'a', opening: '100', closing }]);
 * mergeAssetsRetained(part('150'), part('50')).byHoldings; // => { retained: '150', share: 0.75 }
 * ```
 */
export function mergeAssetsRetained(a: AssetsRetained, b: AssetsRetained): AssetsRetained {
  for (const [path, part] of Object.entries({ a, b })) {
    demandObject(part, path);
    demandObject(part.byHoldings, `${path}.byHoldings`);
    if (part.byFlows !== null) demandObject(part.byFlows, `${path}.byFlows`);
  }
  const places = placesOf([a.opening, b.opening]);
  const sum = (...texts: readonly string[]): bigint =>
    texts.reduce((units, text) => units + toMinorUnits(text, places), 0n);
  return finishRetained(
    {
      opening: sum(a.opening, b.opening),
      held: sum(a.byHoldings.retained, b.byHoldings.retained),
      own: a.byFlows === null || b.byFlows === null ? null : sum(a.byFlows.retained, b.byFlows.retained),
    },
    places,
  );
}
