import { china, day, type Evidence, evidenceOf, type GateDecision, mayContact, verifyEvidence } from 'panhuo';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { errorOf, expectPlain, frozen, throughJson, visible } from '../../questionnaire/laws.js';
import { decisionOf, hashByNode, markedRequest, marks } from './decisions.js';

describe('evidence of a decision', () => {
  it('holds what was decided, under which policy and why', () => {
    const decision = decisionOf(1);
    const { value, ...told } = decision;
    expect(evidenceOf(decision)).toStrictEqual({
      ...told,
      ...value,
      format: 'gate-evidence/1',
      sequence: 0,
      previous: null,
      hash: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) as unknown,
    });
  });

  it('carries the hash of everything else, and that of the link before it', () => {
    const first = evidenceOf(decisionOf(0));
    const second = evidenceOf(decisionOf(1), first);
    const third = evidenceOf(decisionOf(2), second);
    expect([first.hash, second.hash, third.hash]).toEqual([first, second, third].map(hashByNode));
    expect([first.previous, second.previous, third.previous]).toEqual([null, first.hash, second.hash]);
    expect([first.sequence, second.sequence, third.sequence]).toEqual([0, 1, 2]);
  });

  it('is plain data that storage keeps, changes nothing it was given and shares nothing with it', () => {
    const first = frozen(evidenceOf(decisionOf(1)));
    const decision = frozen(decisionOf(2));
    const second = evidenceOf(decision, first);
    expectPlain(second);
    expect(evidenceOf(throughJson(decision), throughJson(first))).toStrictEqual(second);
    expect(second.reasons).not.toBe(decision.reasons);
  });

  it('holds no raw datum of the customer, only one fingerprint of all that the gate was told', () => {
    const text = JSON.stringify(evidenceOf(decisionOf(7, markedRequest)));
    for (const mark of marks) expect(text).not.toContain(mark);
    // Told something else of the customer, the gate leaves other evidence.
    const other = evidenceOf(decisionOf(7, { ...markedRequest, channel: 'text' }));
    expect(other.inputs).not.toBe(evidenceOf(decisionOf(7, markedRequest)).inputs);
  });

  it('holds no raw datum when the gate of the library decided on a whole record of the customer', () => {
    const customer = {
      ...{ id: marks[0]!, name: marks[1]!, phone: marks[2]! },
      documents: [{ kind: 'resident-id', number: marks[3]!, validUntil: day('2025-01-01') }],
      accounts: [{ id: marks[4]!, status: 'frozen', assets: marks[5]! }],
    } as const;
    const request = { customer, channel: 'sms', purpose: 'campaign', on: day('2026-03-02') } as const;
    const decision = mayContact(china.conduct, request);
    const text = JSON.stringify(evidenceOf(decision));
    for (const mark of marks) expect(text).not.toContain(mark);
    expect(verifyEvidence([JSON.parse(text)]).value.intact).toBe(true);
    expect(decision.value.allowed).toBe(false);
    expect(evidenceOf(decision).conditions).toEqual(decision.value.conditions);
  });

  it('refuses what a caller put beside a decision: it would be neither proved nor protected', () => {
    const withCustomer = { ...decisionOf(1), customer: markedRequest.customer };
    const error = errorOf(() => evidenceOf(withCustomer));
    expect(error.code).toBe('facts_invalid');
    for (const mark of marks) expect(visible(error)).not.toContain(mark);
  });

  it.each<[string, unknown, string]>([
    ['nothing', null, 'decision'],
    ['a gate that is none', { ...decisionOf(1), gate: 'door' }, 'decision.gate'],
    ['a day that does not exist', { ...decisionOf(1), on: '2026-02-30' }, 'decision.on'],
    ['inputs that are no hash', { ...decisionOf(1), inputs: 'sha256:ab' }, 'decision.inputs'],
    ['no answer', { ...decisionOf(1), value: { conditions: [] } }, 'decision.value.allowed'],
    [
      'a policy without version',
      { ...decisionOf(1), policy: { id: 'p', fingerprint: 'f' } },
      'decision.policy.version',
    ],
    [
      'a fact that JSON does not keep',
      { ...decisionOf(1), reasons: [{ rule: 'r', detail: { list: [1, Number.NaN] } }] },
      'decision.reasons[0].detail.list[1]',
    ],
    [
      'a fact that is no data',
      { ...decisionOf(1), reasons: [{ rule: 'r', detail: { when: new Date(0) } }] },
      'decision.reasons[0].detail.when',
    ],
  ])('refuses %s', (_, decision, path) => {
    const error = errorOf(() => evidenceOf(decision as GateDecision));
    expect([error.code, error.details['path']]).toEqual(['facts_invalid', path]);
  });

  it('refuses a decision that is no plain data', () => {
    const ring: Record<string, unknown> = { ...decisionOf(1) };
    ring['value'] = ring;
    expect(errorOf(() => evidenceOf(ring as unknown as GateDecision)).code).toBe('input_not_plain');
  });

  it.each<[string, unknown]>([
    ['is no evidence', {}],
    ['was changed', { ...evidenceOf(decisionOf(1)), allowed: true }],
    ['has another hash', { ...evidenceOf(decisionOf(1)), hash: evidenceOf(decisionOf(2)).hash }],
    ['has another place', { ...evidenceOf(decisionOf(1)), sequence: 4 }],
    ['is null', null],
  ])('never continues a chain whose last link %s', (_, previous) => {
    const error = errorOf(() => evidenceOf(decisionOf(3), previous as Evidence));
    expect([error.code, error.details['path']]).toEqual(['facts_invalid', 'previous']);
  });

  it('takes a decision of a gate and gives evidence', () => {
    expectTypeOf(evidenceOf).parameter(0).toEqualTypeOf<GateDecision>();
    expectTypeOf(evidenceOf).parameter(1).toEqualTypeOf<Evidence | undefined>();
    expectTypeOf(verifyEvidence([]).value).toExtend<{ intact: boolean }>();
    // @ts-expect-error [ts2345] -- a permission alone does not say under which policy it was given.
    expect(errorOf(() => evidenceOf({ allowed: true, conditions: [] })).code).toBe('facts_invalid');
  });
});
