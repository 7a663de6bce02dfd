import { examples } from 'panhuo-examples';
import { battery } from './battery/battery.js';
import type { Kind } from './battery/entry.js';
import { canonical } from './canonical.js';

/** What one engine says: where it believes itself to be, and the canonical text of every entry. */
export interface EngineRun {
  readonly zone: string;
  readonly locale: string;
  readonly texts: Readonly<Record<string, string>>;
  /** Where the functions of Math are watched: whether the engine's own arithmetic beyond + − × ÷ √ took part. */
  readonly kinds: Readonly<Record<string, Kind>>;
}

/** The calls of watched functions of Math so far, where they are watched. */
declare const mathCalls: { readonly count: number } | undefined;

/**
 * Runs the battery, or every so-manieth entry of it from a place on. The engine's own zone and locale are what they are.
 */
export function runBattery({ from = 0, every = 1 } = {}): EngineRun {
  const { timeZone, locale } = new Intl.DateTimeFormat().resolvedOptions();
  const kinds: Record<string, Kind> = {};
  const texts: Record<string, string> = {};
  const calls = (): number => (typeof mathCalls === 'undefined' ? 0 : mathCalls.count);
  for (const [place, { name, run }] of [...battery, ...examples].entries()) {
    if (place % every !== from) continue;
    if (name in texts) throw new Error(`two entries are called ${name}`);
    const before = calls();
    texts[name] = canonical(run());
    kinds[name] = calls() > before ? 'transcendental' : 'exact';
  }
  return { zone: timeZone, locale, texts, kinds };
}
