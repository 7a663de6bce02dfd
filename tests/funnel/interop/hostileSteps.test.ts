import { isMainThread } from 'node:worker_threads';
import fc from 'fast-check';
import { describe as wordsOf, type Step, toCloudEvents, toOcel, toXes } from 'panhuo';
import { afterEach, describe, expect, it } from 'vitest';
import { errorOf, expectWorded, visible } from '../../questionnaire/laws.js';
import { logs, opening, without } from './randomLogs.js';
import { readXes } from './readXes.js';

const source = '/branches/12';
const exporters = {
  toXes,
  toOcel,
  toCloudEvents: (steps: readonly Step[]) => toCloudEvents(steps, { source }),
};
const each = Object.entries(exporters);

describe.each(each)('%s', (_, write) => {
  const change = (changes: object): Step => ({ ...opening, ...changes });

  it.each([
    ['null', null, ''],
    ['text', 'open', ''],
    ['no case', change({ case: undefined }), '.case'],
    ['an empty case', change({ case: '' }), '.case'],
    ['a number for a case', change({ case: 7 }), '.case'],
    ['an empty customer', change({ customer: '' }), '.customer'],
    ['no event', change({ event: null }), '.event'],
    ['no stage', change({ to: undefined }), '.to'],
    ['nothing where it comes from', change({ from: undefined }), '.from'],
    ['a day that does not exist', change({ on: '2023-02-29' }), '.on'],
    ['a date', change({ on: new Date(0) }), '.on'],
    ['a moment between seconds', change({ at: 0.5 }), '.at'],
    ['a moment that is no number', change({ at: NaN }), '.at'],
    // Today in milliseconds would be the year 55,000 in seconds.
    ['milliseconds', change({ at: 1_704_445_200_000 }), '.at'],
    ['a second before the year 1', change({ at: -62_135_596_801 }), '.at'],
    ['a second after the year 9999', change({ at: 253_402_300_800 }), '.at'],
    ['a revision below zero', change({ revision: -1 }), '.revision'],
    ['a revision as text', change({ revision: '0' }), '.revision'],
    ['episode zero', change({ episode: 0 }), '.episode'],
    ['a key that is no text', change({ key: 5 }), '.key'],
    ['a reason that is no text', change({ reason: {} }), '.reason'],
    ['labels that are text', change({ labels: 'adviser' }), '.labels'],
    ['a label that is no text', change({ labels: { adviser: 1 } }), '.labels'],
  ])('refuses %s for a step, and names it', (_what, step, part) => {
    const error = errorOf(() => write([change({ case: 'k0' }), step as Step]));
    expect([error.code, error.details['path']]).toEqual(['step_invalid', `[1]${part}`]);
    expectWorded(error.reasons);
  });

  it.each([
    ['twice', {}, 'revision'],
    ['of an earlier revision', { revision: 1, later: 0 }, 'revision'],
    ['of another customer', { customer: 'c2' }, 'customer'],
    ['of an earlier day', { on: '2024-01-04' }, 'on'],
    ['of an earlier moment', { at: 99 }, 'at'],
  ])('refuses a step %s', (_what, changes, part) => {
    const first = change({ at: 100, revision: 'later' in changes ? 2 : 0 });
    const next = change({ revision: part === 'revision' ? 0 : 3, at: 100, ...changes });
    const error = errorOf(() => write([first, next]));
    expect([error.code, error.details['path']]).toEqual(['step_invalid', `[1].${part}`]);
  });

  it('refuses a moment before the last one that is known', () => {
    const [first, later] = [change({ at: 100 }), change({ revision: 2, at: 99 })];
    const error = errorOf(() => write([first, change({ revision: 1 }), later]));
    expect(error.details['path']).toBe('[2].at');
  });

  it('takes null for a part that is missing, as storage writes it', () => {
    const { at, key, reason, labels } = { at: null, key: null, reason: null, labels: null };
    const stored = change({ at, key, reason, labels });
    expect(write([stored, change({ revision: 1, entry: null })])).toEqual(
      write([opening, without(change({ revision: 1 }), 'entry')]),
    );
  });

  it('refuses what is no list', () => {
    const error = errorOf(() => write({ rows: 0 } as unknown as Step[]));
    expect([error.code, error.details['path']]).toEqual(['facts_invalid', 'steps']);
    expectWorded(error.reasons);
  });

  it.each(['case', 'customer', 'event', 'to', 'from', 'reason', 'entry'])(
    'refuses half a pair in the %s, and does not repeat it',
    (part) => {
      const error = errorOf(() => write([change({ [part]: 'secret\uD83D' })]));
      expect([error.code, error.details['path']]).toEqual(['step_invalid', `[0].${part}`]);
      expect(visible(error)).not.toMatch('secret');
      expect(wordsOf(error.reason, 'zh') + wordsOf(error.reason, 'en')).not.toMatch('secret');
    },
  );

  it('does not repeat the name of a label', () => {
    const error = errorOf(() => write([change({ labels: { 'secret\uDE00': 'x' } })]));
    expect(visible(error)).not.toMatch('secret');
  });

  it('takes ids of 10,000 characters, of any script, and like those of a prototype', () => {
    const strange = [
      'a'.repeat(10_000),
      '盘活😀',
      '"<&>\'',
      '__proto__',
      'constructor',
      'case:k1/0',
      '../..',
    ];
    const steps = strange.map((id) => change({ case: id, customer: id, labels: { adviser: id, [id]: id } }));
    expect(write(steps)).toBeDefined();
    const texts = strange.map((id) => JSON.stringify(id).slice(1, -1));
    if (write !== toXes) for (const text of texts) expect(JSON.stringify(write(steps))).toContain(text);
  });
});

describe('control characters', () => {
  const bell: Step = { ...opening, case: 'secret\u0007' };
  const note: Step = { ...opening, labels: { note: 'secret\u0000' } };

  it('are refused where the format cannot hold them, and not repeated', () => {
    for (const action of [
      () => toXes([bell]),
      () => toXes([note]),
      () => toXes([{ ...opening, reason: 'secret\uFFFE' }]),
      () => exporters.toCloudEvents([bell]),
      () => exporters.toCloudEvents([{ ...opening, event: 'secret\u0085' }]),
    ]) {
      const error = errorOf(action);
      expect(error.code).toBe('step_invalid');
      expect(visible(error)).not.toMatch('secret');
      expectWorded(error.reasons);
    }
  });

  it('pass where it can', () => {
    expect(toOcel([bell]).objects[0]!.id).toBe('case:secret\u0007');
    expect(exporters.toCloudEvents([note])[0]!.data.labels).toEqual({ note: 'secret\u0000' });
    expect(readXes(toXes([{ ...opening, case: 'a\tb\r\nc' }]))[0]!.case).toBe('a\tb\r\nc');
  });
});

// The zone is that of the process: a thread, such as mutation testing uses, cannot change it.
describe.skipIf(!isMainThread)('the zone of the machine', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    process.env['TZ'] = zone;
  });

  it('changes nothing', () => {
    const offsets = new Set<number>();
    fc.assert(
      fc.property(logs, (steps) => {
        const [first, ...others] = ['UTC', 'Asia/Shanghai', 'Pacific/Apia', 'America/Sao_Paulo'].map((TZ) => {
          process.env['TZ'] = TZ;
          offsets.add(new Date(0).getTimezoneOffset());
          return JSON.stringify(each.map(([, write]) => write(steps)));
        });
        for (const other of others) expect(other).toBe(first);
      }),
      { numRuns: 20 },
    );
    // UTC, 8 hours ahead, and 11 and 3 behind in 1970.
    expect(offsets).toEqual(new Set([0, -480, 660, 180]));
  });
});
