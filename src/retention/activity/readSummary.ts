import { demandCount, demandDay, demandObject, demandText } from '../../kernel/index.js';
import { demandList } from '../demandList.js';
import { requireScope } from './requireScope.js';
import type { ActivitySummary, CustomerActivity, PeriodActivity } from './types.js';

/**
 * A summary that may come from storage, checked as far as it takes to write it as columns; money is checked where it is
 * read, and the columns say whether its days fit. Cost: one pass.
 *
 * @throws DomainError `facts_invalid` with the path of what is none.
 */
export function readSummary(summary: ActivitySummary): ActivitySummary {
  requireScope(summary);
  const { customers } = summary;
  demandList(customers, 'customers');
  for (const [index, line] of customers.entries()) requireLine(line, `customers[${index}]`);
  return summary;
}

function requireLine(line: CustomerActivity, path: string): void {
  demandObject(line, path);
  const { customer, acts, trades, products, days, periods } = line;
  demandText(customer, () => `${path}.customer`);
  demandCount(acts, () => `${path}.acts`);
  demandCount(trades, () => `${path}.trades`);
  demandList(products, () => `${path}.products`);
  demandList(days, () => `${path}.days`);
  demandList(periods, () => `${path}.periods`);
  for (const [place, product] of products.entries()) demandText(product, () => `${path}.products[${place}]`);
  for (const [place, day] of days.entries()) demandDay(day, () => `${path}.days[${place}]`);
  for (const [place, period] of periods.entries()) requirePeriod(period, () => `${path}.periods[${place}]`);
}

function requirePeriod(period: PeriodActivity, place: () => string): void {
  demandObject(period, place);
  demandDay(period.start, () => `${place()}.start`);
  if (period.trades !== undefined) demandCount(period.trades, () => `${place()}.trades`);
}
