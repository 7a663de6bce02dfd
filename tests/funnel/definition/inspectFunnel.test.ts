import { defineFunnel, type FunnelDefinition, inspectFunnel } from 'panhuo';
import { describe, expect, it } from 'vitest';
import {
  errorOf,
  expectPlain,
  expectWorded,
  frozen,
  throughJson,
  visible,
} from '../../questionnaire/laws.js';
import { funnel } from '../cases.js';

const text = { zh: '段', en: 'stage' };
const watch = { text, kind: 'open', on: { deal: 'close', refuse: 'lost' } };
const stages = { watch, close: { text, kind: 'won' }, lost: { text, kind: 'lost' } };
const base = { id: 'own', version: '1', entries: { all: 'watch' }, lose: ['price'], stages };
const guarded = (condition: unknown) => ({
  ...base,
  stages: { ...stages, watch: { ...watch, on: { ...watch.on, deal: { to: 'close', when: [condition] } } } },
});
const findingsOf = (definition: unknown) => {
  const findings = inspectFunnel(definition as FunnelDefinition);
  expectWorded(findings);
  expectPlain(findings);
  return findings.map(({ rule, detail }) => `${rule} ${detail['path'] as string}`);
};

describe('a funnel', () => {
  it.each([
    ['is right', base, []],
    [
      'has a target that does not exist',
      { ...base, stages: { ...stages, watch: { ...watch, on: { ...watch.on, wait: 'nowhere' } } } },
      ['reference_unknown stages.watch.on.wait'],
    ],
    [
      'has a guarded target that does not exist',
      { ...base, stages: { ...stages, watch: { ...watch, on: { ...watch.on, wait: { to: 'nowhere' } } } } },
      ['reference_unknown stages.watch.on.wait'],
    ],
    [
      'has a target named like a method',
      { ...base, stages: { ...stages, watch: { ...watch, on: { ...watch.on, wait: 'toString' } } } },
      ['reference_unknown stages.watch.on.wait'],
    ],
    [
      'has an entry that does not exist',
      { ...base, entries: { all: 'nowhere' } },
      ['reference_unknown entries.all'],
    ],
    ['has no entry', { ...base, entries: {} }, ['value_missing entries']],
    ['has no stage', { ...base, stages: {} }, ['reference_unknown entries.all']],
    [
      'starts with an event that does not exist',
      { ...base, starts: ['deal', 'review'] },
      ['reference_unknown starts[1]'],
    ],
    [
      'uses the event of the opening',
      { ...base, stages: { ...stages, watch: { ...watch, on: { ...watch.on, open: 'watch' } } } },
      ['event_reserved stages'],
    ],
    [
      'has a stage that nothing reaches',
      { ...base, stages: { ...stages, island: { text, kind: 'won' } } },
      ['stage_unreachable stages.island'],
    ],
    [
      'has two stages that only reach each other',
      {
        ...base,
        stages: {
          ...stages,
          here: { text, kind: 'open', on: { go: 'there' } },
          there: { text, kind: 'open', on: { go: 'here' } },
        },
      },
      [
        'stage_unreachable stages.here',
        'stage_without_end stages.here',
        'stage_unreachable stages.there',
        'stage_without_end stages.there',
      ],
    ],
    [
      'leads to a stage without a way to an end',
      {
        ...base,
        stages: {
          ...stages,
          watch: { ...watch, on: { ...watch.on, sleep: 'silent' } },
          silent: { text, kind: 'dormant' },
        },
      },
      ['stage_without_end stages.silent'],
    ],
    [
      'names all faults at once',
      {
        ...base,
        entries: { all: 'nowhere' },
        starts: ['never'],
        stages: { ...stages, watch: { ...watch, on: { open: 'gone' } } },
      },
      [
        'reference_unknown entries.all',
        'reference_unknown stages.watch.on.open',
        'reference_unknown starts[0]',
        'event_reserved stages',
      ],
    ],
  ])('%s', (_, definition, expected) => {
    expect(findingsOf(definition)).toEqual(expected);
    if (expected.length > 0) {
      expect(errorOf(() => defineFunnel(definition as unknown as FunnelDefinition))).toMatchObject({
        code: 'funnel_invalid',
        details: { reasons: expected.map(() => expect.anything() as unknown) },
      });
    }
  });

  it('of the course is right, and so is its JSON', () => {
    expect(findingsOf(funnel)).toEqual([]);
    expect(defineFunnel(throughJson<FunnelDefinition>(funnel))).toEqual(funnel);
  });

  it('is copied and left as it was', () => {
    const original = frozen(throughJson<FunnelDefinition>(funnel));
    expect(defineFunnel(original)).not.toBe(original);
  });
});

describe('a condition', () => {
  it.each([
    ['with nothing to compare', { fact: 'f', is: 'equals', text }, 'value_missing .value'],
    [
      'with something to compare where nothing is',
      { fact: 'f', is: 'true', value: true, text },
      'key_unknown ',
    ],
    ['that is present with a value', { fact: 'f', is: 'present', value: 1, text }, 'key_unknown '],
    ['of at least a text', { fact: 'f', is: 'atLeast', value: '3', text }, 'value_unfit .value'],
    ['of at most nothing', { fact: 'f', is: 'atMost', text }, 'value_missing .value'],
    ['one of a single value', { fact: 'f', is: 'oneOf', value: 'x', text }, 'value_unfit .value'],
    ['one of nothing', { fact: 'f', is: 'oneOf', value: [], text }, 'value_unfit .value'],
    ['equal to a list', { fact: 'f', is: 'equals', value: ['x'], text }, 'value_unfit .value'],
    ['equal to null', { fact: 'f', is: 'equals', value: null, text }, 'value_unfit .value'],
    ['of another kind', { fact: 'f', is: 'above', value: 3, text }, 'value_unfit .is'],
    ['without a fact', { is: 'true', text }, 'value_missing .fact'],
    ['without a text', { fact: 'f', is: 'true' }, 'value_missing .text'],
    ['with an unknown key', { fact: 'f', is: 'true', text, CANARY: 1 }, 'key_unknown '],
    ['that is a text', 'ready', 'value_unfit '],
  ])('%s is refused where it is wrong', (_, condition, expected) => {
    const [rule, place = ''] = expected.split(' ');
    expect(findingsOf(guarded(condition))).toEqual([`${rule!} stages.watch.on.deal.when[0]${place}`]);
    const error = errorOf(() => defineFunnel(guarded(condition) as unknown as FunnelDefinition));
    expect(visible(error)).not.toContain('CANARY');
  });
});

describe('the form', () => {
  it.each([
    ['no id', { ...base, id: '' }, ['value_unfit id']],
    ['a version that is a number', { ...base, version: 1 }, ['value_unfit version']],
    [
      'a stage of another kind',
      { ...base, stages: { ...stages, close: { text, kind: 'done' } } },
      ['value_unfit stages.close.kind'],
    ],
    [
      'a stage without text',
      { ...base, stages: { ...stages, close: { kind: 'won' } } },
      ['value_missing stages.close.text'],
    ],
    [
      'a stage named in Chinese',
      { ...base, stages: { ...stages, 观望: { text, kind: 'won' } } },
      ['value_unfit stages'],
    ],
    ['a list of losses without a code', { ...base, lose: [] }, ['value_unfit lose']],
    ['a loss without text', { ...base, lose: ['price', ''] }, ['value_unfit lose[1]']],
    ['an unknown key', { ...base, CANARY: 1 }, ['key_unknown ']],
    [
      'an unknown key of a stage',
      { ...base, stages: { ...stages, close: { text, kind: 'won', CANARY: 1 } } },
      ['key_unknown stages.close'],
    ],
    [
      'a target in a list, where a move is asked for',
      { ...base, stages: { ...stages, watch: { ...watch, on: { ...watch.on, deal: ['close'] } } } },
      ['value_unfit stages.watch.on.deal[0]'],
    ],
  ])('refuses %s', (_, definition, expected) => {
    expect(findingsOf(definition)).toEqual(expected);
    const error = errorOf(() => defineFunnel(definition as unknown as FunnelDefinition));
    expect(error.code).toBe('funnel_invalid');
    expect(visible(error)).not.toContain('CANARY');
  });

  it('takes a source with the days on which a law holds, as its type says', () => {
    const source = { document: '办法', effectiveFrom: '2017-07-01', effectiveTo: '2030-12-31' };
    expect(findingsOf({ ...base, source })).toEqual([]);
  });

  it.each([null, undefined, 5, 'x', [], {}])('refuses %j', (junk) => {
    expect(findingsOf(junk).length).toBeGreaterThan(0);
    expect(errorOf(() => defineFunnel(junk as FunnelDefinition)).code).toBe('funnel_invalid');
  });
});
