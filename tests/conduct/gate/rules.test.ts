import { china } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { expectPlain, expectWorded } from '../../questionnaire/laws.js';
import { businessRules } from './businessRules.js';
import { everyChannel, everyGate } from './choices.js';
import { contactRules } from './contactRules.js';
import { ask, by, reasonOf, unmet } from './requests.js';

const table = [...contactRules, ...businessRules];

describe('the rules of conduct of China', () => {
  it.each(everyGate.flatMap((gate) => everyChannel.map((channel) => [gate, channel] as const)))(
    'let the open request through the gate of %s by %s, unless the channel is closed to it',
    (gate, channel) => {
      const decision = ask(gate, by(channel));
      expect(unmet(decision)).toEqual(gate !== 'contact' && channel === 'blog' ? ['public-advice'] : []);
      expect(decision.value.allowed).toBe(unmet(decision).length === 0);
      expectWorded(decision.reasons);
    },
  );

  it('are all in the table', () => {
    expect(new Set(table.map(({ id }) => id))).toEqual(new Set(china.conduct.rules.map(({ id }) => id)));
  });

  it.each(table)('$id alone refuses with $says, its source and what opens it', (row) => {
    const decision = ask(row.gate, row.fails);
    const [document, article = ''] = row.law;
    expect(unmet(decision)).toEqual([...(row.beside ?? []), row.id]);
    expect(reasonOf(decision, row.id)).toMatchObject({ rule: row.says, detail: { document, article } });
    expect(decision.value).toEqual({ allowed: false, conditions: row.need === null ? [] : [row.need] });
    expectPlain(decision);
    expectWorded(decision.reasons);
  });

  it.each(
    table.flatMap(({ id, gate, lacks }) => (lacks ? [{ id, gate, request: lacks[0], fact: lacks[1] }] : [])),
  )('$id refuses while $fact is not known', ({ id, gate, request, fact }) => {
    const decision = ask(gate, request);
    expect(reasonOf(decision, id)).toMatchObject({ rule: 'conduct_unknown', detail: { fact } });
    expect(decision.value.allowed).toBe(false);
    expect(decision.value.conditions).toContainEqual(expect.objectContaining({ need: 'fact', fact }));
    expectPlain(decision);
    expectWorded(decision.reasons);
  });
});
