import fc from 'fast-check';
import { absorbingChain, chainFromLog, type Day, encodeSteps, fromEpochDay, type Step } from 'panhuo';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { errorOf, expectPlain, expectWorded, frozen } from '../../questionnaire/laws.js';

const names = ['watch', 'select', 'silent', 'close', 'lost'] as const;
type Stage = (typeof names)[number];
const absorbing = ['close', 'lost'] as const;
const isEnd = (stage: Stage) => (absorbing as readonly Stage[]).includes(stage);
const dayAt = (place: number): Day => fromEpochDay(19_727 + place);

/** What happens next to one of a few cases. */
interface Move {
  readonly id: number;
  readonly to: Stage;
  readonly event: 'go' | 'again' | 'pause' | 'resume' | 'migrate';
}

/** The log of some moves, two a day; a case opens with its first one. `again` begins an episode. */
function logOf(moves: readonly Move[]): Step<Stage>[] {
  const last = new Map<number, Step<Stage>>();
  return moves.map(({ id, to, event }, place) => {
    const before = last.get(id);
    const staying = event === 'pause' || event === 'resume';
    const step: Step<Stage> = {
      case: `k${String(id)}`,
      customer: `c${String(id)}`,
      revision: before === undefined ? 0 : before.revision + 1,
      episode: before === undefined ? 1 : before.episode + (event === 'again' ? 1 : 0),
      event: before === undefined ? 'open' : event,
      from: before?.to ?? null,
      to: before !== undefined && staying ? before.to : to,
      on: dayAt(Math.floor(place / 2)),
    };
    last.set(id, step);
    return step;
  });
}

/** The same counts the slow way: every episode as the list of its visits, up to its end. */
function slowly(log: readonly Step<Stage>[], asOf: Day) {
  const seen = log.filter(({ on }) => on <= asOf);
  const keys = new Set(seen.map((step) => `${step.case} ${String(step.episode)}`));
  const episodes = Array.from(keys, (key) => {
    const steps = seen.filter((step) => `${step.case} ${String(step.episode)}` === key);
    const [{ case: id, episode }] = steps as [Step<Stage>];
    const stays = (step: Step<Stage>) => ['pause', 'resume', 'migrate'].includes(step.event);
    const visits = steps.filter((step, place) => place === 0 || !stays(step));
    const end = visits.findIndex(({ to }) => isEnd(to));
    return {
      visits: end < 0 ? visits : visits.slice(0, end + 1),
      last: steps.at(-1)!.to,
      isLeft: end < 0 && seen.some((step) => step.case === id && step.episode > episode),
    };
  });
  const stages = [...new Set(seen.map(({ to }) => to))].filter((stage) => !isEnd(stage));
  const pairs = episodes.flatMap(({ visits }) =>
    // From where it stood then, be it under a name that a migration gave it.
    visits.slice(1).map(({ from, to }) => [from, to] as const),
  );
  const countsTo = (targets: readonly Stage[]) =>
    stages.map((from) => targets.map((to) => pairs.filter(([a, b]) => a === from && b === to).length));
  const left = stages.map((stage) => episodes.filter(({ last, isLeft }) => isLeft && last === stage).length);
  return { stages, counts: { transitions: countsTo(stages), absorbing: countsTo(absorbing), left } };
}

const moves = fc.array(
  fc.record<Move>({
    id: fc.integer({ min: 0, max: 4 }),
    to: fc.constantFrom(...names),
    event: fc.constantFrom('go', 'go', 'go', 'again', 'pause', 'resume', 'migrate'),
  }),
  { maxLength: 60 },
);
const asked = fc.integer({ min: -1, max: 30 }).map(dayAt);

describe('chainFromLog', () => {
  const go = (id: number, ...stages: Stage[]): Move[] => stages.map((to) => ({ id, to, event: 'go' }));
  const log = logOf([
    ...go(0, 'watch', 'select', 'watch', 'select', 'close', 'silent'),
    ...go(1, 'watch', 'select', 'lost'),
    ...go(2, 'watch', 'silent'),
    { id: 2, to: 'watch', event: 'again' },
    ...go(2, 'lost'),
    ...go(3, 'select'),
    { id: 3, to: 'select', event: 'pause' },
  ]);

  it('counts by hand', () => {
    // From watch: 4 to select (0 twice, 1), 1 silent, 1 lost. From select: 1 back, 1 close, 1 lost; case 3 still stands.
    // After its close case 0 fell silent, which is no transition; case 2 woke, so its episode left from silent.
    const chain = chainFromLog(frozen(log), { absorbing, asOf: dayAt(99) });
    expect(chain).toEqual({
      stages: ['watch', 'select', 'silent'],
      ends: ['close', 'lost'],
      counts: {
        transitions: [[0, 3, 1], [1, 0, 0], [0, 0, 0]], // prettier-ignore
        absorbing: [[0, 1], [1, 1], [0, 0]], // prettier-ignore
        left: [0, 0, 1],
      },
      transitions: [[0, 3 / 5, 1 / 5], [1 / 3, 0, 0], [0, 0, 0]], // prettier-ignore
      absorbing: [[0, 1 / 5], [1 / 3, 1 / 3], [0, 0]], // prettier-ignore
      unknown: [],
    });
    expectPlain(chain);
    expectTypeOf(chain.stages).toEqualTypeOf<readonly ('watch' | 'select' | 'silent')[]>();
    expectTypeOf(chain.ends).toEqualTypeOf<readonly ('close' | 'lost')[]>();
    // P(close | watch) = 3/5 P(select), P(select) = 1/3 + 1/3 P(watch): 1/4 and 5/12.
    const [watch, select] = absorbingChain(chain).probability;
    expect(watch![0]).toBeCloseTo(1 / 4, 15);
    expect(select![0]).toBeCloseTo(5 / 12, 15);
  });

  it('says which stages nobody has left', () => {
    const chain = chainFromLog(logOf(go(0, 'watch', 'select')), { absorbing, asOf: dayAt(99) });
    expect(chain.unknown).toEqual(['select']);
    expect(chain.transitions).toEqual([[0, 1], [0, 0]]); // prettier-ignore
  });

  it('knows an end that nobody came to', () => {
    const chain = chainFromLog(logOf(go(0, 'watch', 'lost')), { absorbing, asOf: dayAt(99) });
    expect(chain.absorbing).toEqual([[0, 1]]);
  });

  it('has nothing to say of no steps', () => {
    expect(chainFromLog([], { absorbing: ['close'], asOf: dayAt(0) })).toEqual({
      stages: [],
      ends: ['close'],
      transitions: [],
      absorbing: [],
      unknown: [],
      counts: { transitions: [], absorbing: [], left: [] },
    });
  });
});

describe('the laws of an estimated chain', () => {
  it('counts as one does who follows every episode', () => {
    fc.assert(
      fc.property(moves, asked, (list, asOf) => {
        const log = logOf(list);
        expect(chainFromLog(frozen(log), { absorbing, asOf })).toMatchObject(slowly(log, asOf));
      }),
      { numRuns: 500 },
    );
  });

  it('is the same from columns', () => {
    fc.assert(
      fc.property(moves, asked, (list, asOf) => {
        const log = logOf(list);
        const options = { absorbing, asOf };
        expect(chainFromLog(encodeSteps(log), options)).toEqual(chainFromLog(log, options));
      }),
    );
  });

  it('does not change an earlier answer when later steps arrive', () => {
    fc.assert(
      fc.property(moves, asked, (list, asOf) => {
        const log = logOf(list);
        const sooner = log.filter(({ on }) => on <= asOf);
        expect(chainFromLog(log, { absorbing, asOf })).toEqual(chainFromLog(sooner, { absorbing, asOf }));
      }),
    );
  });

  it('parts everybody who left a stage, and nobody twice', () => {
    fc.assert(
      fc.property(moves, asked, (list, asOf) => {
        const chain = chainFromLog(logOf(list), { absorbing, asOf });
        expectPlain(chain);
        for (const [place, stage] of chain.stages.entries()) {
          const { transitions, absorbing: ends, left } = chain.counts;
          const total = [...transitions[place]!, ...ends[place]!, left[place]!].reduce((a, b) => a + b, 0);
          const shares = [...chain.transitions[place]!, ...chain.absorbing[place]!].reduce(
            (a, b) => a + b,
            0,
          );
          expect(chain.unknown.includes(stage)).toBe(total === 0);
          if (total > 0) expect(shares + left[place]! / total).toBeCloseTo(1, 14);
          else expect(shares).toBe(0);
        }
      }),
    );
  });
});

describe('what is no question', () => {
  it.each([
    [{ absorbing: [], asOf: dayAt(0) }, 'facts_invalid', 'absorbing'],
    [{ absorbing: ['close', 'close'], asOf: dayAt(0) }, 'facts_invalid', 'absorbing'],
    [{ absorbing: 'close', asOf: dayAt(0) }, 'facts_invalid', 'absorbing'],
    [{ absorbing: ['close'], asOf: '2024-02-30' }, 'day_invalid', undefined],
  ])('refuses %j', (options, code, path) => {
    const error = errorOf(() => chainFromLog([], options as never));
    expect(error.code).toBe(code);
    expect(error.details['path']).toBe(path);
    expectWorded([error.reason]);
  });

  it('knows an end that the log has not by its type', () => {
    // @ts-expect-error -- no step comes to "nowhere"
    expect(chainFromLog(logOf([]), { absorbing: ['nowhere'], asOf: dayAt(0) }).ends).toEqual(['nowhere']);
  });
});
