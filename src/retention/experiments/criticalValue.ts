import { demand, normalQuantile } from '../../kernel/index.js';

/** The normal quantile beyond which, on both sides together, lies what the confidence level leaves. */
export function criticalValue(confidenceLevel: number): number {
  demand(confidenceLevel > 0 && confidenceLevel < 1, 'confidenceLevel', 'between 0 and 1');
  return -normalQuantile((1 - confidenceLevel) / 2);
}
