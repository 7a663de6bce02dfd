import { choices, type Condition, day, defineFunnel, type Fact, openCase } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { expectPlain, expectWorded, frozen } from '../../questionnaire/laws.js';

const text = { zh: '条件', en: 'condition' };
const on = day('2024-01-05');

/** Asks one condition: a funnel with one guarded move, and the choice that it gives. */
function ask(condition: Omit<Condition, 'text'>, facts?: Readonly<Record<string, Fact | undefined>>) {
  const funnel = defineFunnel({
    id: 'one-guard',
    version: '1',
    entries: { all: 'watch' },
    stages: {
      watch: { text, kind: 'open', on: { go: { to: 'close', when: [{ ...condition, text } as Condition] } } },
      close: { text, kind: 'won' },
    },
  });
  const { row } = openCase(funnel, { id: 'k1', customer: 'c1', on, entry: 'all' });
  const [choice] = choices(funnel, row, { on, ...(facts !== undefined && { facts: frozen(facts) }) });
  expectPlain(choice);
  expectWorded(choice!.reasons);
  return choice!;
}

describe('a condition', () => {
  it.each([
    [{ is: 'true' }, true, true],
    [{ is: 'true' }, false, false],
    [{ is: 'true' }, 'true', false],
    [{ is: 'true' }, 1, false],
    [{ is: 'true' }, undefined, false],
    [{ is: 'present' }, 'x', true],
    [{ is: 'present' }, 0, true],
    [{ is: 'present' }, false, true],
    [{ is: 'present' }, '', false],
    [{ is: 'present' }, undefined, false],
    [{ is: 'present' }, null, false],
    [{ is: 'equals', value: 'C3' }, 'C3', true],
    [{ is: 'equals', value: 'C3' }, 'c3', false],
    [{ is: 'equals', value: false }, false, true],
    [{ is: 'equals', value: false }, undefined, false],
    [{ is: 'equals', value: 0 }, 0, true],
    [{ is: 'equals', value: 0 }, '0', false],
    [{ is: 'oneOf', value: ['C3', 'C4'] }, 'C4', true],
    [{ is: 'oneOf', value: ['C3', 'C4'] }, 'C5', false],
    [{ is: 'oneOf', value: [1, true] }, true, true],
    [{ is: 'oneOf', value: ['C3'] }, undefined, false],
    [{ is: 'atLeast', value: 3 }, 3, true],
    [{ is: 'atLeast', value: 3 }, 2.99, false],
    [{ is: 'atLeast', value: 3 }, '4', false],
    [{ is: 'atLeast', value: 0 }, undefined, false],
    [{ is: 'atLeast', value: 0 }, true, false],
    [{ is: 'atMost', value: 3 }, 3, true],
    [{ is: 'atMost', value: 3 }, 3.01, false],
    [{ is: 'atMost', value: 3 }, '2', false],
    [{ is: 'atMost', value: 3 }, undefined, false],
    [{ is: 'atMost', value: 3 }, null, false],
  ] as [Pick<Condition, 'is' | 'value'>, Fact | undefined, boolean][])(
    '%j of %j holds: %s',
    (condition, actual, holds) => {
      const choice = ask({ fact: 'f', ...condition }, { f: actual });
      expect(choice.allowed).toBe(holds);
      expect(choice.reasons).toEqual(
        holds
          ? []
          : [
              {
                rule: 'guard_unmet',
                detail: {
                  to: 'close',
                  fact: 'f',
                  is: condition.is,
                  text,
                  required: condition.value ?? true,
                  actual: actual ?? null,
                },
              },
            ],
      );
    },
  );

  it.each(['toString', 'constructor', '__proto__', 'hasOwnProperty', 'valueOf'])(
    'does not find the inherited fact %s',
    (fact) => {
      for (const facts of [{}, undefined]) {
        expect(ask({ fact, is: 'present' }, facts)).toMatchObject({
          allowed: false,
          reasons: [{ detail: { actual: null } }],
        });
      }
      expect(
        ask({ fact, is: 'present' }, JSON.parse(`{"${fact}":"x"}`) as Record<string, Fact>).allowed,
      ).toBe(true);
    },
  );

  it('does not look into the prototype of the facts', () => {
    const facts = Object.create({ ready: true }) as Record<string, Fact>;
    expect(ask({ fact: 'ready', is: 'true' }, facts).allowed).toBe(false);
  });

  it.each([NaN, Infinity, new Date(0), {}, [], () => 1, Symbol('x'), 5n])(
    'does not know the fact %s, which JSON cannot say',
    (fact) => {
      const choice = ask({ fact: 'f', is: 'present' }, { f: fact as Fact });
      expect(choice.reasons).toMatchObject([{ detail: { actual: null } }]);
    },
  );

  it('says 0 where a fact is −0, as JSON does', () => {
    const [unmet] = ask({ fact: 'f', is: 'atLeast', value: 1 }, { f: -0 }).reasons;
    expect(Object.is(unmet?.detail['actual'], 0)).toBe(true);
  });

  it('finds nothing where the facts are null', () => {
    expect(ask({ fact: 'f', is: 'present' }, null as never).allowed).toBe(false);
  });
});
