import fc from 'fast-check';
import { type Day, fromEpochDay, type Step } from 'panhuo';

// What has a meaning in XML, JSON, URIs or the names of columns, line ends, and characters beyond the first plane.
const odd = [
  '"',
  "'",
  '<',
  '&',
  '>',
  ']]>',
  '&amp;',
  '\t',
  '\n',
  '\r\n',
  ' ',
  '/',
  '_x0041_',
  ':',
  '盘活',
  '😀',
  '\u2028',
];
const unit = fc.oneof(fc.constantFrom(...odd), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }));
const plain = fc.constantFrom('k1', 'k2', 'select', 'trade', 'open', '__proto__', 'constructor', '-', '0');

/** Text that every format takes: no control characters but tab and line ends, no half of a pair. */
export const texts: fc.Arbitrary<string> = fc
  .oneof(
    plain,
    fc.array(unit, { minLength: 1, maxLength: 6 }).map((units) => units.join('')),
  )
  .filter((text) => !/[\p{Surrogate}\p{Noncharacter_Code_Point}]/u.test(text));

/** The same without tab and line ends: what a name may be in every format. */
export const names = texts.map((text) => text.replaceAll(/[\t\n\r]/g, '_'));

const part = fc.record({
  event: names,
  to: texts,
  days: fc.nat({ max: 3 }),
  seconds: fc.nat({ max: 86_400 }),
  skipped: fc.nat({ max: 1 }),
  key: fc.option(texts, { nil: undefined }),
  reason: fc.option(texts, { nil: undefined }),
  labels: fc.option(fc.dictionary(fc.oneof(texts, fc.constant('adviser')), texts, { maxKeys: 3 }), {
    nil: undefined,
  }),
});

const history = fc.record({
  customer: texts,
  opened: fc.integer({ min: -1000, max: 30_000 }),
  // Moments for every step of a case, for none, or for some.
  moments: fc.constantFrom('all', 'none', 'some'),
  parts: fc.array(part, { minLength: 1, maxLength: 6 }),
});

/** Logs of a few cases, mixed, in which a case keeps its order. */
export const logs: fc.Arbitrary<Step[]> = fc
  .uniqueArray(names, { maxLength: 5 })
  .chain((ids) =>
    fc.tuple(
      fc.tuple(...ids.map((id) => history.map((own) => stepsOf(id, own)))),
      fc.array(fc.nat({ max: 4 }), { maxLength: 30 }),
    ),
  )
  .map(([cases, turns]) => {
    const left = cases.map((steps) => [...steps]);
    const mixed = turns.flatMap((turn) => left[turn]?.splice(0, 1) ?? []);
    return [...mixed, ...left.flat()];
  });

type History = typeof history extends fc.Arbitrary<infer Value> ? Value : never;

function stepsOf(id: string, { customer, opened, moments, parts }: History): Step[] {
  let [on, at, revision, from] = [opened, opened * 86_400, -1, null as string | null];
  return parts.map(({ event, to, days, seconds, skipped, key, reason, labels }, place) => {
    on += days;
    at += seconds;
    revision += 1 + skipped;
    const step: Step = {
      case: id,
      customer,
      revision,
      episode: 1 + Math.floor(place / 2),
      event: place === 0 ? 'open' : event,
      from,
      to,
      on: fromEpochDay(on),
      ...((moments === 'all' || (moments === 'some' && place % 2 === 1)) && { at }),
      ...(key !== undefined && { key }),
      ...(reason !== undefined && { reason }),
      ...(place === 0 && { entry: 'normal' }),
      ...(labels !== undefined && { labels }),
    };
    from = to;
    return step;
  });
}

/** A step that is right in every part. */
export const opening: Step = {
  case: 'k1',
  customer: 'c1',
  revision: 0,
  episode: 1,
  event: 'open',
  from: null,
  to: 'watch',
  on: '2024-01-05' as Day,
  entry: 'normal',
};

export function without<Whole extends object, Key extends keyof Whole>(
  whole: Whole,
  key: Key,
): Omit<Whole, Key> {
  return Object.fromEntries(Object.entries(whole).filter(([own]) => own !== key)) as Omit<Whole, Key>;
}
