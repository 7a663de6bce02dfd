import { type Day, day, type EventOf, openCase, replay, type StageOf, type Step } from 'panhuo';
import { z } from 'zod';
import { Fault } from '../../store/fault.js';
import type { Slice } from '../../store/slice.js';
import { classFunnel } from './classFunnel.js';
import { allConditions } from './conditions.js';

/** A stage of the class's funnel. */
export type ClassStage = StageOf<typeof classFunnel>;
/** A line of a case's log. */
export type ClassStep = Step<ClassStage, EventOf<typeof classFunnel>>;

/** A case as the room keeps it: its log, which is only ever added to, and what the class knows of the customer. */
export interface KeptCase {
  readonly steps: readonly ClassStep[];
  /** The facts that were ticked. */
  readonly facts: Readonly<Record<string, boolean>>;
}

/** What the room keeps: the day, and the cases in the order in which they were opened. */
export interface FunnelState {
  readonly on: Day;
  readonly cases: readonly KeptCase[];
}

/** The last day to which the class may go. */
export const LAST_DAY = day('2099-12-31');

const FIRST_DAY = day('2026-01-05');

/** Simulated customers: as many as the course's reference has on watch, three of them dormant (休眠). */
const customers = Array.from({ length: 10 }, (_, place) => ({
  customer: `c${String(place + 1).padStart(2, '0')}`,
  entry: place < 7 ? ('normal' as const) : ('dormant' as const),
}));

/** Cases that the board takes, and steps of one: more than a class can play, and few enough to be drawn. */
export const MOST_CASES = 200;
const MOST_STEPS = 500;

const stepShape = z.strictObject({
  case: z.string().regex(/^k\d{1,4}$/),
  customer: z.enum(customers.map(({ customer }) => customer)),
  revision: z.int(),
  episode: z.int(),
  event: z.string(),
  from: z.string().nullable(),
  to: z.string(),
  on: z.string(),
  reason: z.enum(classFunnel.lose!).optional(),
  entry: z.string().optional(),
});
const shape = z.strictObject({
  on: z.string(),
  cases: z
    .array(
      z.strictObject({
        steps: z.array(stepShape).min(1).max(MOST_STEPS),
        facts: z.record(z.string(), z.boolean()),
      }),
    )
    .min(1)
    .max(MOST_CASES),
});

/** The state of the room; a stored one is checked by replaying the log of every case. */
export const funnelSlice: Slice<FunnelState> = {
  initial: {
    on: FIRST_DAY,
    cases: customers.map(({ customer, entry }, place) => ({
      steps: [openCase(classFunnel, { id: `k${place + 1}`, customer, entry, on: FIRST_DAY }).step],
      facts: {},
    })),
  },
  read: (untrusted) => {
    const read = shape.parse(untrusted);
    const on = day(read.on);
    const cases = read.cases as unknown as readonly KeptCase[];
    const ids = new Set(cases.map(({ steps }) => steps[0]!.case));
    if (ids.size < cases.length) throw new Fault({ zh: '案例号重复', en: 'two cases have the same id' });
    const known = new Set(allConditions().map(({ fact }) => fact));
    for (const { steps, facts } of cases) {
      replay(classFunnel, steps);
      if (steps.at(-1)!.on > on || on > LAST_DAY) {
        throw new Fault({
          zh: '日期早于最后一步，或太远',
          en: 'the day lies before the latest step, or too far off',
        });
      }
      if (!Object.keys(facts).every((fact) => known.has(fact))) {
        throw new Fault({ zh: '有漏斗不认识的前提', en: 'there is a fact that the funnel does not ask for' });
      }
    }
    return { on, cases };
  },
};
