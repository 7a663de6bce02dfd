import { addDays, type Bar, day } from 'panhuo';
import { drawsFrom } from './draw.js';

/** Daily bars of a market that rises for two years and falls for one, prices in whole hundredths; weekends are left out. */
export function barsFrom(first: string, count: number, seed = 11): Bar[] {
  const draw = drawsFrom(seed);
  const bars: Bar[] = [];
  let close = 300_000;
  for (let place = 0; bars.length < count; place++) {
    if (place % 7 > 4) continue;
    const trend = bars.length % 750 < 500 ? 3 : -6;
    close = Math.max(50_000, close + draw(8001) - 4000 + trend * 40);
    const [above, below] = [draw(3000), draw(3000)];
    bars.push({
      day: addDays(day(first), place),
      close: close / 100,
      high: (close + above) / 100,
      low: (close - below) / 100,
      volume: 1000 + draw(100_000),
    });
  }
  return bars;
}
