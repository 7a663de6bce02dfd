import fc from 'fast-check';
import { type Day, warningFacts, type WarningRecords, watchedCustomers } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, frozen, visible } from '../../questionnaire/laws.js';
import { complaint, everything, files, on, today } from './files.js';

const kinds = ['trades', 'cashFlows', 'transfers', 'snapshots', 'contacts', 'complaints'] as const;

/** A file as that of a customer: every record under his number. */
const renamed = (records: WarningRecords, customer: string) =>
  Object.fromEntries(
    kinds.map((kind) => [kind, (records[kind] ?? []).map((record) => ({ ...record, customer }))]),
  ) as unknown as Required<Pick<WarningRecords, (typeof kinds)[number]>>;

describe('a book', () => {
  it('measures each customer as his own records alone would', () => {
    const names = ['b', 'a', '__proto__', 'c10', 'c9'];
    const people = fc.array(files, { minLength: 1, maxLength: names.length });
    fc.assert(
      fc.property(people, today, (all, number) => {
        const own = all.map((records, place) => [names[place]!, renamed(records, names[place]!)] as const);
        const book = Object.fromEntries(
          kinds.map((kind) => [
            kind,
            own.flatMap(([, records]): unknown[] => [...records[kind]]).toReversed(),
          ]),
        ) as unknown as WarningRecords;
        const customers = own.map(([id], place) => ({
          id,
          ...(all[place]?.openedOn !== undefined && { openedOn: all[place].openedOn }),
        }));
        const watched = watchedCustomers(everything, frozen({ ...book, customers }), on(number));
        expectPlain(watched);
        expect(watched.map(({ customer }) => customer)).toEqual(customers.map(({ id }) => id).sort());
        for (const [place, [id, records]] of own.entries()) {
          const { openedOn } = all[place]!;
          const alone = warningFacts(
            everything,
            { ...records, ...(openedOn !== undefined && { openedOn }) },
            on(number),
          );
          expect(watched.find(({ customer }) => customer === id)?.facts).toEqual(alone);
        }
      }),
    );
  });

  it('keeps unknown what is unknown of everybody, and knows the wave of all', () => {
    const watched = watchedCustomers(
      everything,
      { complaints: [complaint(3)], wave: { from: on(0), to: on(2) } },
      on(9),
    );
    const wave = { from: on(0), to: on(2) };
    expect(watched).toEqual([
      { customer: 'c1', facts: warningFacts(everything, { complaints: [complaint(3)], wave }, on(9)) },
    ]);
    expect(watched[0]?.facts.measures['rhythm']).toEqual({ kind: 'missing', facts: ['trades'] });
  });

  it('names nobody by what happens after the day that is judged', () => {
    expect(watchedCustomers(everything, { complaints: [complaint(10)] }, on(9))).toEqual([]);
  });

  it('is refused with a customer twice, or by a policy that was not checked', () => {
    const customers = [{ id: 'a' }, { id: 'CANARY' }, { id: 'CANARY' }];
    const error = errorOf(() => watchedCustomers(everything, { customers }, on(9)));
    expect(error).toMatchObject({ code: 'facts_invalid', details: { path: 'customers[2].id' } });
    expect(visible(error)).not.toContain('CANARY');
    expect(errorOf(() => watchedCustomers({ ...everything }, {}, on(9))).code).toBe('definition_unchecked');
    // Also where there is nobody to measure.
    expect(errorOf(() => watchedCustomers(everything, {}, '2024-02-30' as Day)).code).toBe('day_invalid');
  });
});
