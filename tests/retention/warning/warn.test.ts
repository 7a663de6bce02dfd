import { warn, warningFacts, type WarningFacts } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectWorded, throughJson, visible } from '../../questionnaire/laws.js';
import { complaint, on, policyOf } from './files.js';
import { factsOf, leaving, policy } from './leaving.js';

describe('facts from storage', () => {
  const stored = () => throughJson(factsOf(leaving)) as unknown as Record<string, Record<string, unknown>>;
  const put = (path: string, value: unknown) => {
    const facts = stored();
    const keys = path.split('.');
    const last = keys.pop()!;
    let at: Record<string, unknown> = facts;
    for (const key of keys) at = at[key] as Record<string, unknown>;
    at[last] = value;
    return facts as unknown as WarningFacts;
  };

  it.each([
    ['asOf', '2024-02-30', 'asOf'],
    ['atStake.assets', 40000, 'atStake.assets'],
    ['atStake.on', 'CANARY', 'atStake.on'],
    ['atStake.commissionAYear', '0.001', 'atStake.commissionAYear'],
    ['CANARY', 1, ''],
    ['measures.CANARY', {}, 'measures'],
    ['measures.loss', undefined, 'measures.loss'],
    ['measures.loss.kind', 'no-contact', 'measures.loss.kind'],
    ['measures.loss.profit', '1,000', 'measures.loss.profit'],
    ['measures.loss.cost', '0.001', 'measures.loss.cost'],
    ['measures.loss.was', 'CANARY', 'measures.loss.was'],
    ['measures.loss.waveTo', on(201), 'measures.loss.waveTo'],
    ['measures.falling-rhythm.since', on(201), 'measures.falling-rhythm.since'],
    ['measures.falling-rhythm.gaps', -1, 'measures.falling-rhythm.gaps'],
    ['measures.falling-rhythm.medianGap', 'CANARY', 'measures.falling-rhythm.medianGap'],
    ['measures.shrinking-assets.own', 5, 'measures.shrinking-assets.own'],
    ['measures.shrinking-assets.since', null, 'measures.shrinking-assets.since'],
    ['measures.transfers-out.is', null, 'measures.transfers-out.is'],
    ['measures.transfers-out.since', '', 'measures.transfers-out.since'],
    ['measures.complaint.open', 0.5, 'measures.complaint.open'],
    ['measures.no-contact.contacted', 'yes', 'measures.no-contact.contacted'],
    ['measures.no-contact', { kind: 'missing', facts: [] }, 'measures.no-contact.facts'],
    ['policy.version', '2', 'policy'],
    ['policy.id', 'CANARY', 'policy'],
  ])('are refused with another %s: %s', (path, value, at) => {
    const error = errorOf(() => warn(policy, put(path, value)));
    expect(error).toMatchObject({ code: 'facts_invalid', details: { path: at } });
    expect(visible(error)).not.toContain('CANARY');
    expectWorded([error.reason]);
  });

  it('are read as they are where they fit', () => {
    expect(warn(policy, stored() as unknown as WarningFacts)).toEqual(warn(policy, factsOf(leaving)));
    expect(warn(policy, put('measures.falling-rhythm.since', on(200))).value.score).toBe(85);
  });
});

describe('a score', () => {
  it('stays plain for 32 rules, the last of which is the highest bit', () => {
    const rules = Array.from({ length: 32 }, (_, place) => ({
      id: `r${place}`,
      kind: 'complaint-open' as const,
      days: place < 31 ? 30 : 1,
      points: 1,
    }));
    const own = policyOf(...rules);
    const result = warn(own, warningFacts(own, { complaints: [complaint(0)] }, on(5)));
    expectPlain(result);
    expect(result.value.score).toBe(1);
    expect(result.reasons[0]?.detail['warning']).toBe('r31');
    expect(warn(own, warningFacts(own, {}, on(5))).reasons).toHaveLength(33);
  });
});
