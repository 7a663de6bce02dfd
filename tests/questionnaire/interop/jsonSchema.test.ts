import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { inspectQuestionnaire, type QuestionnaireDefinition, questionnaireJsonSchema } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { throughJson } from '../laws.js';
import { presetQuestionnaires } from './presetQuestionnaires.js';
import { randomQuestionnaires } from './randomQuestionnaires.js';

const ajv = new Ajv2020({ strict: true });
addFormats(ajv);
const accepts = ajv.compile(questionnaireJsonSchema());

const text = { zh: '文', en: 'text' };
const option = { id: 'a', text, points: 1 };
const single = { id: 's', text, kind: 'single', options: [option] };
const multiple = { id: 'm', text, kind: 'multiple', options: [option], combine: 'max' };
const number = { id: 'n', text, kind: 'number', range: { min: 0, max: 10, step: 1 } };
const open = { id: 'o', text, kind: 'open' };
const full = {
  id: 'full',
  version: '1',
  title: text,
  purpose: text,
  audience: text,
  source: { document: '办法', article: '一', effectiveFrom: '2017-07-01', effectiveTo: '2030-12-31' },
  note: text,
  statutory: false,
  validMonths: 12,
  factor: 2,
  questions: [
    { ...single, options: [{ ...option, next: 'n' }], reverse: true },
    multiple,
    { ...number, optional: true },
    open,
  ],
  scales: [{ id: 'x', text, questions: ['s'], combine: 'mean', factor: 1 }],
  missing: { policy: 'prorate', atLeast: 1, round: 'none' },
  levels: [{ id: 'all', text, from: 0 }],
  overrides: [{ question: 'n', anyOf: [10], flag: 'f', level: 'all' }],
};

const isFormFault = (rule: string) => ['value_missing', 'value_unfit', 'key_unknown'].includes(rule);

describe('questionnaireJsonSchema', () => {
  it('accepts every preset and every random definition', () => {
    for (const preset of presetQuestionnaires)
      expect([preset.id, accepts(throughJson(preset))]).toEqual([preset.id, true]);
    expect(accepts(full)).toBe(true);
    fc.assert(fc.property(randomQuestionnaires, (definition) => accepts(definition)));
  });

  it.each([
    ['an empty id', { id: '' }],
    ['a title in one language', { title: { zh: '题' } }],
    ['no questions', { questions: [] }],
    ['another kind', { questions: [{ ...single, kind: 'x' }] }],
    ['no options', { questions: [{ ...single, options: [] }] }],
    ['several without combine', { questions: [{ ...multiple, combine: undefined }] }],
    ['one with combine', { questions: [{ ...single, combine: 'sum' }] }],
    ['a route of several answers', { questions: [{ ...multiple, options: [{ ...option, next: 'end' }] }] }],
    ['several that are mirrored', { questions: [{ ...multiple, reverse: true }] }],
    ['a number without its range', { questions: [{ ...number, range: undefined }] }],
    ['a range without a step', { questions: [{ ...number, range: { min: 0, max: 1 } }] }],
    ['a step of nothing', { questions: [{ ...number, range: { min: 0, max: 1, step: 0 } }] }],
    ['words with points', { questions: [{ ...open, points: 1 }] }],
    ['a flag that is text', { questions: [{ ...open, optional: 'yes' }] }],
    ['points that are text', { questions: [{ ...single, options: [{ ...option, points: '1' }] }] }],
    ['no levels', { levels: [] }],
    ['an edge that is text', { levels: [{ id: 'a', text, from: '0' }] }],
    ['another policy', { missing: { policy: 'guess' } }],
    ['a policy with another key', { missing: { policy: 'zero', atLeast: 1 } }],
    ['prorating without a least number', { missing: { policy: 'prorate', round: 'none' } }],
    ['prorating with another rounding', { missing: { policy: 'prorate', atLeast: 1, round: 'up' } }],
    ['prorating from nothing', { missing: { policy: 'prorate', atLeast: 0, round: 'none' } }],
    ['half a month', { validMonths: 0.5 }],
    ['no month', { validMonths: 0 }],
    ['a source without document', { source: {} }],
    ['a day that is none', { source: { document: 'd', effectiveFrom: '2023-02-29' } }],
    ['a factor of zero', { factor: 0 }],
    ['a statute that is text', { statutory: 'yes' }],
    ['a scale of nothing', { scales: [{ id: 'x', questions: [], combine: 'sum' }] }],
    ['a scale with another sum', { scales: [{ id: 'x', questions: ['s'], combine: 'median' }] }],
    ['a scale with no factor left', { scales: [{ id: 'x', questions: ['s'], combine: 'sum', factor: -1 }] }],
    ['an override of nothing', { overrides: [{ question: 's', anyOf: [], flag: 'f' }] }],
    ['an override without a flag', { overrides: [{ question: 's', anyOf: ['a'] }] }],
    ['an answer that is a flag', { overrides: [{ question: 's', anyOf: [true], flag: 'f' }] }],
    ['an unknown key', { CANARY: 1 }],
  ])('refuses %s, which inspectQuestionnaire names as well', (_, change) => {
    const definition = throughJson({ ...full, ...change });
    const [first] = inspectQuestionnaire(definition as unknown as QuestionnaireDefinition);
    expect(isFormFault(first?.rule ?? '')).toBe(true);
    expect(accepts(definition)).toBe(false);
  });

  it('refuses a definition that lacks a key, or has a strange one, at every place where inspectQuestionnaire does', () => {
    const places = fc.constantFrom(...placesOf(full));
    fc.assert(
      fc.property(places, fc.constantFrom('lacks', 'strange'), (path, way) => {
        const definition = changed(full, path, way);
        const faults = inspectQuestionnaire(definition as QuestionnaireDefinition);
        expect([path, accepts(definition)]).toEqual([path, !faults.some(({ rule }) => isFormFault(rule))]);
      }),
      { numRuns: 300 },
    );
  });

  it('says in whole sentences, each of its own, what its parts mean', () => {
    const sentences = descriptionsOf(questionnaireJsonSchema());
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z]\S*(?: \S+)+[.]$/);
    // Four parts stand in several places: optional in four kinds of question, mirrored and worth in two each.
    expect(sentences.length - new Set(sentences).size).toBe(3 + 1 + 1);
    const parts = /optional|reverse|purpose|audience|source|statutory|validMonths|factor|next|points|missing/;
    const { properties, $defs } = questionnaireJsonSchema() as Record<string, Record<string, object>>;
    const all = [...Object.entries(properties!), ...Object.values($defs!).flatMap(partsOf)];
    const isSaid = (part: object) => 'description' in part || '$ref' in part;
    expect(all.filter(([name, part]) => parts.test(name) && !isSaid(part))).toEqual([]);
    for (const [name, part] of Object.entries($defs!)) {
      expect([name, 'description' in part]).toEqual([name, !['route', 'option'].includes(name)]);
    }
  });

  it('gives a new object at every call', () => {
    expect(questionnaireJsonSchema()).not.toBe(questionnaireJsonSchema());
    expect(throughJson(questionnaireJsonSchema())).toEqual(questionnaireJsonSchema());
  });
});

/** The texts of all descriptions. */
function descriptionsOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, own]) =>
    key === 'description' && typeof own === 'string' ? [own] : descriptionsOf(own),
  );
}

/** The properties of an object of the schema. */
function partsOf(definition: object): [string, object][] {
  return 'properties' in definition ? Object.entries(definition.properties as Record<string, object>) : [];
}

type Path = readonly (string | number)[];

/** The paths of all keys of objects. */
function placesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const own = [...path, Array.isArray(value) ? Number(key) : key];
    return [...(Array.isArray(value) ? [] : [own]), ...placesOf(item, own)];
  });
}

function changed(value: object, path: Path, way: string): unknown {
  const copy = throughJson<object>(value);
  const parent = path.slice(0, -1).reduce<object>((own, key) => Reflect.get(own, key) as object, copy);
  if (way === 'lacks') Reflect.deleteProperty(parent, path.at(-1)!);
  else Reflect.set(parent, 'CANARY', 1);
  return copy;
}
