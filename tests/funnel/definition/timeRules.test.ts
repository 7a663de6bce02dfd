import { defineFunnel, type FunnelDefinition, inspectFunnel, type Restoring } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { expectWorded, throughJson } from '../../questionnaire/laws.js';
import { funnel, text } from '../callBack.js';

const definition = throughJson<FunnelDefinition>(funnel);
const waiting = (change: object): FunnelDefinition => ({
  ...definition,
  stages: { ...definition.stages, waiting: { ...definition.stages['waiting']!, ...change } },
});

describe('the time rules of a definition', () => {
  it.each<[string, FunnelDefinition, string[]]>([
    ['are right', definition, []],
    [
      'send an event that the stage does not know',
      waiting({ after: { days: 9, event: 'again' } }),
      ['reference_unknown stages.waiting.after.event'],
    ],
    [
      'lose without a code',
      waiting({ after: { days: 9, event: 'expire' } }),
      ['value_missing stages.waiting.after.reason'],
    ],
    [
      'lose with a code that does not exist',
      waiting({ after: { days: 9, event: 'expire', reason: 'x' } }),
      ['reference_unknown stages.waiting.after.reason'],
    ],
    [
      'meet a guard',
      waiting({
        on: { called: { to: 'done', when: [{ fact: 'f', is: 'true', text }] }, expire: 'missed' },
        after: { days: 9, event: 'called' },
      }),
      ['deadline_guarded stages.waiting.after.event'],
    ],
    [
      'last less than no day',
      waiting({ after: { days: -1, event: 'called' } }),
      ['value_unfit stages.waiting.after.days'],
    ],
    ['last half a day', waiting({ staleAfterDays: 0.5 }), ['value_unfit stages.waiting.staleAfterDays']],
    ['are restored otherwise', { ...definition, restore: 'later' as Restoring }, ['value_unfit restore']],
    ['are paused by a word', waiting({ pausable: 'yes' }), ['value_unfit stages.waiting.pausable']],
  ])('%s', (_, own, expected) => {
    const findings = inspectFunnel(own);
    expectWorded(findings);
    expect(findings.map(({ rule, detail }) => `${rule} ${detail['path'] as string}`)).toEqual(expected);
  });

  it.each(['pause', 'resume', 'migrate', 'open'])('keep the name %s for themselves', (event) => {
    const own = waiting({ on: { ...definition.stages['waiting']!.on, [event]: 'done' } });
    expect(inspectFunnel(own)).toMatchObject([{ rule: 'event_reserved', detail: { event } }]);
  });

  it('warn of a loss without reason codes', () => {
    const { lose, ...rest } = definition;
    expect(lose).toEqual(['no-answer']);
    const own: FunnelDefinition = {
      ...rest,
      stages: {
        ...definition.stages,
        waiting: { ...definition.stages['waiting']!, after: { days: 10, event: 'expire' } },
      },
    };
    expect(inspectFunnel(own)).toMatchObject([{ rule: 'lost_without_codes', severity: 'warning' }]);
    expect(defineFunnel(own).id).toBe('call-back');
  });
});

it.each<[string, FunnelDefinition, string, string]>([
  [
    'a deadline that comes before a case can stall',
    waiting({ staleAfterDays: 10 }),
    'warning',
    'stale_never stages.waiting.staleAfterDays',
  ],
  [
    'a start that is named twice',
    { ...definition, starts: ['again', 'again'] },
    'error',
    'id_repeated starts[1]',
  ],
  [
    'a reason code that is named twice',
    { ...definition, lose: ['no-answer', 'no-answer'] },
    'error',
    'id_repeated lose[1]',
  ],
  [
    'an entry into a loss',
    { ...definition, entries: { all: 'waiting', gone: 'missed' } },
    'error',
    'entry_lost entries.gone',
  ],
])('a definition has %s', (_, own, severity, expected) => {
  const findings = inspectFunnel(own);
  expectWorded(findings);
  expect(findings).toMatchObject([{ severity }]);
  expect(findings.map(({ rule, detail }) => `${rule} ${detail['path'] as string}`)).toEqual([expected]);
});
