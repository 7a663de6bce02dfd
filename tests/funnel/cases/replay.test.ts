import { replay, type Step } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectWorded, visible } from '../../questionnaire/laws.js';
import { caseIn, type Event, funnel, type Stage } from '../cases.js';

type Log = Step<Stage, Event>[];
const { row, steps } = caseIn('close');
/** The log watch → select → trade → close with one step changed. */
const changed = (place: number, change: Partial<Record<keyof Step, unknown>>): Log =>
  steps.with(place, { ...steps[place]!, ...change } as Step<Stage, Event>);

it('gives the row back', () => {
  expect(replay(funnel, steps)).toEqual(row);
  expect(replay(funnel, steps.slice(0, 1))).toMatchObject({ stage: 'watch', revision: 0 });
});

describe('a broken log', () => {
  it.each([
    ['without any step', [], 0],
    ['that does not begin with the opening', steps.slice(1), 0],
    ['with an opening at another revision', changed(0, { revision: 1 }), 0],
    ['with an opening in another episode', changed(0, { episode: 2 }), 0],
    ['with an opening from a stage', changed(0, { from: 'select' }), 0],
    ['with an opening into another stage', changed(0, { to: 'select' }), 0],
    ['with an opening without entry', changed(0, { entry: undefined }), 0],
    ['with an entry that does not exist', changed(0, { entry: 'CANARY' }), 0],
    ['with an entry named like a method', changed(0, { entry: 'toString' }), 0],
    ['with an opening on no day', changed(0, { on: '2024-02-30' }), 0],
    ['of two cases', changed(2, { case: 'CANARY' }), 2],
    ['of two customers', changed(2, { customer: 'CANARY' }), 2],
    ['with a gap in the revisions', changed(2, { revision: 3 }), 2],
    ['with a step from another stage', changed(2, { from: 'watch' }), 2],
    ['with a step into another stage', changed(2, { to: 'close' }), 2],
    ['with an event that does not exist', changed(3, { event: 'CANARY' }), 3],
    ['with an event named like a method', changed(3, { event: 'toString' }), 3],
    ['with an event of another stage', changed(3, { event: 'wake' }), 3],
    ['with a second opening', changed(1, { event: 'open' }), 1],
    ['with another episode', changed(1, { episode: 2 }), 1],
    ['with a day that goes back', changed(3, { on: '2024-01-04' }), 3],
    ['with a day that does not exist', changed(3, { on: '2024-13-01' }), 3],
    ['with an opening at half a moment', changed(0, { at: 0.5 }), 0],
    ['with a moment that is none', changed(2, { at: NaN }), 2],
    ['with free text for a reason', changed(2, { reason: 'CANARY' }), 2],
    [
      'with a pause where nothing can be paused',
      [...steps, { ...steps[3]!, revision: 4, event: 'pause', from: 'close', to: 'close' }] as typeof steps,
      4,
    ],
    [
      'with a return from no pause',
      [...steps, { ...steps[3]!, revision: 4, event: 'resume', from: 'close', to: 'close' }] as typeof steps,
      4,
    ],
    [
      'with a migration that nobody planned',
      [...steps, { ...steps[3]!, revision: 4, event: 'migrate', from: 'close', to: 'watch' }] as typeof steps,
      4,
    ],
    ['with nothing for a step', [...steps, null] as never, 4],
    ['in another order', [steps[0]!, steps[2]!, steps[1]!, steps[3]!], 1],
    ['with a step twice', [...steps, steps[3]!], 4],
  ])('%s is named by its step', (_, log, index) => {
    const error = errorOf(() => replay(funnel, log));
    expect(error).toMatchObject({ code: 'step_invalid', details: { index, path: `[${index}]` } });
    expect(visible(error)).not.toContain('CANARY');
    expectWorded([error.reason]);
  });
});

it('takes the nulls of a database for nothing', () => {
  const log = steps.map((step) => ({ at: null, key: null, reason: null, labels: null, ...step }));
  expect(replay(funnel, log as never)).toEqual(row);
});

it('asks for the reason of a loss', () => {
  const opened = steps[0]!;
  const loss = {
    ...opened,
    revision: 1,
    event: 'refuse',
    from: 'watch',
    to: 'lost',
    entry: undefined,
  } as const;
  expect(replay(funnel, [opened, { ...loss, reason: 'price' }] as never).stage).toBe('lost');
  expect(errorOf(() => replay(funnel, [opened, loss] as never))).toMatchObject({ details: { index: 1 } });
});

it('asks no guard again: what it saw is not in the log', () => {
  expect(steps.every((step) => !('facts' in step))).toBe(true);
});
