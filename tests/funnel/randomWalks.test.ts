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
  openCase,
  readCase,
  replay,
  type Step,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectWorded, frozen, throughJson } from '../questionnaire/laws.js';
import { after, funnels, holds, opening, tries, type Try } from './randomFunnels.js';

/** Whether the law of the funnel lets a try through, read off the definition by hand. */
function isLawful({ stages, lose }: FunnelDefinition, row: FunnelCase, happening: Try): boolean {
  const moves = new Map(Object.entries(stages[row.stage]?.on ?? {}));
  const found = moves.get(happening.event);
  if (found === undefined || happening.days < 0) return false;
  const { to, when = [] } = typeof found === 'string' ? { to: found } : found;
  const facts = new Map<string, Fact>(Object.entries(happening.facts));
  const needsCode = stages[to]?.kind === 'lost' && lose !== undefined;
  const { reason } = happening;
  const codeFits = reason === undefined ? !needsCode : lose?.includes(reason) === true;
  return when.every((condition) => holds(condition, facts)) && codeFits;
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
    expect(next.moved).toBe(isLawful(funnel, row, attempt));
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
        expect(inspectFunnel(funnel)).toEqual([]);
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
        expect(offered.map(({ event }) => event)).toEqual(Object.keys(funnel.stages[row.stage]?.on ?? {}));
        for (const { event, to, allowed, reasons } of offered) {
          const [code] = funnel.lose ?? [];
          const next = advance(funnel, row, {
            event,
            ...moment,
            ...(code !== undefined && { reason: code }),
          });
          expect(next.moved).toBe(allowed);
          if (next.moved) expect(next.row.stage).toBe(to);
          else expect(next.reasons).toEqual(reasons);
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
