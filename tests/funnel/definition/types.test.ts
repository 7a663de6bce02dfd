import {
  advance,
  type Condition,
  choices,
  compareWithReference,
  course,
  day,
  defineFunnel,
  type EntryOf,
  type EventOf,
  type Funnel,
  openCase,
  type PauseEvent,
  stageConversion,
  type StageOf,
} from 'panhuo';
import { expect, expectTypeOf, it } from 'vitest';

const text = { zh: '段', en: 'stage' };
const on = day('2024-01-05');
const own = defineFunnel({
  id: 'own',
  version: '1',
  entries: { all: 'watch', known: 'trade' },
  starts: ['review'],
  stages: {
    watch: { text, kind: 'open', on: { interest: 'trade', leave: 'lost' } },
    trade: { text, kind: 'open', on: { deal: { to: 'close', when: [{ fact: 'f', is: 'true', text }] } } },
    close: { text, kind: 'won', on: { review: 'watch' } },
    lost: { text, kind: 'lost' },
  },
});
const opening = { id: 'k1', customer: 'c1', on, entry: 'all' } as const;

it('knows its stages, events and entries', () => {
  expectTypeOf<StageOf<typeof own>>().toEqualTypeOf<'watch' | 'trade' | 'close' | 'lost'>();
  expectTypeOf<EventOf<typeof own>>().toEqualTypeOf<'interest' | 'leave' | 'deal' | 'review'>();
  expectTypeOf<EntryOf<typeof own>>().toEqualTypeOf<'all' | 'known'>();
  expectTypeOf<StageOf<typeof course.serviceFunnel>>().toEqualTypeOf<
    'watch' | 'select' | 'trade' | 'close' | 'silent' | 'lost'
  >();
  expectTypeOf<EntryOf<typeof course.serviceFunnel>>().toEqualTypeOf<'normal' | 'dormant'>();
  expectTypeOf(own).toExtend<Funnel>();

  const { row, step } = openCase(own, opening);
  expectTypeOf(row.stage).toEqualTypeOf<StageOf<typeof own>>();
  expectTypeOf(choices(own, row, { on })[0]!.event).toEqualTypeOf<EventOf<typeof own> | PauseEvent>();
  const next = advance(own, row, { event: 'interest', on });
  if (next.moved) expectTypeOf(next.step.from).toEqualTypeOf<StageOf<typeof own> | null>();
  else expectTypeOf(next.reasons).not.toBeAny();
  const { stages } = stageConversion([step], { stages: ['watch', 'close'], asOf: on });
  expectTypeOf(stages[0]!.stage).toEqualTypeOf<'watch' | 'close'>();
  const { weakest } = compareWithReference({ watch: 2, close: 1 }, { watch: 2, close: 1 });
  expectTypeOf(weakest).toEqualTypeOf<'watch' | 'close' | null>();
});

it('refuses to compile what does not fit', () => {
  const head = { id: 'x', version: '1', entries: { all: 'watch' } } as const;
  const close = { text, kind: 'won' } as const;
  expect(() =>
    // @ts-expect-error [ts2322] -- there is no stage "nowhere"
    defineFunnel({ ...head, stages: { watch: { text, kind: 'open', on: { go: 'nowhere' } }, close } }),
  ).toThrow('funnel_invalid at stages.watch.on.go');
  // prettier-ignore
  const guarded = () =>
    // @ts-expect-error [ts2322] -- a guarded move leads nowhere either
    defineFunnel({ ...head, stages: { watch: { text, kind: 'open', on: { go: { to: 'nowhere' } } }, close } });
  expect(guarded).toThrow('funnel_invalid at stages.watch.on.go');
  // prettier-ignore
  const entered = () =>
    // @ts-expect-error [ts2322] -- an entry leads to a stage
    defineFunnel({ id: 'x', version: '1', entries: { all: 'gone' }, stages: { watch: { text, kind: 'won' } } });
  expect(entered).toThrow('funnel_invalid at entries.all');
  expect(() =>
    defineFunnel({
      ...head,
      // @ts-expect-error [ts2322] -- no stage knows the event "never"
      starts: ['never'],
      stages: { watch: { text, kind: 'open', on: { go: 'close' } }, close },
    }),
  ).toThrow('funnel_invalid at starts[0]');

  expect(() => openCase({ ...own }, opening)).toThrow('definition_unchecked');
  const { row } = openCase(own, opening);
  const { step } = openCase(own, opening);
  // @ts-expect-error [ts2322] -- no step leads to a stage "waiting"
  expect(stageConversion([step], { stages: ['watch', 'waiting'], asOf: on }).cases).toBe(1);
  // @ts-expect-error [ts2820] -- there is no event "interested"; at run time it is a refusal
  expect(advance(own, row, { event: 'interested', on }).moved).toBe(false);
  // @ts-expect-error [ts2322] -- a day is made by day()
  expect(() => advance(own, row, { event: 'interest', on: 'soon' })).toThrow('day_invalid');
  // @ts-expect-error [ts2322] -- there is no entry "vip"
  expect(() => openCase(own, { ...opening, entry: 'vip' })).toThrow('facts_invalid at entry');
  const other = openCase(course.serviceFunnel, { ...opening, entry: 'normal' });
  // @ts-expect-error [ts2345] -- a row of another funnel
  expect(() => choices(own, other.row, { on })).toThrow('case_mismatch at funnel.id');
});

it('lets a preset be varied without losing its names', () => {
  const { stages } = course.serviceFunnel;
  const varied = defineFunnel({
    ...course.serviceFunnel,
    id: 'our-branch/service',
    version: '1',
    stages: { ...stages, watch: { ...stages.watch, staleAfterDays: 10 } },
  });
  expectTypeOf<StageOf<typeof varied>>().toEqualTypeOf<StageOf<typeof course.serviceFunnel>>();
  expectTypeOf<EventOf<typeof varied>>().toEqualTypeOf<EventOf<typeof course.serviceFunnel>>();
  const { row } = openCase(varied, { ...opening, entry: 'normal' });
  // @ts-expect-error [ts2820] -- there is no event "intrest"
  expect(advance(varied, row, { event: 'intrest', on }).moved).toBe(false);
  expect(varied.stages.watch.staleAfterDays).toBe(10);
});

it('knows what each kind of guard is compared with', () => {
  const guard = (condition: Condition) => condition.is;
  expect(guard({ fact: 'f', is: 'atLeast', value: 3, text })).toBe('atLeast');
  // @ts-expect-error [ts2345] -- a limit is a number
  expect(guard({ fact: 'f', is: 'atLeast', value: '3', text })).toBe('atLeast');
  // @ts-expect-error [ts2345] -- a list of values
  expect(guard({ fact: 'f', is: 'oneOf', value: 'x', text })).toBe('oneOf');
  // @ts-expect-error [ts2345] -- nothing to compare with
  expect(guard({ fact: 'f', is: 'equals', text })).toBe('equals');
  // @ts-expect-error [ts2345] -- a flag is compared with nothing
  expect(guard({ fact: 'f', is: 'true', value: true, text })).toBe('true');
});

it('takes what may be undefined where it may be left out', () => {
  const { row, step } = openCase(own, opening);
  const prior = [step].find(({ key }) => key === 'none');
  const key = prior?.key;
  expect(
    advance(own, row, { event: 'interest', on, prior, key, labels: undefined, at: undefined }).moved,
  ).toBe(true);
});
