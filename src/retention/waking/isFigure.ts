import { decimalPattern, type DecimalText } from '../../kernel/index.js';
import { exact, exactFigure } from './exact.js';

/** Whether something is a number or decimal text from 0 to a limit, compared exactly; the limit is at most 1e20. */
export function isFigure(figure: unknown, limit: number): figure is DecimalText | number {
  if (typeof figure === 'number') return figure >= 0 && figure <= limit;
  if (typeof figure !== 'string' || !decimalPattern.test(figure)) return false;
  return exact(figure) >= 0n && exact(figure) <= exactFigure(limit);
}
