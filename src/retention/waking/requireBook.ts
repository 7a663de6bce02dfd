import { demand, demandObject, demandText } from '../../kernel/index.js';
import type { WakingBook } from './planTypes.js';
import { requireProspects } from './requireProspects.js';

const lists = ['wake', 'deepLosers', 'held', 'others'] as const;

/** Refuses a book that cannot be planned. */
export function requireBook(book: WakingBook): void {
  demandObject(book, '');
  requireList(book.list);
  requireProspects(book.prospects);
  if (book.advisers !== undefined) requireAdvisers(book.advisers);
}

// A list may come from storage: who stands there twice could be held on one and called on the other.
function requireList(list: WakingBook['list']): void {
  demandObject(list, 'list');
  const seen = new Set<string>();
  for (const name of lists) {
    demand(Array.isArray(list[name]), `list.${name}`, 'a list');
    for (const [index, line] of list[name].entries()) {
      const path = `list.${name}[${index}]`;
      demandObject(line, path);
      demandText(line.customer, `${path}.customer`);
      demand(Array.isArray(line.reasons), `${path}.reasons`, 'a list');
      demand(!seen.has(line.customer), `${path}.customer`, 'each only once');
      seen.add(line.customer);
    }
  }
}

function requireAdvisers(advisers: NonNullable<WakingBook['advisers']>): void {
  demand(Array.isArray(advisers), 'advisers', 'a list');
  const seen = new Set<string>();
  for (const [index, entry] of advisers.entries()) {
    const path = `advisers[${index}]`;
    demandObject(entry, path);
    const { adviser, contacts = 0 } = entry;
    demandText(adviser, `${path}.adviser`);
    demand(!seen.has(adviser), `${path}.adviser`, 'each only once');
    seen.add(adviser);
    const whole = Number.isSafeInteger(contacts) && contacts >= 0;
    demand(whole, `${path}.contacts`, 'a whole number of zero or more');
  }
}
