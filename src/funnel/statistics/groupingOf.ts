import { DomainError, type PeriodUnit } from '../../kernel/index.js';
import type { Grouping } from './types.js';

const units: ReadonlySet<unknown> = new Set<PeriodUnit>(['day', 'week', 'month', 'quarter', 'year']);

/**
 * A grouping, checked and in one form: so that two tallies can be told to answer the same question. `null` where nobody asks
 * for groups.
 *
 * @throws DomainError `facts_invalid` for a grouping that there is not.
 */
export function groupingOf(by: Grouping | undefined): Grouping | null {
  if (by === undefined) return null;
  if (by === 'entry') return by;
  const { label, opened }: { readonly label?: unknown; readonly opened?: unknown } =
    typeof by === 'object' && (by as unknown) !== null ? by : {};
  if (typeof label === 'string' && opened === undefined) return { label };
  if (label === undefined && units.has(opened)) return { opened: opened as PeriodUnit };
  throw new DomainError('facts_invalid', {
    path: 'by',
    expected: 'the entry, a label or a period of opening',
  });
}
