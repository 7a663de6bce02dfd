import type { Bar } from 'panhuo';

/** What was bought on one day: a density over low … high, and the share of all chips that it still has. */
interface Layer {
  readonly low: number;
  readonly high: number;
  readonly peak: number;
  share: number;
}

/** The same distribution without buckets: every day stays a continuous density of its own, and only its share shrinks. */
export function layersOf(bars: readonly Bar[], decay: number): Layer[] {
  const layers: Layer[] = [];
  for (const [place, { low = NaN, high = NaN, close, turnover = NaN }] of bars.entries()) {
    const share = place === 0 ? 1 : Math.min(1, turnover * decay);
    for (const layer of layers) layer.share *= 1 - share;
    layers.push({ low, high, peak: (low + high + close) / 3, share });
  }
  return layers;
}

/** The share of all layers below a price, by the areas of triangles or rectangles. */
export function below(layers: readonly Layer[], price: number, shape: 'triangular' | 'uniform'): number {
  let sum = 0;
  for (const { low, high, peak, share } of layers) sum += share * areaBelow(low, high, peak, price, shape);
  return sum;
}

function areaBelow(low: number, high: number, peak: number, price: number, shape: string): number {
  if (price <= low) return 0;
  if (price >= high) return 1;
  if (shape === 'uniform') return (price - low) / (high - low);
  // A triangle of area 1 stands 2 ÷ (high − low) high at its peak; its sides are straight.
  const top = 2 / (high - low);
  if (price <= peak) return ((price - low) * (top * ((price - low) / (peak - low)))) / 2;
  return 1 - ((high - price) * (top * ((high - price) / (high - peak)))) / 2;
}
