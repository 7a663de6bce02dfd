import type { ChartOption } from './parts.js';
import { rem } from './rem.js';

/** The room above a chart for a legend of so many lines. */
export function legendLines(lines: number): ChartOption {
  // A line of the legend with its gap, and the gap under the last one.
  return { grid: { top: rem(1.9 * lines + 0.75) } };
}
