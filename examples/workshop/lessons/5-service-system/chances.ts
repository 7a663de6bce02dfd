import {
  type CasesNeeded,
  casesNeeded,
  chainFromReference,
  course,
  type Day,
  stageConversion,
  stageOutlook,
  type Step,
} from 'panhuo';
import { wilsonInterval } from 'panhuo/kernel';

/** How often a customer who watches comes to a close, and how many must be watched for a number of closes. */
export interface Chance {
  /** Cases that were opened, and that came to a close; `null` for the course, which only gives a ratio. */
  readonly counts: { readonly opened: number; readonly closed: number } | null;
  readonly chance: number | null;
  readonly interval: { readonly lower: number; readonly upper: number } | null;
  readonly needed: CasesNeeded;
}

/** How sure the adviser wants to be of his goal. */
export const SURE = 0.9;

/** By the course’s ratio. */
export function chanceOfCourse(closes: number): Chance {
  const [watch] = stageOutlook(chainFromReference(course.serviceFunnelReference));
  const chance = watch?.probability?.close ?? null;
  return { counts: null, chance, interval: null, needed: neededFor(closes, chance) };
}

/** By a log. Whoever is still under way has not closed yet. */
export function chanceOf(steps: readonly Step[], asOf: Day, closes: number): Chance {
  const { stages } = stageConversion(steps, { stages: ['watch', 'select', 'trade', 'close'], asOf });
  const [opened, closed] = [stages.at(0)?.reached ?? 0, stages.at(-1)?.reached ?? 0];
  const chance = opened === 0 ? null : closed / opened;
  const interval = opened === 0 ? null : wilsonInterval(closed, opened);
  return { counts: { opened, closed }, chance, interval, needed: neededFor(closes, chance) };
}

function neededFor(closes: number, probability: number | null): CasesNeeded {
  return casesNeeded({ closes, probability, confidenceLevel: SURE }).value;
}
