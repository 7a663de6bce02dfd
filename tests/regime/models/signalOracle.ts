import { type Bar, chipHistory, type PanelMember, type SignalCondition, type WindowedSignal } from 'panhuo';
import { defineChipPolicy, type ModelPolicy } from 'panhuo/regime';

const highest = (bars: readonly Bar[]) => Math.max(...bars.map(({ close }) => close));
const lowest = (bars: readonly Bar[]) => Math.min(...bars.map(({ close }) => close));
const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const change = (from: number, to: number) => (to - from) / from;

/** A windowed signal straight from its definition: `bars` end with the day that is measured. */
function windowed(signal: WindowedSignal, window: number, bars: readonly Bar[]): number {
  const today = bars.at(-1)!;
  const upToToday = bars.slice(-window);
  const before = bars.slice(0, -1).slice(-window);
  const isShort = (part: readonly Bar[]) => part.length < window;
  switch (signal) {
    case 'return':
      return isShort(before) ? NaN : change(before[0]!.close, today.close);
    case 'fallFromHigh':
      return isShort(upToToday) ? NaN : -change(highest(upToToday), today.close);
    case 'riseFromLow':
      return isShort(upToToday) ? NaN : change(lowest(upToToday), today.close);
    case 'aboveHigh':
      return isShort(before) ? NaN : change(highest(before), today.close);
    case 'baseWidth':
      return isShort(before) ? NaN : change(lowest(before), highest(before));
    case 'aboveAverage':
      return isShort(upToToday) ? NaN : change(meanOf(upToToday.map(({ close }) => close)), today.close);
    case 'volumeRatio': {
      const mean = meanOf(before.map(({ volume = NaN }) => volume));
      return isShort(before) || !(mean > 0) ? NaN : (today.volume ?? NaN) / mean;
    }
  }
}

/** What a security measures on a day of the market; NaN where it does not trade. */
export function measure(
  condition: SignalCondition | ModelPolicy['prefer'],
  { chips }: ModelPolicy,
  panel: readonly PanelMember[],
  member: number,
  day: string,
): number {
  const past = (place: number) => (panel[place]!.bars as readonly Bar[]).filter((bar) => bar.day <= day);
  const trades = (place: number) => past(place).at(-1)?.day === day;
  if (!trades(member)) return NaN;
  if (condition.signal === 'rank') {
    const { of, window } = condition;
    const value = windowed(of, window, past(member));
    const others = panel.map((_, place) => (trades(place) ? windowed(of, window, past(place)) : NaN));
    return Number.isNaN(value) ? NaN : 1 + others.filter((other) => other > value).length;
  }
  if ('window' in condition) return windowed(condition.signal, condition.window, past(member));
  return chipHistory(defineChipPolicy(chips!), past(member))[condition.signal].at(-1)!;
}
