import fc from 'fast-check';
import type { Spell, Ties } from 'panhuo';

export interface Book {
  readonly spells: readonly Spell[];
  readonly rows: readonly (readonly number[])[];
  readonly strata?: readonly string[];
}

const entryOf = ({ entry = -Infinity }: Spell) => entry;

/** Who is at risk with spell `one` at its time, itself among them: entry < t ≤ time, in its stratum. */
export const atRiskWith = ({ spells, strata }: Book, one: number): number[] =>
  [...spells.keys()].filter(
    (other) =>
      entryOf(spells[other]!) < spells[one]!.time &&
      spells[other]!.time >= spells[one]!.time &&
      strata?.[other] === strata?.[one],
  );

/** The groups of events of one stratum and time. */
const tiedEvents = ({ spells, strata }: Book): number[][] => {
  const groups = new Map<string, number[]>();
  for (const [index, { event, time }] of spells.entries()) {
    if (event)
      groups.set(`${strata?.[index]} ${time}`, [...(groups.get(`${strata?.[index]} ${time}`) ?? []), index]);
  }
  return [...groups.values()];
};

const subsets = (from: readonly number[], size: number): number[][] =>
  size === 0
    ? [[]]
    : from.flatMap((first, place) =>
        subsets(from.slice(place + 1), size - 1).map((rest) => [first, ...rest]),
      );

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** The logarithm of the partial likelihood by its plain definition: slow, and subsets are enumerated. */
export function logLikelihoodByHand(book: Book, coefficients: readonly number[], ties: Ties): number {
  const { spells, rows } = book;
  const linear = rows.map((row) => sum(row.map((value, k) => value * coefficients[k]!)));
  const weight = (index: number) => spells[index]!.weight ?? 1;
  const risk = (index: number) => weight(index) * Math.exp(linear[index]!);
  let total = 0;
  for (const events of tiedEvents(book)) {
    const atRisk = atRiskWith(book, events[0]!);
    total += sum(events.map((index) => weight(index) * linear[index]!));
    const all = sum(atRisk.map(risk));
    if (ties === 'exact') {
      const choices = subsets(atRisk, events.length).map((chosen) =>
        sum(chosen.map((index) => linear[index]!)),
      );
      total -= Math.log(sum(choices.map(Math.exp)));
    } else if (ties === 'breslow') {
      total -= sum(events.map(weight)) * Math.log(all);
    } else {
      const mean = sum(events.map(weight)) / events.length;
      for (const k of events.keys()) {
        total -= mean * Math.log(all - (k / events.length) * sum(events.map(risk)));
      }
    }
  }
  return total;
}

/** The cumulative hazard at a time by its plain definition, for somebody whose covariates are all zero. */
export function hazardByHand(
  book: Book,
  coefficients: readonly number[],
  ties: 'efron' | 'breslow',
  stratum: string | undefined,
  until: number,
): number {
  const { spells, rows, strata } = book;
  const risk = (index: number) =>
    (spells[index]!.weight ?? 1) * Math.exp(sum(rows[index]!.map((value, k) => value * coefficients[k]!)));
  let hazard = 0;
  for (const events of tiedEvents(book)) {
    if (strata?.[events[0]!] !== stratum || spells[events[0]!]!.time > until) continue;
    const all = sum(atRiskWith(book, events[0]!).map(risk));
    const weights = sum(events.map((index) => spells[index]!.weight ?? 1));
    for (const k of events.keys()) {
      const taken = ties === 'efron' ? (k / events.length) * sum(events.map(risk)) : 0;
      hazard += weights / events.length / (all - taken);
    }
  }
  return hazard;
}

/** First and second derivatives by central differences. */
export function slopes(at: (point: readonly number[]) => number, point: readonly number[], step = 1e-4) {
  const moved = (...moves: readonly (readonly [k: number, share: number])[]) =>
    at(
      point.map(
        (value, k) => value + step * sum(moves.filter(([own]) => own === k).map(([, share]) => share)),
      ),
    );
  const first = point.map((_, j) => (moved([j, 1]) - moved([j, -1])) / (2 * step));
  const second = point.map((_, j) =>
    point.map(
      (__, k) =>
        (moved([j, 1], [k, 1]) - moved([j, 1], [k, -1]) - moved([j, -1], [k, 1]) + moved([j, -1], [k, -1])) /
        (4 * step * step),
    ),
  );
  return { first, second };
}

const whole = (min: number, max: number) => fc.integer({ min, max });

/** Books with ties, late entry, weights and strata, as asked for; covariates are small whole numbers. */
export function books(
  width: number,
  { late = true, weights = true, strata = true, least = 1, most = 14 } = {},
): fc.Arbitrary<Book> {
  const one = fc.record({
    entry: whole(-1, 4),
    length: whole(1, 6),
    event: fc.boolean(),
    weight: whole(1, 8).map((quarter) => quarter / 4),
    row: fc.array(whole(0, 4), { minLength: width, maxLength: width }),
    stratum: fc.constantFrom('old', 'new'),
  });
  return fc.array(one, { minLength: least, maxLength: most }).map((all): Book => ({
    spells: all.map(({ entry, length, event, weight }) => ({
      time: late ? Math.max(0, entry + length) : length,
      event,
      ...(late && { entry }),
      ...(weights && { weight }),
    })),
    rows: all.map(({ row }) => row),
    ...(strata && { strata: all.map(({ stratum }) => stratum) }),
  }));
}
