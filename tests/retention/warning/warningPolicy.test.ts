import { course, defineWarningPolicy, type WarningPolicy } from 'panhuo';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { errorOf, expectWorded, throughJson, visible } from '../../questionnaire/laws.js';
import { everything, policyOf } from './files.js';
import { policy } from './leaving.js';

describe('a warning policy', () => {
  const base = throughJson<WarningPolicy>(everything);
  const changed = (change: object) => ({ ...base, ...change });
  const rule = (change: object) => changed({ rules: [{ ...base.rules[0], ...change }] });

  it.each([
    ['no rules', changed({ rules: [] }), 'rules'],
    [
      '33 rules',
      changed({ rules: Array.from({ length: 33 }, (_, place) => ({ ...base.rules[8], id: `r${place}` })) }),
      'rules',
    ],
    ['an id twice', changed({ rules: [base.rules[8], base.rules[8]] }), 'rules[1].id'],
    ['a kind that does not exist', rule({ kind: 'CANARY' }), 'rules[0].kind'],
    ['limits of another kind', rule({ kind: 'no-contact' }), 'rules[0].days'],
    ['points of nothing', rule({ points: 0 }), 'rules[0].points'],
    ['points below nothing', rule({ points: -1 }), 'rules[0].points'],
    ['points without end', rule({ points: Infinity }), 'rules[0].points'],
    ['times of nothing', rule({ times: '0' }), 'rules[0].times'],
    ['times as a number', rule({ times: 3 }), 'rules[0].times'],
    ['no acts', rule({ counted: [] }), 'rules[0].counted'],
    ['points without an end', rule({ points: 1e101 }), 'rules[0].points'],
    ['acts that are none', rule({ counted: ['dividend'] }), 'rules[0].counted[0]'],
    ['silence of no days', rule({ leastDays: 0 }), 'rules[0].leastDays'],
    ['half a gap', rule({ leastGaps: 0.5 }), 'rules[0].leastGaps'],
    ['a share of nothing', changed({ rules: [{ ...base.rules[4], share: '0.0' }] }), 'rules[0].share'],
    ['a cause that is none', changed({ rules: [{ ...base.rules[2], cause: 'market' }] }), 'rules[0].cause'],
    [
      'days of a wave that are none',
      changed({ rules: [{ ...base.rules[11], withinDays: -1 }] }),
      'rules[0].withinDays',
    ],
    ['days of a wave elsewhere', changed({ rules: [{ ...base.rules[6], withinDays: 1 }] }), 'rules[0]'],
    ['no levels', changed({ levels: [] }), 'levels'],
    ['a first level from nothing', changed({ levels: [{ ...base.levels[0], from: 0 }] }), 'levels[0].from'],
    ['levels that do not rise', changed({ levels: [base.levels[1], base.levels[0]] }), 'levels[1].from'],
    ['a level twice', changed({ levels: [base.levels[0], { ...base.levels[0], from: 9 }] }), 'levels[1].id'],
    [
      '256 levels',
      changed({
        levels: Array.from({ length: 256 }, (_, place) => ({
          ...base.levels[0],
          id: `l${place}`,
          from: place + 1,
        })),
      }),
      'levels',
    ],
    ['a currency that does not exist', changed({ currency: 'RMB' }), 'currency'],
  ])('with %s is refused', (_, policyLike, path) => {
    const error = errorOf(() => defineWarningPolicy(policyLike));
    expect(error).toMatchObject({ code: 'policy_invalid', details: { path } });
    expect(visible(error)).not.toContain('CANARY');
    for (const reason of error.reasons) expectWorded([reason]);
  });

  it('comes back equal from JSON', () => {
    expect(defineWarningPolicy(base)).toEqual(everything);
    expect(defineWarningPolicy(throughJson(policy))).toEqual(policy);
  });

  it('of the preset says that its numbers are ours, and loses as much as a deep loser', () => {
    const note = policy.note!;
    expect(note.zh).toContain('本库所定');
    expect(note.en).toContain('ours');
    const loss = policy.rules.find(({ kind }) => kind === 'loss-after-wave') as { share: string };
    expect(`-${loss.share}`).toBe(course.serviceTargets.deepLoss);
  });

  it('says in its types which limits belong to which kind', () => {
    type Rules = WarningPolicy['rules'][number];
    expectTypeOf<Extract<Rules, { kind: 'no-contact' }>['days']>().toEqualTypeOf<number>();
    expectTypeOf<Extract<Rules, { kind: 'shrinking-assets' }>['cause']>().toEqualTypeOf<'own' | 'any'>();
    // @ts-expect-error [ts2322] -- a rule of no contact has no share
    const wrong: Rules = { id: 'x', kind: 'no-contact', share: '1', points: 1 };
    expect(errorOf(() => policyOf(wrong)).code).toBe('policy_invalid');
  });
});
