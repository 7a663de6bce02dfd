import type { ChartOption } from './parts.js';
import { rem } from './rem.js';

/** What a chart takes instead where it is narrow, as on a phone. */
export function narrow(option: ChartOption): Pick<ChartOption, 'media'> {
  return { media: [{ query: { maxWidth: rem(35) }, option }] };
}
