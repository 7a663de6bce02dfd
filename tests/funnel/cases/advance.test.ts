import {
  advance,
  choices,
  type Day,
  day,
  defineFunnel,
  type FunnelDefinition,
  openCase,
  readCase,
  replay,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import {
  errorOf,
  expectPlain,
  expectWorded,
  frozen,
  throughJson,
  visible,
  expectRefused,
} from '../../questionnaire/laws.js';
import { caseIn, funnel, ids, open, openedOn, ready, type Row } from '../cases.js';

const later = day('2024-01-09');
const before = day('2024-01-04');

describe('a refusal', () => {
  it('gives every reason at once, not the first', () => {
    const { row } = open();
    const refused = advance(funnel, row, { event: 'interest', on: before, expectRevision: 3 });
    expect(refused).toMatchObject({
      moved: false,
      reasons: [
        { rule: 'revision_stale', detail: { expected: 3, actual: 0 } },
        { rule: 'guard_unmet', detail: { fact: 'behaviourAnalysed' } },
        { rule: 'guard_unmet', detail: { fact: 'needsSurveyed' } },
        { rule: 'step_too_early', detail: { on: before, since: openedOn } },
      ],
    });
    expectPlain(refused);
    if (!refused.moved) expectWorded(refused.reasons);
  });

  it('of a loss names the day and the code', () => {
    const refused = advance(funnel, open().row, { event: 'refuse', on: before, reason: 'nothing' });
    expect(refused).toMatchObject({ reasons: [{ rule: 'step_too_early' }, { rule: 'reason_code_needed' }] });
  });

  it('of another move takes a code of the funnel and nothing else', () => {
    const move = (reason: string) => advance(funnel, open().row, { event: 'fall-silent', on: later, reason });
    expect(move('neglect')).toMatchObject({ moved: true, step: { reason: 'neglect' } });
    expect(move('CANARY')).toMatchObject({ moved: false, reasons: [{ rule: 'reason_code_needed' }] });
  });

  it('of an event that the stage does not know names the day and the revision too', () => {
    const refused = advance(funnel, open().row, { event: 'deal', on: before, expectRevision: 1 });
    expect(refused).toMatchObject({
      reasons: [{ rule: 'revision_stale' }, { rule: 'event_not_here' }, { rule: 'step_too_early' }],
    });
  });

  it('leaves the row as it was', () => {
    const row = frozen(open().row);
    const refused = advance(funnel, row, { event: 'deal', on: later });
    expect(refused.row).toEqual(row);
  });
});

describe('the day of a step', () => {
  it('may be the day of the step before, and never lies before it', () => {
    const { row } = caseIn('trade');
    expect(advance(funnel, row, { event: 'deal', on: openedOn }).moved).toBe(true);
    expect(advance(funnel, row, { event: 'deal', on: before })).toMatchObject({
      moved: false,
      reasons: [{ rule: 'step_too_early', detail: { on: before, since: openedOn } }],
    });
  });

  it.each(['2024-02-30', '9', 'CANARY', ''])('is a day that exists, not %j', (on) => {
    for (const action of [
      () => advance(funnel, caseIn('trade').row, { event: 'deal', on: on as Day }),
      () => choices(funnel, caseIn('trade').row, { on: on as Day }),
    ]) {
      const error = errorOf(action);
      expect(error.code).toBe('day_invalid');
      expect(visible(error)).not.toContain('CANARY');
    }
  });
});

describe('the expected revision', () => {
  it.each([
    [0, true],
    [1, false],
    [-1, false],
  ])('%i of a case at revision 0: moved is %s', (expectRevision, moved) => {
    expect(advance(funnel, open().row, { event: 'fall-silent', on: later, expectRevision }).moved).toBe(
      moved,
    );
  });
});

describe('an idempotency key', () => {
  const happening = { event: 'fall-silent', on: later, key: 'call-7' } as const;
  const done = advance(funnel, open().row, happening);
  if (!done.moved) throw new Error('it should move');

  it('stands in the step', () => {
    expect(done.step).toMatchObject({ key: 'call-7', revision: 1 });
  });

  it('moves nothing a second time: the stored step comes back, marked', () => {
    for (const row of [done.row, { ...done.row, stage: 'watch', revision: 7 } as Row]) {
      const again = advance(funnel, frozen(row), frozen({ ...happening, prior: done.step }));
      expect(again).toEqual({
        moved: false,
        row,
        reasons: [{ rule: 'step_duplicate', detail: { revision: 1 } }],
        step: done.step,
      });
      expectPlain(again);
      if (!again.moved) expectWorded(again.reasons);
    }
  });

  it('is needed where a stored step is handed in', () => {
    const { key, ...unnamed } = done.step;
    expect(key).toBe('call-7');
    const asked = { event: 'fall-silent', on: later, prior: unnamed } as const;
    expect(errorOf(() => advance(funnel, done.row, asked)).code).toBe('case_mismatch');
  });

  it('is not used for another event', () => {
    const reused = { ...happening, event: 'wake', prior: done.step } as const;
    expect(errorOf(() => advance(funnel, done.row, reused))).toMatchObject({
      code: 'key_reused',
      details: { path: 'key' },
    });
  });

  it.each([
    ['of another case', { ...done.step, case: 'CANARY' }],
    ['under another key', { ...done.step, key: 'CANARY' }],
  ])('does not meet a step %s', (_, prior) => {
    const error = errorOf(() => advance(funnel, done.row, { ...happening, prior }));
    expect(error).toMatchObject({ code: 'case_mismatch', details: { path: 'prior' } });
    expect(visible(error)).not.toContain('CANARY');
  });
});

describe('a row', () => {
  const { row } = open();
  const base = throughJson<FunnelDefinition>(funnel);
  const { watch } = base.stages;
  it.each([
    ['another funnel', { ...base, id: 'own/service-funnel' }, 'funnel.id'],
    ['another version', { ...base, version: '99' }, 'funnel.version'],
    [
      'a definition with another guard',
      { ...base, stages: { ...base.stages, watch: { ...watch!, on: { ...watch!.on, interest: 'select' } } } },
      'funnel.fingerprint',
    ],
    ['a definition with another loss', { ...base, lose: ['price'] }, 'funnel.fingerprint'],
    ['a definition with another start', { ...base, starts: ['wake'] }, 'funnel.fingerprint'],
    [
      'a definition with another entry',
      { ...base, entries: { ...base.entries, vip: 'select' } },
      'funnel.fingerprint',
    ],
  ])('of %s is refused', (_, definition, path) => {
    const other = defineFunnel(definition);
    const stray = row as unknown as Parameters<typeof advance<typeof other>>[1];
    for (const action of [
      () => advance(other, stray, { event: 'fall-silent', on: later }),
      () => choices(other, stray, { on: later }),
      () => readCase(other, throughJson(row)),
    ]) {
      expect(errorOf(action)).toMatchObject({ code: 'case_mismatch', details: { path } });
    }
  });

  it.each([
    ['nothing', null],
    ['no funnel', { ...row, funnel: undefined }],
    ['null for a funnel', { ...row, funnel: null }],
    ['a funnel without names', { ...row, funnel: {} }],
  ])('with %s is refused', (_, stray) => {
    const own = stray as unknown as typeof row;
    for (const action of [
      () => advance(funnel, own, { event: 'fall-silent', on: later }),
      () => choices(funnel, own, { on: later }),
    ]) {
      expect(errorOf(action)).toMatchObject({ code: 'case_mismatch', details: { path: 'funnel.id' } });
    }
  });

  it.each(['revision', 'episode'])('with text for its %s is refused', (path) => {
    // 3 + 1 would be 31.
    const own = { ...row, [path]: '3' };
    expectRefused(() => advance(funnel, own, { event: 'fall-silent', on: later }), 'case_mismatch', {
      path,
      expected: 'a whole number',
    });
  });

  it.each([7, ['2024-01-05'], null])('with %j for the day of its stage is refused', (enteredOn) => {
    const own = { ...row, enteredOn } as unknown as typeof row;
    expectRefused(() => choices(funnel, own, { on: later }), 'case_mismatch', {
      path: 'enteredOn',
      expected: 'a day, YYYY-MM-DD',
    });
  });

  it('stays good when wording and provenance are corrected', () => {
    const text = { zh: '改', en: 'corrected' };
    const corrected = defineFunnel<string, string, string>({
      ...base,
      note: text,
      source: { document: 'elsewhere' },
      stages: { ...base.stages, watch: { ...watch!, text, knownBy: text } },
    });
    expect(readCase(corrected, row)).toEqual(row);
  });

  it('stays good after JSON of the definition, in any order of keys', () => {
    const turned = Object.fromEntries(Object.entries(base).reverse());
    expect(readCase(defineFunnel(turned as unknown as FunnelDefinition), row)).toEqual(row);
  });

  it('hears a change behind a stage, an event and an entry that are named like wording', () => {
    const text = { zh: '段', en: 'stage' };
    const named = (to: string, kind: 'open' | 'dormant', entry: string) =>
      defineFunnel<string, string, string>({
        id: 'named',
        version: '1',
        entries: { all: 'text', source: entry },
        stages: {
          text: { text, kind: 'open', on: { note: to, knownBy: 'source' } },
          source: { text, kind, on: { text: 'won' } },
          won: { text, kind: 'won' },
        },
      });
    const fingerprintOf = (...of: Parameters<typeof named>) =>
      openCase(named(...of), { ...ids, on: openedOn, entry: 'all' }).row.funnel.fingerprint;
    const all = [
      fingerprintOf('won', 'open', 'text'),
      fingerprintOf('source', 'open', 'text'),
      fingerprintOf('won', 'dormant', 'text'),
      fingerprintOf('won', 'open', 'source'),
    ];
    expect(new Set(all).size).toBe(4);
  });
});

it.each([
  ['a plain definition', throughJson<typeof funnel>(funnel)],
  ['a spread of a checked one', { ...funnel }],
])('%s is refused: it was not checked', (_, unchecked) => {
  const { row, steps } = caseIn('select');
  for (const action of [
    () => openCase(unchecked, { ...ids, on: openedOn, entry: 'normal' }),
    () => advance(unchecked, row, { event: 'decide', on: later, facts: ready }),
    () => choices(unchecked, row, { on: later }),
    () => readCase(unchecked, row),
    () => replay(unchecked, steps),
  ]) {
    expect(errorOf(action).code).toBe('definition_unchecked');
  }
});
