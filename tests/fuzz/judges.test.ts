import { isDeepStrictEqual } from 'node:util';
import { DomainError } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { canaries, canaryIn } from './canaries.js';
import { documentedCodes } from './documentedCodes.js';
import { outcomeOf, outcomeOfError } from './outcome.js';
import { prototypesNow } from './prototypes.js';
import { target } from './target.js';

// Judges that find nothing would pass everything, so each is shown what it must find.
describe('the judge of prototypes', () => {
  const arrays = Uint16Array.prototype;
  const iterators = Object.getPrototypeOf(new Map().values()) as object;
  const protoOf = Object.getOwnPropertyDescriptor(Object.prototype, '__proto__')!;

  it.each<[string, object, string, PropertyDescriptor]>([
    ['a key of an array of numbers', arrays, 'x', { value: 1 }],
    ['a key of an iterator', iterators, 'x', { value: 1 }],
    ['a key of our own error', DomainError.prototype, 'x', { value: 1 }],
    ['another getter', Object.prototype, '__proto__', { ...protoOf, get: () => null }],
    ['another setter', Object.prototype, '__proto__', { ...protoOf, set: () => undefined }],
    ['another function of a constructor', Object, 'keys', { value: () => [] }],
  ])('finds %s', (_, object, key, change) => {
    const [before, property] = [prototypesNow(), Object.getOwnPropertyDescriptor(object, key)];
    expect(isDeepStrictEqual(prototypesNow(), before)).toBe(true);
    Object.defineProperty(object, key, { configurable: true, ...change });
    const after = prototypesNow();
    if (property === undefined) Reflect.deleteProperty(object, key);
    else Object.defineProperty(object, key, property);
    expect(isDeepStrictEqual(after, before)).toBe(false);
  });
});

describe('the judge of what is said', () => {
  it.each(canaries)('finds %s', (canary) => {
    expect(canaryIn(`facts_invalid: ${canary}`)).toBeDefined();
  });

  it.each([
    ['a whole name', '姓名：张三丰'],
    ['the begin of a name', 'CANARY'],
    ['a part of an address', '在阳区某某附近'],
    ['half of a phone number', 'ends in 591234'],
    ['a card number in groups', '6222 0212 3456'],
    ['full-width digits', '１３８６７５'],
  ])('finds %s', (_, said) => {
    expect(canaryIn(said)).toBeDefined();
  });

  it.each([
    ['a day: 2024-01-05'],
    ['at most 100,000, was it?'],
    ['binary, ordinary, for example'],
    ['[1,2,3,4,5,6]'],
  ])('lets pass %s', (said) => {
    expect(canaryIn(said)).toBeUndefined();
  });

  it('hears what caused an error, however deep', () => {
    const cause = new Error('outer', { cause: new Error('canary@example.com') });
    const error = Object.assign(new DomainError('facts_invalid', {}), { cause });
    expect(outcomeOfError(error).kind).toBe('fault');
  });
});

describe('the judge of documentation', () => {
  it.each([
    ['what a function says itself', 'kernel/decimal', 'decimal_invalid'],
    ['what a function says to which it points', 'kernel/sumMoney', 'amount_scale'],
    ['what a function of another room says', 'regime/allocate', 'amount_scale'],
    ['what is said of all functions', 'kernel/decimal', 'day_invalid'],
    ['what is said of those that begin so', 'funnel/defineFunnel', 'input_not_plain'],
  ])('knows %s', (_, name, code) => {
    expect(documentedCodes(name)).toContain(code);
  });

  it.each([
    ['kernel/addDays', 'amount_scale'],
    ['kernel/addDays', 'input_not_plain'],
  ])('knows that %s does not say %s', (name, code) => {
    expect(documentedCodes(name)).not.toContain(code);
  });

  it('does not take silence for documentation', () => {
    expect(() => documentedCodes('kernel/noSuchFunction')).toThrow('no doc comment');
  });

  it('finds a code that is said nowhere', () => {
    const fail = () => {
      throw new DomainError('amount_scale', {});
    };
    const undocumented = target('kernel/addDays', fail, () => []);
    expect(outcomeOf(undocumented, [])).toMatchObject({ kind: 'fault' });
    expect(outcomeOf({ ...undocumented, madeBy: 'kernel/money' }, []).kind).toBe('error');
  });
});
