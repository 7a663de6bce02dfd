import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { type Day, type OcelLog, type Step, toOcel } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { expectPlain, frozen, throughJson } from '../../questionnaire/laws.js';
import { ocelSchema } from './ocelSchema.js';
import { logs, opening, without } from './randomLogs.js';

const ajv = new Ajv({ strict: true });
addFormats(ajv);
const accepts = ajv.compile(ocelSchema);

const unique = (values: readonly unknown[]): unknown[] => [...new Set(values)];

/** The value of a case's attribute at the end of a log. */
function lastOf({ objects }: OcelLog, id: string, attribute: string): string | undefined {
  const own = objects.find((object) => object.id === `case:${id}`)!;
  return own.attributes.filter(({ name }) => name === attribute).at(-1)?.value;
}

describe('toOcel', () => {
  // 1,704,445,200 s is 2024-01-05T09:00:00Z (19,727.375 days), and 86,399 s later is one second less than a day.
  it('writes the log that the standard describes', () => {
    const labels = { adviser: 'a1', campaign: 'spring' };
    const on = '2024-01-06' as Day;
    const next = { revision: 1, event: 'lose', from: 'watch', to: 'lost', on, reason: 'price', key: 'x' };
    const later = { ...without(opening, 'entry'), ...next, at: 1_704_445_200 + 86_399 };
    expect(toOcel([{ ...opening, at: 1_704_445_200, labels }, later])).toEqual({
      eventTypes: [
        {
          name: 'open',
          attributes: [
            { name: 'to', type: 'string' },
            { name: 'on', type: 'string' },
            { name: 'at', type: 'integer' },
            { name: 'revision', type: 'integer' },
            { name: 'episode', type: 'integer' },
            { name: 'entry', type: 'string' },
            { name: 'label.campaign', type: 'string' },
          ],
        },
        {
          name: 'lose',
          attributes: [
            { name: 'from', type: 'string' },
            { name: 'to', type: 'string' },
            { name: 'on', type: 'string' },
            { name: 'at', type: 'integer' },
            { name: 'revision', type: 'integer' },
            { name: 'episode', type: 'integer' },
            { name: 'reason', type: 'string' },
          ],
        },
      ],
      objectTypes: [
        {
          name: 'case',
          attributes: [
            { name: 'stage', type: 'string' },
            { name: 'episode', type: 'integer' },
            { name: 'entry', type: 'string' },
          ],
        },
        { name: 'customer', attributes: [] },
        { name: 'adviser', attributes: [] },
      ],
      events: [
        {
          id: 'step:k1/0',
          type: 'open',
          time: '2024-01-05T09:00:00Z',
          attributes: [
            { name: 'to', value: 'watch' },
            { name: 'on', value: '2024-01-05' },
            { name: 'at', value: '1704445200' },
            { name: 'revision', value: '0' },
            { name: 'episode', value: '1' },
            { name: 'entry', value: 'normal' },
            { name: 'label.campaign', value: 'spring' },
          ],
          relationships: [
            { objectId: 'case:k1', qualifier: 'case' },
            { objectId: 'customer:c1', qualifier: 'customer' },
            { objectId: 'adviser:a1', qualifier: 'adviser' },
          ],
        },
        {
          id: 'step:k1/1',
          type: 'lose',
          time: '2024-01-06T08:59:59Z',
          attributes: [
            { name: 'from', value: 'watch' },
            { name: 'to', value: 'lost' },
            { name: 'on', value: '2024-01-06' },
            { name: 'at', value: '1704531599' },
            { name: 'revision', value: '1' },
            { name: 'episode', value: '1' },
            { name: 'reason', value: 'price' },
          ],
          relationships: [
            { objectId: 'case:k1', qualifier: 'case' },
            { objectId: 'customer:c1', qualifier: 'customer' },
          ],
        },
      ],
      objects: [
        {
          id: 'case:k1',
          type: 'case',
          attributes: [
            { name: 'stage', time: '2024-01-05T09:00:00Z', value: 'watch' },
            { name: 'stage', time: '2024-01-06T08:59:59Z', value: 'lost' },
            { name: 'episode', time: '2024-01-05T09:00:00Z', value: '1' },
            { name: 'entry', time: '2024-01-05T09:00:00Z', value: 'normal' },
          ],
          relationships: [
            { objectId: 'customer:c1', qualifier: 'customer' },
            { objectId: 'adviser:a1', qualifier: 'adviser' },
          ],
        },
        { id: 'customer:c1', type: 'customer', attributes: [], relationships: [] },
        { id: 'adviser:a1', type: 'adviser', attributes: [], relationships: [] },
      ],
    });
  });

  it('has no type of advisers where no step is labelled with one, and is valid when empty', () => {
    expect(toOcel([opening]).objectTypes.map(({ name }) => name)).toEqual(['case', 'customer']);
    expect(accepts(toOcel([]))).toBe(true);
  });

  it('keeps the last stage of a day, because an attribute has one value at a time', () => {
    const step = (revision: number, from: string, to: string, on: string): Step => {
      return { ...opening, revision, event: 'go', from, to, on: on as Day };
    };
    const log = toOcel([
      opening,
      step(1, 'watch', 'select', '2024-01-05'),
      step(2, 'select', 'select', '2024-01-06'),
      step(3, 'select', 'trade', '2024-01-07'),
    ]);
    expect(log.objects[0]!.attributes.filter(({ name }) => name === 'stage')).toEqual([
      { name: 'stage', time: '2024-01-05T00:00:00Z', value: 'select' },
      { name: 'stage', time: '2024-01-07T00:00:00Z', value: 'trade' },
    ]);
  });

  it('fits the schema of the standard and survives JSON', () => {
    fc.assert(
      fc.property(logs, (steps) => {
        const log = toOcel(frozen(steps));
        expectPlain(log);
        expect([accepts(throughJson(log)), accepts.errors]).toEqual([true, null]);
      }),
    );
  });

  it('counts as many events, cases, customers and advisers as the steps name', () => {
    fc.assert(
      fc.property(logs, (steps) => {
        const { events, objects } = toOcel(steps);
        const count = (type: string) => objects.filter((object) => object.type === type).length;
        expect(events.map(({ type }) => type)).toEqual(steps.map(({ event }) => event));
        expect(count('case')).toBe(unique(steps.map((step) => step.case)).length);
        expect(count('customer')).toBe(unique(steps.map(({ customer }) => customer)).length);
        const advisers = steps.flatMap(({ labels }) => labels?.['adviser'] ?? []);
        expect(count('adviser')).toBe(unique(advisers).length);
        const relations = steps.length * 2 + advisers.length;
        expect(events.flatMap(({ relationships }) => relationships)).toHaveLength(relations);
      }),
    );
  });

  it('keeps the laws of the standard: one space of ids, known objects, declared attributes, one value at a time', () => {
    fc.assert(
      fc.property(logs, (steps) => {
        const { eventTypes, objectTypes, events, objects } = toOcel(steps);
        const ids = [...events, ...objects].map(({ id }) => id);
        expect(unique(ids)).toHaveLength(ids.length);
        const types = new Map(objects.map(({ id, type }) => [id, type]));
        for (const { relationships } of [...events, ...objects])
          for (const { objectId, qualifier } of relationships) expect(types.get(objectId)).toBe(qualifier);
        for (const { type, attributes } of events) expectDeclared(eventTypes, type, attributes);
        for (const { type, attributes } of objects) {
          expectDeclared(objectTypes, type, attributes);
          const places = attributes.map(({ name, time }) => `${name} ${time}`);
          expect(unique(places)).toHaveLength(places.length);
        }
      }),
    );
  });

  it('leaves each case in the stage and the episode of its last step', () => {
    fc.assert(
      fc.property(logs, (steps) => {
        const log = toOcel(steps);
        const last = new Map(steps.map((step) => [step.case, step]));
        for (const [id, { to, episode }] of last) {
          expect([lastOf(log, id, 'stage'), lastOf(log, id, 'episode')]).toEqual([to, String(episode)]);
        }
      }),
    );
  });
});

function expectDeclared(
  types: OcelLog['eventTypes'],
  type: string,
  values: readonly { readonly name: string; readonly value: string }[],
): void {
  const own = types.filter(({ name }) => name === type);
  expect(own).toHaveLength(1);
  for (const { name, value } of values) {
    const declared = own[0]!.attributes.filter((attribute) => attribute.name === name);
    expect(declared).toHaveLength(1);
    if (declared[0]!.type === 'integer') expect(value).toMatch(/^-?\d+$/);
  }
}
