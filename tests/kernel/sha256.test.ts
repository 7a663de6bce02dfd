import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { sha256 } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';

// The oracle: node's own hash over node's own UTF-8, which writes a lone surrogate as U+FFFD.
const byNode = (text: string): string => `sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`;

describe('the hash of a text', () => {
  it.each([
    // FIPS 180-4 examples (NIST, "SHA256.pdf": one block, two blocks) and the vectors of NIST's CAVP and FIPS 180-2.
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
    ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
  ])('is the one that the standard prints', (text, hash) => {
    expect(sha256(text)).toBe(`sha256:${hash}`);
  });

  it.each([54, 55, 56, 57, 63, 64, 65, 118, 119, 120, 121, 127, 128, 129])(
    'is right around the end of a block, at %i bytes',
    (length) => {
      const text = 'x'.repeat(length);
      expect(sha256(text)).toBe(byNode(text));
    },
  );

  it.each([
    'é',
    '盘',
    '😀',
    '\ud83d',
    '\ude00',
    '\ude00\ud83d',
    'a\ud83d盘',
    '\uffff',
    '\u0000',
    // The first and the last characters of one, two and three bytes.
    '\u007f\u0080',
    '\u07ff\u0800',
    '\ud7ff\ue000',
  ])('reads characters of every width, and half ones: %j', (text) => {
    expect(sha256(text)).toBe(byNode(text));
  });

  it('equals that of node for any text', () => {
    const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(unit, { maxLength: 200 }).map((units) => units.join('')),
    );
    fc.assert(
      fc.property(text, (any) => {
        expect(sha256(any)).toBe(byNode(any));
      }),
    );
  });
});
