import fc from 'fast-check';
import { type ArmAssignment, assignArmColumns, assignArms, defineExperiment, NO_ARM } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { expectPlain, frozen } from '../../questionnaire/laws.js';
import { half, threeArms } from './designs.js';

const plain = defineExperiment({ ...half, id: 'test/plain', stratified: false });
const classes = fc.constantFrom('VIP', 'A', 'B');
const books = fc.uniqueArray(
  fc.record({ customer: fc.string({ minLength: 1, maxLength: 6 }), stratum: classes }),
  {
    selector: ({ customer }) => customer,
    maxLength: 60,
  },
);
const named = (count: number, stratum = 'A') =>
  Array.from({ length: count }, (_, index) => ({ customer: `c${String(index).padStart(6, '0')}`, stratum }));
const sizes = (lines: readonly ArmAssignment[], arm: string) =>
  lines.filter((line) => line.arm === arm).length;

describe('assignArms', () => {
  it('gives the same whatever the order, changes nothing of its input, and is plain data', () => {
    fc.assert(
      fc.property(
        books.chain((book) =>
          fc.tuple(
            fc.constant(book),
            fc.shuffledSubarray(book, { minLength: book.length, maxLength: book.length }),
          ),
        ),
        ([book, shuffled]) => {
          const lines = assignArms(threeArms, frozen(book));
          expectPlain(lines);
          expect(assignArms(threeArms, shuffled)).toEqual(lines);
          expect(lines.map(({ customer }) => customer).sort()).toEqual(
            book.map(({ customer }) => customer).sort(),
          );
        },
      ),
    );
  });

  it('gives every arm its share of every class, exact to one', () => {
    fc.assert(
      fc.property(books, (book) => {
        const lines = assignArms(threeArms, book);
        for (const stratum of ['VIP', 'A', 'B']) {
          const own = lines.filter((line) => line.stratum === stratum);
          for (const { id, share } of threeArms.arms) {
            expect(Math.abs(sizes(own, id) - own.length * Number(share))).toBeLessThan(1);
          }
        }
      }),
    );
  });

  it('gives every arm its share of all where it does not part classes', () => {
    const lines = assignArms(plain, [
      ...named(501, 'A'),
      ...named(500, 'B').map((line) => ({ ...line, customer: `x${line.customer}` })),
    ]);
    expect([500, 501]).toContain(sizes(lines, 'control'));
  });

  it('never changes who was assigned before, and fills what is open', () => {
    fc.assert(
      fc.property(books, fc.nat(60), (book, cut) => {
        const first = assignArms(half, book.slice(0, cut));
        const grown = assignArms(half, book, first);
        expect(grown).toEqual(assignArms(half, book.slice(cut), frozen(first)));
        expect(grown).toHaveLength(book.length);
        const armOf = new Map(grown.map(({ customer, arm }) => [customer, arm]));
        for (const { customer, arm } of first) expect(armOf.get(customer)).toBe(arm);
        const newcomers = book.slice(cut);
        for (const stratum of ['VIP', 'A', 'B']) {
          const own = newcomers.filter((line) => line.stratum === stratum);
          const treated = own.filter(({ customer }) => armOf.get(customer) === 'treatment').length;
          expect(Math.abs(treated - own.length / 2)).toBeLessThan(1);
        }
        // What was assigned before has no part in where the newcomers go.
        const alone = assignArms(half, newcomers);
        expect(alone).toEqual(
          grown.filter(({ customer }) => newcomers.some((line) => line.customer === customer)),
        );
      }),
    );
  });

  // Whoever picks the next customer and knows where all before him went must not be able to pick his arm.
  it('lets nobody foresee the arm of who comes next, one by one', () => {
    let lines: readonly ArmAssignment<'control' | 'treatment'>[] = [];
    let guessed = 0;
    let repeated = 0;
    let last = '';
    for (const newcomer of named(400)) {
      const behind = sizes(lines, 'control') <= sizes(lines, 'treatment') ? 'control' : 'treatment';
      const grown = assignArms(half, [newcomer], lines);
      const arm = grown.find(({ customer }) => customer === newcomer.customer)!.arm;
      if (arm === behind) guessed += 1;
      if (arm === last) repeated += 1;
      last = arm;
      lines = grown;
    }
    // Tosses of a coin: 200 of 400 with a standard deviation of 10, five of them on either side.
    for (const count of [guessed, repeated, sizes(lines, 'control')]) {
      expect(Math.abs(count - 200)).toBeLessThan(50);
    }
  });

  it('keeps the class of the assignment', () => {
    const lines = assignArms(threeArms, named(9));
    const moved = named(9).map((line) => ({ ...line, stratum: 'VIP' }));
    expect(assignArms(threeArms, moved, lines)).toEqual(lines);
  });

  it('moves hardly anybody for one customer more in the list', () => {
    const armOf = new Map(assignArms(half, named(400)).map(({ customer, arm }) => [customer, arm]));
    const moved = assignArms(half, named(401)).filter(
      ({ customer, arm }) => armOf.has(customer) && armOf.get(customer) !== arm,
    );
    // The one who stands at the edge, and another where the odd seat changes hands.
    expect(moved.length).toBeLessThanOrEqual(2);
  });

  // To make up for it would put all the newcomers into one arm: the arms would differ by when they came.
  it('does not make up for those who were assigned in another way before', () => {
    const before = named(10).map((line) => ({ ...line, arm: 'control' as const }));
    const lines = assignArms(half, named(20), before);
    expect([sizes(lines, 'control'), sizes(lines, 'treatment')]).toEqual([15, 5]);
  });

  // Lots of a single customer each: the odd seat must not always fall to the same arm.
  it('gives each arm its share on average over classes of one', () => {
    const alone = named(4000).map((line, index) => ({ ...line, stratum: `s${index}` }));
    const lines = assignArms(threeArms, alone);
    for (const { id, share } of threeArms.arms) {
      const expected = 4000 * Number(share);
      // Five standard deviations of a binomial count.
      expect(Math.abs(sizes(lines, id) - expected)).toBeLessThan(
        5 * Math.sqrt(expected * (1 - Number(share))),
      );
    }
  });

  it('is not to be foreseen from ids that run in sequence', () => {
    const lines = assignArms(
      plain,
      named(4000).map(({ customer }) => ({ customer })),
    );
    const signs = lines.map(({ arm }) => (arm === 'control' ? -1 : 1));
    const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
    // Correlations of independent signs have a standard deviation of 1 ÷ √4000 = 0.0158; five of them are 0.079.
    const place = signs.map((sign, index) => (sign * (index - 1999.5)) / (4000 / Math.sqrt(12)));
    expect(Math.abs(mean(place))).toBeLessThan(0.079);
    for (const lag of [1, 2, 5, 10, 100]) {
      const neighbours = signs.slice(lag).map((sign, index) => sign * signs[index]!);
      expect(Math.abs(mean(neighbours))).toBeLessThan(0.079);
    }
    for (const modulus of [2, 3, 7, 10]) {
      const own = signs.filter((_, index) => index % modulus === 0);
      expect(Math.abs(mean(own))).toBeLessThan(5 / Math.sqrt(own.length));
    }
  });

  it('draws anew for another seed and another experiment, but not for another version of it', () => {
    const customers = named(2000);
    const armsOf = (change: Partial<typeof half>) =>
      assignArms(defineExperiment({ ...half, ...change }), customers).map(({ arm }) => arm);
    const own = armsOf({});
    for (const change of [{ seed: 'another' }, { id: 'test/another' }]) {
      const same = armsOf(change).filter((arm, index) => arm === own[index]).length;
      // Half of 2,000, with a standard deviation of about √500 = 22.
      expect(Math.abs(same - 1000)).toBeLessThan(112);
    }
    expect(armsOf({ version: '2' })).toEqual(own);
  });

  it('takes parts that run together for different ones', () => {
    const one = defineExperiment({ ...plain, seed: 'a', id: 'bc' });
    const other = defineExperiment({ ...plain, seed: 'ab', id: 'c' });
    const customers = named(200);
    expect(assignArms(one, customers)).not.toEqual(assignArms(other, customers));
  });

  it('does nothing for nobody', () => {
    expect(assignArms(half, [])).toEqual([]);
    expect(assignArmColumns(plain, { customer: [] })).toEqual(new Uint8Array(0));
  });
});

describe('assignArmColumns', () => {
  it('equals assignArms', () => {
    fc.assert(
      fc.property(books, fc.nat(60), (book, cut) => {
        const first = assignArms(threeArms, book.slice(0, cut));
        const armOf = new Map(first.map(({ customer, arm }) => [customer, arm]));
        const places = threeArms.arms.map(({ id }) => id);
        const before = Uint8Array.from(book, ({ customer }) => {
          const arm = armOf.get(customer);
          return arm === undefined ? NO_ARM : places.indexOf(arm);
        });
        const columns = {
          customer: book.map(({ customer }) => customer),
          stratum: book.map(({ stratum }) => stratum),
          before,
        };
        const kept = before.slice();
        const arms = assignArmColumns(threeArms, columns);
        expect(before).toEqual(kept);
        const lines = new Map(assignArms(threeArms, book, first).map(({ customer, arm }) => [customer, arm]));
        expect([...arms].map((place) => places[place])).toEqual(
          book.map(({ customer }) => lines.get(customer)),
        );
      }),
    );
  });

  it('seats a large book', () => {
    const customer = Array.from({ length: 30_000 }, (_, index) => `c${index}`);
    const stratum = customer.map((_, index) => `s${index % 7}`);
    const arms = assignArmColumns(half, { customer, stratum });
    // Seven classes, each exact to one half.
    expect(Math.abs(arms.reduce((sum, place) => sum + place, 0) - 15_000)).toBeLessThanOrEqual(3);
  });
});
