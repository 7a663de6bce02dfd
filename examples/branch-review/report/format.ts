import { type Language, mask } from 'panhuo';
import type { Review } from '../review/review.js';

/** The mean length of a month, for times that are measured in days. */
export const DAYS_A_MONTH = 30.4375;

/** Text that is safe inside HTML, also inside an attribute. */
export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`);
}

/** A whole number with its thousands apart. */
export function count(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A share in per cent, one decimal place; a dash where there is none. */
export function percent(share: number | null): string {
  return share === null ? '–' : `${(share * 100).toFixed(1)}%`;
}

/** A share in whole per cent, for axes and rules. */
export function wholePercent(share: number): string {
  return `${String(Math.round(share * 100))}%`;
}

/** Money without its cents, thousands apart. */
export function wholeMoney(amount: string): string {
  const [whole = ''] = amount.split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',');
}

/** Several things in one line, as the language parts them. */
export function listing(items: readonly string[], language: Language): string {
  return items.join(language === 'zh' ? '、' : ', ');
}

/** A customer as a report may name him: masked, with the row of the input where the branch finds him. */
export function customerCells({ data, people }: Review, id: string): string[] {
  const name = people.get(id)?.customer?.name;
  const masked = [mask('customer-number', id), name === undefined || name === id ? '' : mask('name', name)];
  return [data.places.get(id) ?? '–', masked.filter((part) => part !== '').join(' ')];
}
