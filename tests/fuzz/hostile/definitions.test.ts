import * as root from 'panhuo';
import { china, course, DomainError, industry } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { draftOf } from '../draftOf.js';

// No time is measured: what is refused or answered here took minutes, or all memory, where work grew with the square of
// the input, so that the limit of a test would stop it.

/** 100,000 levels: a walk that calls itself would leave the stack. */
const LEVELS = 100_000;
const deepList: unknown = JSON.parse('['.repeat(LEVELS) + ']'.repeat(LEVELS));
const deepObject: unknown = JSON.parse('{"a":'.repeat(LEVELS) + '1' + '}'.repeat(LEVELS));

/** As many as a list may hold. */
const LIST_LIMIT = 10_000;
/** As many values as a definition may hold. */
const NODE_LIMIT = 200_000;

const functions = Object.entries(root).flatMap(([name, item]) =>
  typeof item === 'function' ? [[name, item as (definition: unknown) => unknown] as const] : [],
);
const defining = functions.filter(([name]) => name.startsWith('define'));
const inspecting = functions.filter(([name]) =>
  ['inspectFeeSchedule', 'inspectFunnel', 'inspectMarketRules', 'inspectQuestionnaire'].includes(name),
);

describe('a definition that is nested 100,000 levels deep', () => {
  it.each(defining)('is refused: %s', (_, define) => {
    for (const deep of [
      deepList,
      deepObject,
      { id: 'x', version: '1', source: deepObject, levels: deepList },
    ]) {
      expect(() => define(deep)).toThrow(DomainError);
    }
  });

  it.each(inspecting)('is a finding: %s', (_, inspect) => {
    expect(inspect(deepObject)).toMatchObject([{ rule: 'input_not_plain', severity: 'error' }]);
  });
});

/** The presets with the function that checks each. */
const presets = Object.values({ ...china, ...course, ...industry }).flatMap((preset) => {
  const kind: unknown = Reflect.get(Object(preset), Symbol.for('panhuo.checked'));
  if (typeof kind !== 'string') return [];
  const name = `define-${kind}`.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const define = defining.find(([own]) => own === name)?.[1];
  return define === undefined ? [] : [{ id: String(Reflect.get(preset, 'id')), preset: preset, define }];
});

describe('a preset of which one list grows as long as lists may be', () => {
  it.each(presets)('is taken or refused, and never hangs: $id', ({ preset, define }) => {
    for (const path of listsIn(draftOf(preset))) {
      for (const makeEach of [same, numbered]) {
        const draft = draftOf(preset);
        grow(path.reduce<unknown>((value, key) => (value as Holder)[key], draft) as unknown[], makeEach);
        try {
          define(draft);
        } catch (error) {
          expect(error).toBeInstanceOf(DomainError);
        }
      }
    }
  });
});

type Holder = Record<string, unknown>;

/** One way to each kind of list: those of the first item stand for those of the others. */
function listsIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries = Array.isArray(value) ? Object.entries(value).slice(0, 1) : Object.entries(value);
  const inside = entries.flatMap(([key, item]) => listsIn(item, [...path, key]));
  return Array.isArray(value) && value.length > 0 ? [path, ...inside] : inside;
}

function grow(list: unknown[], makeEach: (item: unknown, place: number) => unknown): void {
  const items = [...list];
  const nodes = JSON.stringify(items[0]).split(/[:,]/).length + 1;
  const count = Math.min(LIST_LIMIT, Math.floor((0.7 * NODE_LIMIT) / nodes));
  list.length = 0;
  for (let place = 0; place < count; place++) list.push(makeEach(items[place % items.length], place));
}

function same(item: unknown): unknown {
  return item;
}

/** A copy with names of its own, which are the ones that are compared with one another. */
function numbered(item: unknown, place: number): unknown {
  if (typeof item === 'string') return `${item}${place}`;
  if (typeof item === 'number') return item + place;
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return item;
  return Object.fromEntries(
    Object.entries(item).map(([key, value]: [string, unknown]) => [
      key,
      ['id', 'fact', 'kind'].includes(key) && typeof value === 'string' ? `${value}${place}` : value,
    ]),
  );
}
