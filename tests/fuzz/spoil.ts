import { isObject } from './isObject.js';
import { oddities } from './oddities.js';
import type { Path, Step, Value } from './target.js';
import { turns } from './turns.js';

type Holder = Record<string, unknown>;

/**
 * An argument list with one change. Only the way to the change is copied, so the rest is shared with the good list, and
 * plain objects and lists are frozen: a function that changes what it was given throws.
 *
 * @throws Error where the place of the step is not there.
 */
export function spoil(args: readonly unknown[], step: Step): readonly unknown[] {
  const from = step.how === 'copy' ? valueAt(args, step.from) : undefined;
  return copyTo(args, step.at, (holder, key, isArguments) => {
    const value = holder[key];
    switch (step.how) {
      case 'put':
        put(holder, key, valueOf(step.value));
        return;
      case 'copy':
        put(holder, key, from);
        return;
      case 'turn':
        put(holder, key, turns[step.turn]!(value));
        return;
      case 'add': {
        const copy = shallow(value);
        putUnder(copy, step.key, valueOf(step.value));
        put(holder, key, sealed(copy));
        return;
      }
      case 'rename':
        // A column has elements alone: neither JSON nor a thread brings one with a key.
        if (isArguments || ArrayBuffer.isView(holder)) return;
        Reflect.deleteProperty(holder, key);
        putUnder(holder, step.key, value);
        return;
      case 'double':
        // What an earlier step took away cannot be there twice.
        if (Array.isArray(holder) && !isArguments && key in holder) holder.splice(Number(key), 0, value);
        return;
      case 'drop':
        if (Array.isArray(holder) && !isArguments) holder.splice(Number(key), 1);
        else if (isArguments) put(holder, key, undefined);
        else Reflect.deleteProperty(holder, key);
        return;
      case 'hole': {
        Reflect.deleteProperty(holder, key);
        return;
      }
    }
  }) as readonly unknown[];
}

/** A value that is plain data all through, or a column: it may be changed in its parts. */
export function isHolder(value: unknown): value is Holder {
  if (!isObject(value)) return false;
  if (ArrayBuffer.isView(value)) return !(value instanceof DataView);
  const prototype: unknown = Object.getPrototypeOf(value);
  const isPlain = prototype === Object.prototype || prototype === Array.prototype;
  return isPlain && !isChecked(value);
}

/** What a define… function has checked: it carries a mark, which a copy would lose. */
export function isChecked(value: unknown): boolean {
  return isObject(value) && Object.getOwnPropertySymbols(value).length > 0;
}

/** Freezes plain data, but no column: JavaScript cannot. */
export function sealed<T>(value: T): T {
  return ArrayBuffer.isView(value) ? value : Object.freeze(value);
}

function valueOf(value: Value): unknown {
  if ('json' in value) return value.json;
  const make = oddities[value.odd];
  if (make === undefined) throw new Error(`there is no oddity ${value.odd}`);
  return make();
}

/** What stands at a place. */
export function valueAt(args: readonly unknown[], path: Path): unknown {
  return path.reduce<unknown>((value, key) => (value as Holder)[key], args);
}

function copyTo(
  value: unknown,
  path: Path,
  change: (holder: Holder, key: string, isArguments: boolean) => void,
  depth = 0,
): unknown {
  const key = path[depth]!;
  const copy = shallow(value);
  if (depth === path.length - 1) change(copy, key, depth === 0);
  else put(copy, key, copyTo(copy[key], path, change, depth + 1));
  return sealed(copy);
}

function shallow(value: unknown): Holder {
  if (!isHolder(value)) throw new Error('the place is not there');
  if (Array.isArray(value) || ArrayBuffer.isView(value))
    return (value as unknown as Uint8Array).slice() as unknown as Holder;
  return { ...value };
}

// JSON has no list with keys.
function putUnder(holder: Holder, key: string, value: unknown): void {
  if (Array.isArray(holder)) holder.push(value);
  else if (!ArrayBuffer.isView(holder)) put(holder, key, value);
}

// Assigning to __proto__ would change the object, not give it a key; a column takes numbers, or throws for others.
function put(holder: Holder, key: string, value: unknown): void {
  if (ArrayBuffer.isView(holder)) Reflect.set(holder, key, typeof value === 'number' ? value : NaN);
  else Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}
