import { DomainError } from 'panhuo';

/** What the library refuses of one entry of a list in the request. */
export class EntryFault extends Error {
  override readonly name = 'EntryFault';
  /** Where in the request, such as `trades[3].amount`. */
  readonly path: string;
  readonly fault: DomainError;

  constructor(entry: string, fault: DomainError) {
    super(fault.code);
    // A judge counts the bars of its whole series; the caller counts those that he sent.
    const { path } = fault.details;
    const within = typeof path === 'string' ? path.replace(/^\[\d+\]\.?/, '') : '';
    this.path = within === '' ? entry : `${entry}.${within}`;
    this.fault = fault;
  }
}

/** Works through a list of the request. What the library refuses then names the entry. */
export function eachOf<Entry, Result>(
  list: string,
  entries: readonly Entry[],
  work: (entry: Entry, place: number) => Result,
): Result[] {
  return entries.map((entry, place) => {
    try {
      return work(entry, place);
    } catch (error) {
      throw error instanceof DomainError ? new EntryFault(`${list}[${place}]`, error) : error;
    }
  });
}
