import fc from 'fast-check';
import {
  advance,
  choices,
  defineFunnel,
  type Fact,
  type Funnel,
  type FunnelCase,
  type FunnelDefinition,
  inspectFunnel,
  type Move,
  openCase,
  readCase,
  replay,
  type Step,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectWorded, frozen, throughJson } from '../../questionnaire/laws.js';
import { after, funnels, holds, opening, tries, type Try } from '../randomFunnels.js';

/** The moves of an event where a case stands, read off the definition by hand. */
function movesOf(
  { stages }: FunnelDefinition,
  { stage, pausedOn }: FunnelCase,
  event: string,
): readonly Move[] {
  if (event === 'resume') return pausedOn === undefined ? [] : [{ to: stage }];
  if (pausedOn !== undefined) return [];
  if (event === 'pause') return stages[stage]?.pausable === true ? [{ to: stage }] : [];
  const found = new Map(Object.entries(stages[stage]?.on ?? {})).get(event) ?? [];
  return [found].flat().map((move) => (typeof move === 'string' ? { to: move } : move));
}

/** Where the law of the funnel lets a try lead; nowhere when it does not. */
function lawfulTarget(definition: FunnelDefinition, row: FunnelCase, happening: Try): string | undefined {
  const { pausedOn, resumedOn, enteredOn } = row;
  const earliest = pausedOn ?? resumedOn ?? enteredOn;
  if (after(enteredOn, happening.days) < earliest) return undefined;
  const facts = new Map<string, Fact>(Object.entries(happening.facts));
  const open = movesOf(definition, row, happening.event).filter(({ when = [] }) =>
    when.every((condition) => holds(condition, facts)),
  );
  expect(open.length).toBeLessThanOrEqual(1);
  const { lose, stages } = definition;
  const { event, reason } = happening;
  // A pause in a lost stage is no move into it.
  const stays = event === 'pause' || event === 'resume';
  const needsCode = !stays && open.some(({ to }) => stages[to]?.kind === 'lost') && lose !== undefined;
  const codeFits = reason === undefined ? !needsCode : lose?.includes(reason) === true;
  return codeFits ? open[0]?.to : undefined;
}

interface Walk {
  readonly funnel: Funnel;
  readonly row: FunnelCase;
  readonly steps: readonly Step[];
}

function walk(funnel: Funnel, entry: string, attempts: readonly Try[]): Walk {
  const opened = openCase(funnel, { ...opening, entry });
  let row = frozen(opened.row);
  const steps: Step[] = [opened.step];
  for (const attempt of attempts) {
    const { days, ...happening } = attempt;
    const next = advance(funnel, row, frozen({ ...happening, on: after(row.enteredOn, days) }));
    const target = lawfulTarget(funnel, row, attempt);
    expect(next.moved).toBe(target !== undefined);
    if (next.moved) expect(next.row.stage).toBe(target);
    expectPlain(next);
    if (next.moved) {
      expect(next.row.revision).toBe(row.revision + 1);
      expect(next.step.revision).toBe(next.row.revision);
      expect(next.row.episode - row.episode).toBe(funnel.starts?.includes(attempt.event) === true ? 1 : 0);
      steps.push(next.step);
    } else {
      expect(next.row).toEqual(row);
      expect(next.reasons.length).toBeGreaterThan(0);
      expectWorded(next.reasons);
    }
    row = frozen(next.row);
  }
  return { funnel, row, steps: frozen(steps) };
}

const walks = fc
  .tuple(funnels, fc.constantFrom('first', 'constructor'), tries)
  .map(([definition, entry, attempts]) => walk(defineFunnel(frozen(definition)), entry, attempts));

describe('a random walk through a random funnel', () => {
  it('moves when the definition says so, and its log gives the same row again', () => {
    fc.assert(
      fc.property(walks, ({ funnel, row, steps }) => {
        expect(inspectFunnel(funnel).filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(replay(funnel, steps)).toEqual(row);
        expect(replay(funnel, throughJson(steps))).toEqual(row);
        expect(readCase(funnel, throughJson(row))).toEqual(row);
      }),
      { numRuns: 300 },
    );
  });

  it('is offered exactly the events that would move it', () => {
    const facts = fc.dictionary(fc.constantFrom('a', 'b', 'toString'), fc.constantFrom<Fact>(true, 2, 'x'), {
      noNullPrototype: true,
    });
    fc.assert(
      fc.property(walks, facts, fc.integer({ min: -1, max: 1 }), ({ funnel, row }, known, days) => {
        const moment = frozen({ on: after(row.enteredOn, days), facts: known });
        const offered = choices(funnel, row, moment);
        const { on = {}, pausable = false } = funnel.stages[row.stage]!;
        const own = row.pausedOn === undefined ? (pausable ? ['pause'] : []) : ['resume'];
        expect([...new Set(offered.map(({ event }) => event))]).toEqual([...Object.keys(on), ...own]);
        for (const { event, to, allowed, reasons } of offered) {
          const [code] = funnel.lose ?? [];
          const next = advance(funnel, row, {
            event,
            ...moment,
            ...(code !== undefined && { reason: code }),
          });
          expect(next.moved).toBe(offered.some((other) => other.event === event && other.allowed));
          if (allowed) expect(next.row.stage).toBe(to);
          else if (!next.moved) {
            const said = offered.filter((other) => other.event === event).flatMap((other) => other.reasons);
            expect(said).toEqual(expect.arrayContaining([...next.reasons]));
            expect(reasons.length).toBeGreaterThan(0);
          }
        }
        expectPlain(offered);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves a log that is whole: without any one of its steps it is broken there', () => {
    const drawn = walks
      .filter(({ steps }) => steps.length > 1)
      .chain((own) => fc.tuple(fc.constant(own), fc.nat({ max: own.steps.length - 2 })));
    fc.assert(
      fc.property(drawn, ([{ funnel, steps }, place]) => {
        const error = errorOf(() => replay(funnel, steps.toSpliced(place, 1)));
        expect(error).toMatchObject({ code: 'step_invalid', details: { index: place } });
        expectWorded([error.reason]);
      }),
    );
  });

  it('leaves a log that no step can stand in twice', () => {
    const drawn = walks.chain((own) => fc.tuple(fc.constant(own), fc.nat({ max: own.steps.length - 1 })));
    fc.assert(
      fc.property(drawn, ([{ funnel, steps }, place]) => {
        const twice = steps.toSpliced(place, 0, steps[place]!);
        expect(errorOf(() => replay(funnel, twice))).toMatchObject({
          code: 'step_invalid',
          details: { index: place + 1 },
        });
      }),
    );
  });
});
