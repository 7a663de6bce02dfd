import fc from 'fast-check';
import { type Evidence, evidenceOf, verifyEvidence } from 'panhuo';
import type { Sha256 } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectWorded, frozen } from '../../questionnaire/laws.js';
import { decisionOf, hashByNode } from './decisions.js';

function chainOf(length: number): Evidence[] {
  const chain: Evidence[] = [];
  for (let number = 0; number < length; number++) chain.push(evidenceOf(decisionOf(number), chain.at(-1)));
  return chain;
}

/** A link that somebody wrote himself, with a hash that fits. */
function forged(link: Evidence, change: Partial<Evidence>): Evidence {
  const content = { ...link, ...change };
  return { ...content, hash: hashByNode(content) };
}

const chain = frozen(chainOf(50));
const lastHash = chain[49]!.hash;
const texts = chain.map((link) => JSON.stringify(link));
const bytes = Buffer.from(`[${texts.join(',')}]`, 'utf8');
const decoder = new TextDecoder();

// The link that a byte of the text belongs to: each is followed by one comma or bracket.
const ends: number[] = [];
for (const text of texts) ends.push((ends.at(-1) ?? 0) + 1 + Buffer.byteLength(text));
const linkAt = (position: number): number => ends.findIndex((end) => position < end);

function rules(result: ReturnType<typeof verifyEvidence>): string[] {
  return result.reasons.map(({ rule }) => rule);
}

describe('a chain of evidence', () => {
  it('is intact as it was made, and as it comes back from storage', () => {
    const result = verifyEvidence(JSON.parse(decoder.decode(bytes)) as unknown[], { length: 50, lastHash });
    expect(result.value).toEqual({ intact: true, length: 50, lastHash });
    expectPlain(result);
    expectWorded(result.reasons);
  });

  it('is intact however its text is laid out', () => {
    const turned = chain.map((link) => Object.fromEntries(Object.entries(link).reverse()));
    expect(verifyEvidence(JSON.parse(JSON.stringify(turned, null, 2)) as unknown[]).value.intact).toBe(true);
  });

  it('breaks at the right place when any byte is changed to any other', () => {
    let parsed = 0;
    const position = fc.nat(bytes.length - 1);
    fc.assert(
      fc.property(position, fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const changed = Buffer.from(bytes);
        changed[at] = changed[at]! ^ flip;
        let read: unknown;
        try {
          read = JSON.parse(decoder.decode(changed));
        } catch {
          return;
        }
        parsed += 1;
        const result = verifyEvidence(read as unknown[]);
        expect(result.value).toEqual({ intact: false, at: linkAt(at) });
        expectWorded(result.reasons);
      }),
      { numRuns: 1000 },
    );
    // Most bytes stand in texts and numbers, where the changed file is still JSON.
    expect(parsed).toBeGreaterThan(200);
  });

  it('breaks wherever one digit or letter of one link becomes another, byte by byte', () => {
    const short = chain.slice(0, 3);
    const text = JSON.stringify(short[1]);
    for (let at = 0; at < text.length; at++) {
      if (!/[0-9a-z]/.test(text[at]!)) continue;
      const other = text[at] === '1' ? '2' : text[at] === 'b' ? 'c' : /[0-9]/.test(text[at]!) ? '1' : 'b';
      let read: unknown;
      try {
        read = JSON.parse(text.slice(0, at) + other + text.slice(at + 1));
      } catch {
        continue;
      }
      expect(verifyEvidence([short[0], read, short[2]]).value).toEqual({ intact: false, at: 1 });
    }
  });

  it('breaks where a link is removed, inserted or moved', () => {
    fc.assert(
      fc.property(fc.nat(48), fc.nat(48), (a, b) => {
        expect(verifyEvidence(chain.toSpliced(a, 1)).value).toEqual({ intact: false, at: a });
        expect(verifyEvidence(chain.toSpliced(b, 0, chain[a]!)).value).toEqual({
          intact: false,
          // A copy right before or behind itself stands rightly once; the second of the two does not.
          at: a === b ? b + 1 : b,
        });
        const [low, high] = [Math.min(a, b), Math.max(a, b) + 1];
        const moved = chain.toSpliced(high, 1, chain[low]!).toSpliced(low, 1, chain[high]!);
        expect(verifyEvidence(moved).value).toEqual({ intact: false, at: low });
      }),
      { numRuns: 25 },
    );
  });

  it('breaks behind a link that was rewritten with a fitting hash', () => {
    const rewritten = chain.with(20, forged(chain[20]!, { allowed: !chain[20]!.allowed }));
    const result = verifyEvidence(rewritten);
    expect(result.value).toEqual({ intact: false, at: 21 });
    expect(rules(result)).toEqual(['evidence_unlinked']);
  });

  it('breaks behind a link that was inserted with a fitting hash, number and predecessor', () => {
    const inserted = evidenceOf(decisionOf(99), chain[9]);
    const result = verifyEvidence(chain.toSpliced(10, 0, inserted));
    expect(result.value).toEqual({ intact: false, at: 11 });
    expect(rules(result)).toEqual(['evidence_misplaced', 'evidence_unlinked']);
  });

  it.each<[string, Partial<Evidence>, string[]]>([
    ['place', { sequence: 4 }, ['evidence_misplaced']],
    ['predecessor', { previous: lastHash }, ['evidence_unlinked']],
    ['predecessor that is none', { previous: null }, ['evidence_unlinked']],
  ])('checks a %s by itself, where the hash fits', (_, change, expected) => {
    const result = verifyEvidence([...chain.slice(0, 3), forged(chain[3]!, change)]);
    expect(result.value).toEqual({ intact: false, at: 3 });
    expect(rules(result)).toEqual(expected);
  });

  it('does not begin in the middle: the first link has nothing before it', () => {
    expect(verifyEvidence([forged(chain[0]!, { previous: lastHash })]).value).toEqual({
      intact: false,
      at: 0,
    });
    expect(verifyEvidence(chain.slice(1)).value).toEqual({ intact: false, at: 0 });
  });

  it('counts a fact named hash like any other', () => {
    const [first] = chain;
    const link = evidenceOf(decisionOf(1), first);
    const detail = { ...link.reasons[1]!.detail, hash: 'changed' };
    const result = verifyEvidence([
      first,
      { ...link, reasons: [link.reasons[0], { ...link.reasons[1], detail }] },
    ]);
    expect(rules(result)).toEqual(['evidence_changed']);
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'evidence'],
    ['a class', new Date(0)],
    ['a link of another form', { ...chain[3], format: 'gate-evidence/2' }],
    ['a link with a note', { ...chain[3], note: 'added' }],
    ['a link without inputs', { ...chain[3], inputs: undefined }],
    ['a hash in capitals', { ...chain[3], hash: chain[3]!.hash.toUpperCase() }],
    [
      'a link whose getter throws',
      Object.defineProperty({ ...chain[3] }, 'on', { enumerable: true, get: () => expect.fail() }),
    ],
  ])('holds %s for no evidence, and says so', (_, odd) => {
    const result = verifyEvidence([...chain.slice(0, 3), odd, ...chain.slice(4)]);
    expect(result.value).toEqual({ intact: false, at: 3 });
    expect(result.reasons[0]).toEqual({ rule: 'evidence_malformed', detail: { index: 3 } });
    expect(result.reasons.length).toBeGreaterThan(1);
    expectPlain(result);
    expectWorded(result.reasons);
  });
});

describe('the end of a chain', () => {
  it('that was cut off shows only against what was noted elsewhere', () => {
    const cut = chain.slice(0, 40);
    expect(verifyEvidence(cut).value.intact).toBe(true);
    expect(verifyEvidence(cut, { length: 50 }).value).toEqual({ intact: false, at: 40 });
    const result = verifyEvidence(cut, { lastHash });
    expect(result.value).toEqual({ intact: false, at: 40 });
    expect(rules(result)).toEqual(['evidence_end_other']);
    expect(rules(verifyEvidence(cut, { length: 50, lastHash }))).toEqual([
      'evidence_length_other',
      'evidence_end_other',
    ]);
    expectWorded(verifyEvidence(cut, { length: 50, lastHash }).reasons);
  });

  it('shows a chain that was written anew as a whole, which nothing else does', () => {
    const anew: Evidence[] = [];
    for (let number = 100; number < 150; number++) anew.push(evidenceOf(decisionOf(number), anew.at(-1)));
    expect(verifyEvidence(anew, { length: 50 }).value.intact).toBe(true);
    expect(verifyEvidence(anew, { length: 50, lastHash }).value).toEqual({ intact: false, at: 50 });
  });

  it('of a chain that has grown is checked on its beginning', () => {
    const noted = { length: 30, lastHash: chain[29]!.hash };
    expect(verifyEvidence(chain, noted).value).toEqual({ intact: false, at: 30 });
    expect(rules(verifyEvidence(chain, { length: 30 }))).toEqual(['evidence_length_other']);
    expect(verifyEvidence(chain.slice(0, 30), noted).value.intact).toBe(true);
  });

  it('is given back in the form in which it is expected', () => {
    for (const length of [0, 1, 50]) {
      const { value } = verifyEvidence(chain.slice(0, length));
      expect(value).toMatchObject({ intact: true, length });
      if (value.intact) {
        const expected = { length: value.length, lastHash: value.lastHash };
        expect(verifyEvidence(chain.slice(0, length), expected).value).toEqual(value);
      }
    }
    expect(verifyEvidence([], { lastHash }).value).toEqual({ intact: false, at: 0 });
    expect(verifyEvidence(chain, { lastHash: null }).value).toEqual({ intact: false, at: 50 });
  });

  it.each<[string, unknown, object, string]>([
    ['a chain that is no list', { 0: chain[0], length: 1 }, {}, 'chain'],
    ['half a length', chain, { length: 1.5 }, 'expected.length'],
    ['a length below zero', chain, { length: -1 }, 'expected.length'],
    ['a hash that is none', chain, { lastHash: 'sha256:ab' as Sha256 }, 'expected.lastHash'],
  ])('is not asked of %s', (_, links, expected, path) => {
    const error = errorOf(() => verifyEvidence(links as unknown[], expected));
    expect([error.code, error.details['path']]).toEqual(['facts_invalid', path]);
  });
});
