import { DomainError } from './error.js';
import type { Json } from './json.js';

/** Deeper or larger input is refused: no record or definition of a branch comes near these limits. */
const DEPTH_LIMIT = 32;
const NODE_LIMIT = 200_000;

/** Stands where the input has what JSON has not. No check lets a symbol pass, so the fault is named by its path. */
const notPlain = Symbol('not plain') as unknown as Json;

/**
 * Copies untrusted input into plain JSON data, so that the checks after it meet no getter, no proxy, no cycle and no
 * class, and so that nothing of the caller's is ever shared. Keys without a value are left out. A function, a date or
 * an instance of a class becomes a symbol, and NaN stays: both are refused, by path, by every check that follows.
 *
 * @param input - Anything.
 * @param readObject - Turns an object that is a value to its owner (such as a Decimal) into JSON; `undefined` when it
 * is none.
 * @returns The copy.
 * @throws DomainError `input_not_plain` when the input cannot be read, or exceeds 32 levels or 200,000 nodes.
 * @example
 * ```ts
 * import { plainCopy } from 'panhuo/kernel';
 *
 * plainCopy({ id: 'c1', note: undefined, on: ['2024-01-05'] }); // => { id: 'c1', on: ['2024-01-05'] }
 * typeof plainCopy(new Date(0)); // => 'symbol'
 * ```
 */
export function plainCopy(
  input: unknown,
  readObject: (value: object) => Json | undefined = () => undefined,
): Json | undefined {
  let nodes = 0;

  function copy(value: unknown, depth: number): Json | undefined {
    if (++nodes > NODE_LIMIT || depth > DEPTH_LIMIT) throw refusal();
    if (value === undefined || value === null) return value;
    if (typeof value === 'string' || typeof value === 'boolean') return value;
    // JSON has no −0: added to 0 it becomes 0.
    if (typeof value === 'number') return value + 0;
    if (typeof value !== 'object') return notPlain;
    const read = readObject(value);
    if (read !== undefined) return read;
    if (Array.isArray(value)) return Array.from(value, (item: unknown) => copy(item, depth + 1) ?? null);
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return notPlain;
    // fromEntries defines own properties, so a key such as __proto__ stays a key.
    const entries = Object.entries(value).map(([key, item]) => [key, copy(item, depth + 1)] as const);
    return Object.fromEntries(entries.filter(([, item]) => item !== undefined));
  }

  try {
    return copy(input, 0);
  } catch {
    // A getter or a proxy may throw anything, and what it throws may carry data: only the fact is passed on.
    throw refusal();
  }
}

function refusal(): DomainError {
  return new DomainError('input_not_plain', { depth: DEPTH_LIMIT, nodes: NODE_LIMIT });
}
