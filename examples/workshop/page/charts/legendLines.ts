import type { ChartOption } from './parts.js';
import { rem } from './rem.js';

/** Room above a chart for a legend that takes several lines where the chart is narrow, as on a phone. */
export function legendLines(lines: number): Pick<ChartOption, 'media'> {
  // A line of the legend with its gap, and the gap under the last one.
  const top = rem(1.9 * lines + 0.75);
  return { media: [{ query: { maxWidth: rem(35) }, option: { grid: { top } } }] };
}
