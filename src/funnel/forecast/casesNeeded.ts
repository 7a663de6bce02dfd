import { binomialTail, type Explained, reason } from '../../kernel/index.js';
import { requireConfidenceLevel, unusable } from './unusable.js';

/** What is to be reached. */
export interface CasesWanted {
  /** How many closes. */
  readonly closes: number;
  /** Chance of one customer to close, 0 to 1; `null` where it is not known. See `stageOutlook`. */
  readonly probability: number | null;
  /** How sure to be of it; left out, only the average counts. */
  readonly confidenceLevel?: number;
}

/** How many customers it takes. */
export interface CasesNeeded {
  /** Closes ÷ chance: so many bring the closes on average. */
  readonly expected: number | null;
  /** The same, rounded up to whole customers. */
  readonly whole: number | null;
  /** The least number that brings at least so many closes with the chance `confidenceLevel`; absent where none is asked for. */
  readonly assured?: number | null;
}

/** Rounding: a quotient, or a chance, that lies so near is taken for equal. */
const CLOSE = 1e-12;

/**
 * How many customers an adviser must watch (应关注客户数) for a number of closes: by the course's ratio, or by the branch's own.
 *
 * On average so many are enough; yet a month is not an average, and with them the goal is missed about every second time.
 * The number for a confidence level is the least m of which P(Binomial(m, p) ≥ closes) is at least that level.
 *
 * @param wanted - The closes, the chance of one customer, and how sure to be.
 * @returns The numbers; `null` where the chance is not known, or so small that no number of customers is enough. Cost:
 * about √m steps for each of some log m guesses.
 * @throws DomainError `facts_invalid` for closes that are no whole number above zero, a chance outside 0 to 1, a
 * confidence level outside 0 to 1.
 * @example
 * By the course's ratio:
 * ```ts
 * import { casesNeeded, chainFromReference, course, stageOutlook } from 'panhuo';
 *
 * const [watch] = stageOutlook(chainFromReference(course.serviceFunnelReference));
 * const probability = watch?.probability?.close ?? null;
 * casesNeeded({ closes: 1, probability }).value; // => { expected: 10, whole: 10 }
 * casesNeeded({ closes: 3, probability, confidenceLevel: 0.9 }).value.assured; // => 52
 * ```
 * @example
 * By the branch's own log:
 * ```ts
 * import { advance, casesNeeded, chainFromLog, course, openCase, stageOutlook } from 'panhuo';
 * import { day } from 'panhuo/kernel';
 *
 * const [funnel, on] = [course.serviceFunnel, day('2024-01-05')];
 * const facts = { behaviourAnalysed: true, needsSurveyed: true, suitabilityValid: true, planWritten: true };
 * const log = ['k1', 'k2', 'k3', 'k4'].flatMap((id, place) => {
 *   const opened = openCase(funnel, { id, customer: id, on, entry: 'normal' });
 *   const steps = [opened.step];
 *   let row = opened.row;
 *   // One in four comes through, the others refuse at once.
 *   for (const event of place === 0 ? (['interest', 'decide', 'deal'] as const) : (['refuse'] as const)) {
 *     const next = advance(funnel, row, { event, on, facts, reason: 'price' });
 *     if (!next.moved) break;
 *     row = next.row;
 *     steps.push(next.step);
 *   }
 *   return steps;
 * });
 * const chain = chainFromLog(log, { absorbing: ['close', 'lost'], asOf: day('2024-01-31') });
 * const watch = stageOutlook(chain).find(({ stage }) => stage === 'watch');
 * casesNeeded({ closes: 1, probability: watch?.probability?.close ?? null }).value.whole; // => 4
 * ```
 */
export function casesNeeded({ closes, probability, confidenceLevel }: CasesWanted): Explained<CasesNeeded> {
  if (!Number.isSafeInteger(closes) || closes < 1) throw unusable('closes', 'a whole number above zero');
  if (probability !== null && !(Number.isFinite(probability) && probability >= 0 && probability <= 1)) {
    throw unusable('probability', 'between 0 and 1');
  }
  const isAsked = confidenceLevel !== undefined;
  if (isAsked) requireConfidenceLevel(confidenceLevel);
  const nothing = { expected: null, whole: null, ...(isAsked && { assured: null }) };
  if (probability === null) return { value: nothing, reasons: [reason('cases_unknown', {})] };
  const expected = closes / probability;
  if (expected > Number.MAX_SAFE_INTEGER) {
    return { value: nothing, reasons: [reason('cases_never', { probability })] };
  }
  const whole = roundedUp(expected);
  const average = reason('cases_expected', { closes, probability, cases: expected });
  if (!isAsked) return { value: { expected, whole }, reasons: [average] };
  const assured = leastFor(closes, probability, confidenceLevel, whole);
  const because =
    assured === null
      ? reason('cases_never', { probability })
      : reason('cases_assured', { closes, cases: assured, level: confidenceLevel, probability });
  return { value: { expected, whole, assured }, reasons: [average, because] };
}

// The chances of a chain are products: what should be 10 may come out as a little more.
function roundedUp(expected: number): number {
  const nearest = Math.round(expected);
  return Math.abs(expected - nearest) <= CLOSE * expected ? nearest : Math.ceil(expected);
}

// More customers never lower the chance, so the least number is found by halving.
function leastFor(closes: number, probability: number, level: number, start: number): number | null {
  const isEnough = (cases: number): boolean =>
    binomialTail(closes, cases, probability) >= level * (1 - CLOSE);
  let short = closes - 1;
  let enough = start;
  while (!isEnough(enough)) {
    if (enough === Number.MAX_SAFE_INTEGER) return null;
    short = enough;
    enough = Math.min(2 * enough, Number.MAX_SAFE_INTEGER);
  }
  while (enough - short > 1) {
    const middle = short + Math.floor((enough - short) / 2);
    if (isEnough(middle)) enough = middle;
    else short = middle;
  }
  return enough;
}
