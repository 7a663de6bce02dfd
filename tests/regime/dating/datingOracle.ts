import type { DatingRule, Turn } from 'panhuo';

// Both rules once more, straight from their steps and without a thought for speed. A move is compared in whole numbers:
// closes are whole, ratios are whole percents.

/** A turn by its place; `confirmed` is the place of the bar on which it was known. */
export interface PlainTurn {
  readonly place: number;
  readonly kind: Turn['kind'];
  readonly confirmed: number;
}

type Candidate = Omit<PlainTurn, 'confirmed'>;

const percent = (ratio: string | number) => Math.round(Number(ratio) * 100);

/** The filter: at every bar the extreme of the phase is sought anew. */
export function filterOracle(
  closes: readonly number[],
  { up, down, starts = 'bull' }: Extract<DatingRule, { rule: 'lunde-timmermann' }>,
): PlainTurn[] {
  const turns: PlainTurn[] = [];
  let phase: 'bull' | 'bear' = starts;
  let begun = 0;
  for (let bar = 0; bar < closes.length; bar++) {
    const own = closes.slice(begun, bar + 1);
    const close = closes[bar]!;
    const extreme = phase === 'bull' ? Math.max(...own) : Math.min(...own);
    const crosses =
      phase === 'bull'
        ? (extreme - close) * 100 > percent(down) * extreme
        : (close - extreme) * 100 > percent(up) * extreme;
    if (!crosses) continue;
    const kind = phase === 'bull' ? 'peak' : 'trough';
    turns.push({ place: begun + own.indexOf(extreme), kind, confirmed: bar });
    phase = phase === 'bull' ? 'bear' : 'bull';
    begun = bar;
  }
  return turns;
}

type WindowRule = Extract<DatingRule, { rule: 'pagan-sossounov' }>;

/** The window rule: the last series whose dating lacks a turn ends one bar before the turn came to stay. */
export function windowOracle(closes: readonly number[], rule: WindowRule): PlainTurn[] {
  const datings = closes.map((_, end) => settle(closes.slice(0, end + 1), rule));
  const has = (end: number, { place, kind }: Candidate) =>
    datings[end]!.some((turn) => turn.place === place && turn.kind === kind);
  return (datings.at(-1) ?? []).map((turn) => ({
    ...turn,
    confirmed: datings.findLastIndex((_, end) => !has(end, turn)) + 1,
  }));
}

function settle(closes: readonly number[], rule: WindowRule): Candidate[] {
  const { window, censor, phase, cycle, exception, order = 'cycles-first' } = rule;
  const bars = closes.length;
  const candidates = closes.flatMap((_, place): Candidate[] => {
    if (place < window || place >= bars - window || place < censor || place >= bars - censor) return [];
    const around = closes.slice(place - window, place + window + 1);
    if (around.indexOf(Math.max(...around)) === window) return [{ place, kind: 'peak' }];
    return around.indexOf(Math.min(...around)) === window ? [{ place, kind: 'trough' }] : [];
  });
  const at = ({ place }: Candidate) => closes[place]!;
  const isSmall = (from: Candidate, to: Candidate) =>
    Math.abs(at(to) - at(from)) * 100 < percent(exception) * at(from);

  let turns = tidy(candidates, closes);
  const withoutShortCycles = () => {
    for (;;) {
      const short = turns.findIndex((turn, index) => {
        const [second, third] = turns.slice(index + 1);
        if (second === undefined || third === undefined) return false;
        const isExcepted = order === 'phases-first' && !(isSmall(turn, second) && isSmall(second, third));
        return third.place - turn.place < cycle && !isExcepted;
      });
      if (short < 0) return;
      turns = tidy(turns.toSpliced(short, 1), closes);
    }
  };
  const withoutShortPhases = () => {
    for (;;) {
      const short = turns.findIndex((turn, index) => {
        const next = turns[index + 1];
        return next !== undefined && next.place - turn.place < phase && isSmall(turn, next);
      });
      if (short < 0) return;
      turns = tidy(turns.toSpliced(short + 1, 1), closes);
    }
  };
  if (order === 'phases-first') withoutShortPhases();
  withoutShortCycles();
  if (order === 'cycles-first') withoutShortPhases();
  return turns;
}

// Of neighbours of one kind the more extreme stays, the first of equal ones; then the ends.
function tidy(given: readonly Candidate[], closes: readonly number[]): Candidate[] {
  const turns = [...given];
  const beats = (close: number, { place, kind }: Candidate) =>
    kind === 'peak' ? close > closes[place]! : close < closes[place]!;
  for (;;) {
    const pair = turns.findIndex((turn, index) => turns[index + 1]?.kind === turn.kind);
    if (pair < 0) break;
    turns.splice(beats(closes[turns[pair + 1]!.place]!, turns[pair]!) ? pair : pair + 1, 1);
  }
  while (turns.length > 0 && beats(closes[0]!, turns[0]!)) turns.shift();
  while (turns.length > 0 && beats(closes.at(-1)!, turns.at(-1)!)) turns.pop();
  return turns;
}
