import fc from 'fast-check';
import { type Bar, defineChipPolicy, fromEpochDay, type PanelMember } from 'panhuo';
import { seededRandom } from 'panhuo/kernel';

/** A chip policy of the shape given, turnover as it is, buckets of half a per cent unless said otherwise. */
export function chipsBy(shape: 'triangular' | 'uniform', figures: { decay?: string; step?: string } = {}) {
  return defineChipPolicy({
    id: 'test/chips',
    version: '1',
    source: { document: 'test' },
    shape,
    decay: '1',
    step: '0.005',
    ...figures,
  });
}

/** 2024-01-02. */
export const FIRST_DAY = 19724;

/** A bar on the n-th day from 2024-01-02 on. */
export function barOn(place: number, low: number, high: number, close: number, turnover: number): Bar {
  return { day: fromEpochDay(FIRST_DAY + place), low, high, close, turnover };
}

/** Bars with low, high and turnover; some have one price, some no turnover, some more of it than there are shares. */
export const chipBars = fc
  .array(
    fc.record({
      move: fc.integer({ min: -10, max: 10 }),
      spread: fc.integer({ min: 0, max: 9 }),
      at: fc.integer({ min: 0, max: 10 }),
      turnover: fc.constantFrom(0, 0.003, 0.02, 0.1, 0.5, 1),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((moves) => {
    let price = 10;
    return moves.map(({ move, spread, at, turnover }, place): Bar => {
      price *= 1 + move / 100;
      const high = price * (1 + spread / 100);
      return barOn(place, price, high, price + ((high - price) * at) / 10, turnover);
    });
  });

/** What a made-up market is like. */
export interface Weather {
  readonly seed: number;
  readonly days: number;
  readonly members: number;
  /** Of 100 days, how many a security does not trade, and how many it has one price. */
  readonly suspended?: number;
  readonly onePrice?: number;
}

/** A market of made-up securities that trend, turn and jump, and its index: 10 and the sum of their closes. */
export function madeUpPanel({ seed, days, members, suspended = 0, onePrice = 0 }: Weather) {
  const chance = seededRandom(seed);
  const sums = new Float64Array(days);
  const common = Float64Array.from({ length: days }, () => (chance.next() - 0.5) / 30);
  const panel = Array.from({ length: members }, (_, member): PanelMember => {
    const bars: Bar[] = [];
    let close = 5 + chance.below(2000) / 100;
    let drift = 0;
    for (let place = 0; place < days; place++) {
      if (chance.below(15) === 0) drift = (chance.next() - 0.5) / 20;
      const open = cents(close * (1 + (chance.next() - 0.5) / 50));
      close = cents(close * (1 + drift + (common[place] ?? 0) + (chance.next() - 0.5) / 25));
      sums[place] = (sums[place] ?? 0) + close;
      const hasOne = chance.below(100) < onePrice;
      const high = hasOne ? close : cents(Math.max(open, close) * (1 + chance.next() / 40));
      const low = hasOne ? close : cents(Math.min(open, close) * (1 - chance.next() / 40));
      const volume = 1000 + chance.below(9000) * (chance.below(8) === 0 ? 5 : 1);
      const bar = { day: fromEpochDay(FIRST_DAY + place), open: hasOne ? close : open, high, low, close };
      if (chance.below(100) >= suspended) bars.push({ ...bar, volume, turnover: volume / 500_000 });
    }
    return { id: `SECRET-${member}`, board: member % 2 === 0 ? 'main' : 'star', bars };
  });
  const market = Array.from(sums, (sum, place): Bar => ({
    day: fromEpochDay(FIRST_DAY + place),
    close: 10 + sum,
  }));
  return { panel, market };
}

function cents(price: number): number {
  return Math.max(0.5, Math.round(price * 100) / 100);
}
