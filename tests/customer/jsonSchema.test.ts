import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { jsonSchemaOf } from 'panhuo';
import type { RecordName } from 'panhuo/customer';
import { describe, expect, it } from 'vitest';
import { domainError } from './explained.js';
import { type Fault, faults } from './faults.js';
import { replaceAt, samples, sampleOf } from './samples.js';

const ajv = new Ajv2020({ strict: true });
addFormats(ajv);
const validators = new Map(samples.map(({ record }) => [record, ajv.compile(jsonSchemaOf(record))] as const));
const accepts = (record: RecordName, input: unknown): boolean => validators.get(record)?.(input) ?? false;

// A schema speaks of form. That a number fits its check, that days are in order, that an amount fits its currency and
// that the lowest category is C1 is more than form; so is the year 0, which RFC 3339 has and the calendar has not.
const beyondForm = ([, at, value, rule]: Fault): boolean =>
  (!['value_unfit', 'value_missing'].includes(rule) && !isNoDecimal(rule, value)) ||
  value === '0000-01-01' ||
  (at === 'suitability.level' && value === 'C2');

/** Text that is no decimal has another form; a negative amount or a giant number has not. */
function isNoDecimal(rule: string, value: unknown): boolean {
  return rule === 'decimal_invalid' && typeof value === 'string' && !value.startsWith('-');
}

describe('jsonSchemaOf', () => {
  it.each(samples.map(({ title }) => title))('accepts what the parse function accepts: %s', (title) => {
    const { record, full, required } = sampleOf(title);
    expect(accepts(record, full)).toBe(true);
    expect(accepts(record, Object.fromEntries(required.map((key) => [key, full[key]])))).toBe(true);
    for (const key of Object.keys(full)) {
      expect(accepts(record, replaceAt(full, key, undefined))).toBe(!required.includes(key));
    }
  });

  it.each(samples.map(({ title }) => title))('refuses what has another form: %s', (title) => {
    const { record, full } = sampleOf(title);
    for (const input of [null, 'x', 5, [], {}, { ...full, oops: 1 }]) {
      expect(accepts(record, input)).toBe(false);
    }
    for (const fault of faults.filter(([of]) => of === title)) {
      const [, at, value] = fault;
      const verdict = accepts(record, replaceAt(full, at, value));
      expect(`${at} ${JSON.stringify(value)} ${verdict}`).toBe(
        `${at} ${JSON.stringify(value)} ${beyondForm(fault)}`,
      );
    }
  });

  it('gives a new object at every call, of draft 2020-12', () => {
    const schema = jsonSchemaOf('trade');
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema).not.toBe(jsonSchemaOf('trade'));
    expect(schema).toEqual(jsonSchemaOf('trade'));
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });

  it.each(['order', 'constructor', '__proto__', undefined])('knows no record %j', (record) => {
    expect(() => jsonSchemaOf(record as RecordName)).toThrow(domainError('facts_invalid', 'record'));
  });
});
