import { checkIdentifier, identifierKinds, sameIdentifier, upgradeResidentId } from 'panhuo/customer';
import { DomainError } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';
import { caught, COUNT, fuzzReader, TIMEOUT, withoutFrames, wrongIn } from './fuzzing.js';
import { canaries, hostileTexts } from './hostile.js';
import { samples } from './samples.js';

const prototypes = [Object.prototype, Array.prototype, Function.prototype, String.prototype];
const keysOf = (): string => JSON.stringify(prototypes.map((one) => Reflect.ownKeys(one).map(String)));
const keysBefore = keysOf();

withoutFrames();

/** The accounts have two samples, and one reader. */
const readers = samples.filter(({ title }) => title !== 'securities account');

describe('100,000 random and mutated inputs', () => {
  it.each(readers)('give a record or reasons: $title', fuzzReader, TIMEOUT);

  it(
    'are identifiers or not, of every kind',
    () => {
      const faults: string[] = [];
      let valid = 0;
      for (const text of hostileTexts(COUNT)) {
        for (const kind of identifierKinds) {
          try {
            const check = checkIdentifier(kind, text);
            const why = check.valid ? check.warning : check.reason;
            const said = why && caught(JSON.stringify(why));
            if (said !== undefined) faults.push(`${kind} said ${said}`);
            if (!check.valid) continue;
            valid++;
            if (!sameIdentifier(kind, text, text)) faults.push(`${kind} is not itself`);
          } catch (error) {
            faults.push(`${kind} ${wrongIn(error) ?? 'threw for a kind that exists'}`);
          }
        }
        try {
          upgradeResidentId(text);
        } catch (error) {
          const wrong = wrongIn(error);
          if (wrong !== undefined) faults.push(`upgrade ${wrong}`);
        }
      }
      expect(faults.slice(0, 5)).toEqual([]);
      expect(valid).toBeGreaterThan(COUNT / 100);
    },
    TIMEOUT,
  );

  it('change no prototype', () => {
    expect(keysOf()).toBe(keysBefore);
    expect(Object.getPrototypeOf(Object.prototype)).toBeNull();
  });
});

it('a canary in the parser would be seen', () => {
  const error = new DomainError('input_invalid', { path: canaries[0] });
  expect(wrongIn(error)).toBe(`said ${canaries[0]}`);
  expect(wrongIn(new DomainError('input_invalid', { path: 'name' }))).toBeUndefined();
  expect(wrongIn(new TypeError('x'))).toBe('threw TypeError: x');
});
