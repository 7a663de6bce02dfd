import fc from 'fast-check';
import { type Day, fromEpochDay, type Step } from 'panhuo';

/** The first day of the logs: 2024-01-05. */
export const FIRST = 19727;
export const dayAt = (place: number): Day => fromEpochDay(FIRST + place);

/** The log of a case that comes to one stage a day, a letter each. */
export const logOf = (id: string, stages: string): Step[] =>
  Array.from(stages, (to, place) => ({
    case: id,
    customer: `customer of ${id}`,
    revision: place,
    episode: 1,
    event: place === 0 ? 'open' : 'go',
    from: stages[place - 1] ?? null,
    to,
    on: dayAt(place),
  }));

export const letters = ['a', 'b', 'c', 'd'] as const;

interface Happening {
  readonly kind: 'go' | 'pause' | 'resume' | 'migrate' | 'again';
  readonly to: string;
  readonly gap: number;
  readonly adviser: string | undefined;
}

const happening: fc.Arbitrary<Happening> = fc.record({
  kind: fc.constantFrom('go', 'go', 'go', 'go', 'pause', 'resume', 'migrate', 'again'),
  to: fc.constantFrom(...letters, 'e'),
  gap: fc.nat({ max: 3 }),
  adviser: fc.constantFrom(undefined, undefined, 'Li', 'Wu', 'toString'),
});

/** The steps of one case: it goes anywhere, pauses, migrates, begins anew. A step has a moment too, an hour a gap. */
const caseLog = fc
  .tuple(fc.constantFrom('normal', 'dormant', undefined), fc.array(happening, { minLength: 1, maxLength: 9 }))
  .map(([entry, way]) => (id: string): Step[] => {
    let on = FIRST;
    let at = FIRST * 86_400;
    let from: string | null = null;
    let episode = 1;
    return way.map(({ kind, to, gap, adviser }, revision) => {
      on += gap;
      at += gap * 3600;
      const stays = from !== null && (kind === 'pause' || kind === 'resume');
      if (from !== null && kind === 'again') episode += 1;
      const step: Step = {
        case: id,
        customer: `customer of ${id}`,
        revision,
        episode,
        event: from === null ? 'open' : kind,
        from,
        to: stays ? (from ?? to) : to,
        on: fromEpochDay(on),
        at,
        ...(revision === 0 && entry !== undefined && { entry }),
        ...(adviser !== undefined && { labels: { adviser } }),
      };
      from = step.to;
      return step;
    });
  });

/** Some cases, each with its steps in order. */
export const caseLogs: fc.Arbitrary<Step[][]> = fc
  .array(caseLog, { maxLength: 8 })
  .map((logs) => logs.map((log, index) => log(`k${index}`)));

/** The logs of several cases, woven into one another; the order within a case stays. */
export function woven(logs: readonly (readonly Step[])[]): Step[] {
  const longest = Math.max(0, ...logs.map((log) => log.length));
  return Array.from({ length: longest }, (_, place) => logs.flatMap((log) => log[place] ?? [])).flat();
}

/** Whether a step is a new coming to a stage. */
export const isVisit = ({ event, from, to }: Step): boolean =>
  !(['pause', 'resume', 'migrate'].includes(event) && from === to);

/** The adviser of a case as it is known on a day: the first one that a step up to then names. */
export const adviserOf = (steps: readonly Step[]): string | null =>
  steps.find(({ labels }) => labels !== undefined)?.labels?.['adviser'] ?? null;
