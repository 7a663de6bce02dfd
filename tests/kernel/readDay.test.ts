import fc from 'fast-check';
import { brokerDateFormats, fromEpochDay, readDay } from 'panhuo/kernel';
import { describe, expect, it, vi } from 'vitest';
import { errorOf } from '../questionnaire/laws.js';

describe('readDay', () => {
  it.each([
    ['20240229', '2024-02-29'],
    ['2024-02-29', '2024-02-29'],
    ['2024/2/9', '2024-02-09'],
    ['2024/02/09', '2024-02-09'],
    ['2024.2.9', '2024-02-09'],
    ['2024年2月9日', '2024-02-09'],
    ['2024年02月09日', '2024-02-09'],
    ['20240229 09:31:05', '2024-02-29'],
    ['2024-02-29 23:59:59', '2024-02-29'],
    ['2024-02-29T00:00:00', '2024-02-29'],
    ['2024/2/29 0:00', '2024-02-29'],
    [' 20240229 ', '2024-02-29'],
    // Days that have no midnight, or do not exist at all, in the zones of the test run.
    ['20111230', '2011-12-30'],
    ['20181104', '2018-11-04'],
    ['19941231', '1994-12-31'],
  ])('reads %j as %s', (text, day) => {
    expect(readDay(text)).toBe(day);
  });

  it.each([
    '20230229',
    '2024-13-01',
    '03/04/2024',
    '2024',
    '',
    'yesterday',
    '2024年',
    '20240229x',
    '24/1/2',
    '24-01-02',
    '24年1月2日',
    '03/04/05',
    '0240101 10:00:00',
    '00000101',
  ])('refuses %j, and names the formats that it tried', (text) => {
    expect(errorOf(() => readDay(text))).toMatchObject({
      code: 'day_unreadable',
      details: { formats: brokerDateFormats },
    });
  });

  it('reads every day of 1900 to 2200 back from the compact form, in every zone', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25567, max: 84370 }), (number) => {
        const day = fromEpochDay(number);
        expect(readDay(day.replaceAll('-', ''))).toBe(day);
        expect(readDay(day.replaceAll('-', '/'))).toBe(day);
      }),
    );
  });

  it.each(['DD.MM.YYYY', 'YYYY-MM-dd', "yyyy-MM-dd 'Day' D", 5])(
    'refuses the pattern %j, and says nothing of the text on the console',
    (pattern) => {
      const said = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
      expect(() => readDay('CANARY', ['dd.MM.yyyy', pattern as string])).toThrow(
        expect.objectContaining({
          code: 'facts_invalid',
          message: 'facts_invalid at formats[1]: expected a pattern of date-fns without D and Y',
        }),
      );
      expect(said).not.toHaveBeenCalled();
      said.mockRestore();
    },
  );

  it.each([null, 0, 'dd.MM.yyyy'])('refuses formats that are no list: %j', (formats) => {
    expect(errorOf(() => readDay('05.01.2024', formats as never))).toMatchObject({
      code: 'facts_invalid',
      details: { path: 'formats' },
    });
  });

  it('refuses a pattern with a letter that is no token', () => {
    expect(() => readDay('05.01.n', ['dd.MM.n'])).toThrow(expect.objectContaining({ code: 'facts_invalid' }));
  });

  it('takes a quoted word with any letter in a pattern, and no text that is none', () => {
    expect(readDay('Day 05.01.2024', ["'Day' dd.MM.yyyy"])).toBe('2024-01-05');
    expect(errorOf(() => readDay(5 as unknown as string))).toMatchObject({
      code: 'day_unreadable',
      details: { formats: brokerDateFormats },
    });
  });

  it('tries the formats that it is given and no others', () => {
    expect(readDay('05.01.2024', ['dd.MM.yyyy'])).toBe('2024-01-05');
    expect(() => readDay('2024-01-05', ['dd.MM.yyyy'])).toThrow(
      expect.objectContaining({ code: 'day_unreadable' }),
    );
    expect(brokerDateFormats).not.toContain('dd/MM/yyyy');
  });
});
