import { DomainError } from 'panhuo';

// Every constructor that the language and the engine put on the global object, and the prototypes that only values lead to:
// iterators, generators and the common one of typed arrays.
const constructors = Object.getOwnPropertyNames(globalThis)
  .map((name) => Object.getOwnPropertyDescriptor(globalThis, name)!.value as unknown)
  .filter((value): value is { prototype: object } => typeof value === 'function' && 'prototype' in value)
  .filter(({ prototype }) => typeof prototype === 'object' && (prototype as object | null) !== null);
const namespaces = [Math, JSON, Reflect, Intl, Atomics];
const lineOf = (value: object): object[] => {
  const parent = Object.getPrototypeOf(value) as object | null;
  return parent === null ? [] : [parent, ...lineOf(parent)];
};
const watched = [
  ...new Set<object>([
    ...constructors.flatMap((constructor) => [constructor, constructor.prototype]),
    ...namespaces,
    ...[DomainError, DomainError.prototype],
    ...lineOf(new Uint8Array()),
    ...[
      [].values(),
      new Map().values(),
      new Set().values(),
      ''[Symbol.iterator](),
      ''.matchAll(/x/g),
    ].flatMap(lineOf),
    ...lineOf(
      (function* () {
        yield 0;
      })(),
    ),
  ]),
];

/**
 * Everything that the constructors and prototypes of the language hold, in one list; two of them differ where one was
 * changed, getters and setters included.
 */
export function prototypesNow(): unknown[] {
  return watched.flatMap((object) => [
    Object.getPrototypeOf(object) as unknown,
    ...Reflect.ownKeys(object).flatMap((key) => {
      const property = Object.getOwnPropertyDescriptor(object, key)!;
      return [key, ...(Object.values(property) as unknown[])];
    }),
  ]);
}
