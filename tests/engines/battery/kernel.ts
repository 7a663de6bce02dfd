import {
  addDays,
  addMonths,
  day,
  daysBetween,
  fromEpochDay,
  isDay,
  money,
  readDay,
  sumMoney,
  toEpochDay,
  wordDay,
  wordTerm,
} from 'panhuo';
import {
  binomialTail,
  canonicalJson,
  chiSquareTail,
  decimal,
  decimalText,
  digamma,
  fingerprint,
  fQuantile,
  logBeta,
  normalQuantile,
  periodNumber,
  periodStart,
  plainText,
  seededRandom,
  sha256,
  wilsonInterval,
} from 'panhuo/kernel';
import { drawsFrom, oddIds } from './draw.js';
import { exact, transcendental } from './entry.js';

// Every ninth day of 170 years and the last days of February, March and December, on which calendars trip.
const days = () => [
  ...Array.from({ length: 7000 }, (_, place) => fromEpochDay(-25_567 + 9 * place)),
  ...Array.from({ length: 170 }, (_, year) => String(1900 + year)).flatMap((year) =>
    [`${year}-02-28`, `${year}-03-31`, `${year}-12-30`, `${year}-12-31`].map((text) => day(text)),
  ),
];
const units = ['day', 'week', 'month', 'quarter', 'year'] as const;
const odds = Array.from({ length: 199 }, (_, place) => (place + 1) / 200);

/** Days, decimal text, hashes, chance and distributions. */
export const kernelBattery = [
  exact('kernel/days', () =>
    days().map((on) => [
      on,
      toEpochDay(on),
      addDays(on, 30),
      addMonths(on, 1),
      addMonths(on, -13),
      isDay(on),
    ]),
  ),
  exact('kernel/periods', () =>
    days().map((on) =>
      units.map((unit) => [periodNumber(on, unit), periodStart(periodNumber(on, unit), unit)]),
    ),
  ),
  exact('kernel/days in words', () =>
    days()
      .slice(-150)
      .flatMap((on) => [
        ...(['zh', 'en'] as const).flatMap((language) => [
          wordDay(on, language),
          wordDay(on, language, 'weekday'),
        ]),
        readDay(wordDay(on, 'zh')),
        readDay(on.replaceAll('-', '')),
        daysBetween(day('2000-02-29'), on),
      ]),
  ),
  exact('kernel/terms', () => [wordTerm('sideways', 'zh'), wordTerm('strong', 'en'), wordTerm('İ', 'en')]),
  exact('kernel/decimal', () => {
    const draw = drawsFrom(3);
    return Array.from({ length: 500 }, () => {
      const [a, b] = [`${String(draw(1e9))}.${String(draw(1e6))}`, `0.${String(draw(1e9) + 1)}`];
      const quotient = decimal(a).div(b);
      return [
        quotient.toFixed(),
        decimal(a).times(b).toFixed(),
        decimalText(a, 2),
        decimalText(a, 3, 'half-up'),
        plainText(draw(1e9) / 1e7),
        money(decimal(a), 'CNY', { rounding: 'half-even' }),
        sumMoney([money(draw(1e9), 'CNY'), '0.10', '0.20'], 'CNY'),
      ];
    });
  }),
  exact('kernel/hashes', () => {
    const data = Object.fromEntries(
      oddIds.map((id, place) => [id, { text: id, place, more: [place / 7, id, null] }]),
    );
    return [
      canonicalJson(data),
      fingerprint(data, ['text']),
      oddIds.map((id) => sha256(id.repeat(50))),
      sha256('盘活'.repeat(10_000)),
    ];
  }),
  exact('kernel/seededRandom', () =>
    [0, 1, -1, 2 ** 31, 20260101].map((seed) => {
      const chance = seededRandom(seed);
      return Array.from({ length: 500 }, (_, place) => [chance.next(), chance.below(1 + place * 8_589_934)]);
    }),
  ),
  transcendental('kernel/quantiles', () =>
    odds.map((p) => [normalQuantile(p), normalQuantile(p / 1e6), fQuantile(p, 3, 17), fQuantile(p, 200, 5)]),
  ),
  transcendental('kernel/tails', () =>
    odds.map((p, place) => [
      chiSquareTail(place / 3, 1 + (place % 30)),
      binomialTail(place % 40, 40, p),
      digamma(place / 7 + 0.01),
      logBeta(place / 3 + 0.1, 2.5),
      wilsonInterval(place, 400),
      wilsonInterval(place, 400, 0.9, { continuity: true }),
    ]),
  ),
];
