import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSync } from 'recheck';
import { describe, expect, it } from 'vitest';
import { expressionsOf, mayReadAgain, repeats } from './regularExpressions.js';

const src = join(import.meta.dirname, '../../src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const found = files.map((file) => ({ file, ...expressionsOf(readFileSync(join(src, file), 'utf8')) }));
const written = found.flatMap((each) =>
  each.written.map(
    (expression) => [each.file, `/${expression.source}/${expression.flags}`, expression] as const,
  ),
);

// The checker counts steps; its clocks would make a busy machine find faults.
const untimed = { timeout: null, attackTimeout: null, incubationTimeout: null, seedingTimeout: null };

/** What looks ahead is attacked and not proved, so it is argued for here, unless it takes no more than so many signs. */
const argued: Record<string, string> = {
  [String.raw`/^(?=[A-Z]*\d)[A-Z\d]{5,12}$/`]: 'one look ahead, at the start',
  [String.raw`/^0\.(?!0+$)\d{1,6}$/`]: 'one look ahead, behind a fixed start',
  // In each part an escape begins with a sign that the others cannot be, so a part is read in one way only; giving signs
  // back fails at the next sign, since no part takes the sign that ends it. Four parts, so a sign is read a few times.
  [String.raw`/^(?:[a-z][a-z\d+.-]*:|(?![^/?#]*:))(?:\/\/(?:(?:[\w.~!$&'()*+,;=:-]|%[\da-f]{2})*@)?(?:[\w.~!$&'()*+,;=-]|%[\da-f]{2})*(?::\d*)?(?![^/?#])|(?!\/\/))(?:[\w.~!$&'()*+,;=:@/-]|%[\da-f]{2})*(?:\?(?:[\w.~!$&'()*+,;=:@/?-]|%[\da-f]{2})*)?(?:#(?:[\w.~!$&'()*+,;=:@/?-]|%[\da-f]{2})*)?$/i`]:
    'parts that are each read in one way and end where they must',
};

/** Why a text costs these no more than its length, although they may start anywhere and repeat without a bound. */
const readOnce: Record<string, string> = {
  // A run that is met is taken whole, and the next start lies behind it.
  '/\\s+/g': 'a run always matches',
  '/ +/g': 'a run always matches',
  // What is repeated cannot hold the sign that a start needs, so two starts never read the same sign.
  '/\\{[^{}]+\\}/': 'a start needs a brace, and stops before the next',
  '/\\{(\\w+)(?:\\|([\\w:]+))?\\}/g': 'a start needs a brace, and stops before the next',
  "/'[^']*'/g": 'a start needs a quotation mark; only the last can be without its pair',
  // Sticky: an attempt starts where the last one ended, and the reader gives up at the first that fails.
  '/\\s*(\\{[^{}]*\\}|\'[^\']*\'|"[^"]*"|<>|!=|==|=|&&|\\|\\||[()[\\],]|[^\\s\'"{}()[\\],<>!=&|]+)/y':
    'attempts follow each other, and a failure is the end',
};

describe('the regular expressions of the library', () => {
  it.each(written)('are linear: %s %s', (_, text, expression) => {
    const { status, checker } = checkSync(expression.source, expression.flags, untimed);
    expect(status).toBe('safe');
    expect(checker === 'automaton' || !repeats(expression) || text in argued).toBe(true);
  });

  it('are still those that are argued for', () => {
    const texts = new Set<string>(written.map(([, text]) => text));
    expect(Object.keys(argued).filter((text) => !texts.has(text))).toEqual([]);
  });

  it('are all written down: none is made of what a caller gives', () => {
    expect(found.flatMap(({ file, made }) => made.map((call) => `${file}: ${call}`))).toEqual([]);
  });

  it('read a text once, however often they match in it', () => {
    const again = written.filter(([, , expression]) => mayReadAgain(expression)).map(([, text]) => text);
    expect(again.sort()).toEqual(Object.keys(readOnce).sort());
  });
});

describe('the judges of regular expressions', () => {
  it.each([
    // Published: the Cloudflare outage of 2 July 2019 (quadratic), and OWASP's examples of ReDoS (exponential).
    [String.raw`.*.*=.*`, 'polynomial'],
    ['^(a+)+$', 'exponential'],
    ['^(a|aa)+$', 'exponential'],
    // The end is sought anew from each blank: the outage of Stack Overflow on 20 July 2016.
    [String.raw`\s+$`, 'polynomial'],
  ])('find %s %s', (source, type) => {
    expect(checkSync(source, '')).toMatchObject({ status: 'vulnerable', complexity: { type } });
  });

  it('find what one match does not show: thousands grouped by looking ahead from every digit', () => {
    const thousands = { source: String.raw`\B(?=(\d{3})+(?!\d))`, flags: 'g' };
    expect(mayReadAgain(thousands)).toBe(true);
  });

  it.each([
    ['^a+$', false],
    ['^(?:a|b)+$', false],
    ['^a|b+', true],
    ['a{2,}', true],
    ['a{2,4}', false],
    [String.raw`[+*]\+\p{L}`, false],
    [String.raw`\[a+\]`, true],
  ])('know of %s whether it may read again', (source, expected) => {
    expect(mayReadAgain({ source, flags: '' })).toBe(expected);
  });

  it('find an expression that is made at run time, in each of the ways to make one', () => {
    const ways = ['new RegExp(text)', 'RegExp(text)', 'a.match(text)', 'a.matchAll(text)', 'a.search(text)'];
    expect(expressionsOf(ways.join(';\n')).made).toEqual(ways);
    expect(expressionsOf('a.match(/b/g);').made).toEqual([]);
    expect(expressionsOf('a.match(/b/g);').written).toEqual([{ source: 'b', flags: 'g' }]);
  });
});
