import { checkScripts, defineScripts } from 'panhuo';
import { phrases, serviceScripts } from 'panhuo/presets/china';
import { describe, expect, it } from 'vitest';
import { errorOf } from '../../questionnaire/laws.js';

const head = { id: 'test/scripts', version: '1', source: { document: 'test' } };
const script = { id: 'one', step: 'care-call', text: { zh: '您好', en: 'Good day' } };

describe('the scripts of the preset', () => {
  it('pass the checker', () => {
    expect(checkScripts(phrases, serviceScripts)).toEqual([]);
  });

  it('stand for every step, name the firm and the registration, and let the customer decline', () => {
    expect(serviceScripts.scripts.map(({ step }) => step)).toEqual([
      'introduction',
      'care-call',
      'review',
      'waking-call',
      'market-question',
    ]);
    for (const { text } of serviceScripts.scripts) {
      for (const language of ['zh', 'en'] as const) {
        expect(text[language]).toContain('{firm}');
        expect(text[language]).toContain('{registration}');
      }
      expect(text.zh).toMatch(/不希望|不再|不需要/);
      expect(text.en).toMatch(/decline|rather not|If not/);
    }
  });
});

describe('checkScripts', () => {
  it('names the path of the text', () => {
    const scripts = defineScripts({
      ...head,
      scripts: [script, { ...script, id: 'two', text: { zh: '稳赚', en: 'Buy now' } }],
    });
    expect(
      checkScripts(phrases, scripts).map(({ detail: { path, start, end } }) => [path, start, end]),
    ).toEqual([
      ['scripts[1].text.zh', 0, 2],
      ['scripts[1].text.en', 0, 7],
    ]);
  });

  it('refuses scripts that repeat an id, or that were not checked', () => {
    const error = errorOf(() => defineScripts({ ...head, scripts: [script, script] }));
    expect(error.reasons).toMatchObject([{ rule: 'id_repeated', detail: { path: 'scripts[1].id' } }]);
    expect(errorOf(() => checkScripts(phrases, { ...serviceScripts })).code).toBe('definition_unchecked');
  });
});
