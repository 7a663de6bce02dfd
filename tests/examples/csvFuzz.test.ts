import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Losses } from '../../examples/branch-review/branchData.js';
import { fileKinds } from '../../examples/branch-review/intake/columnMap.js';
import { createIntake, type Intake } from '../../examples/branch-review/intake/intake.js';
import { NothingUsable } from '../../examples/branch-review/intake/nothingUsable.js';
import { readTable } from '../../examples/branch-review/intake/readTable.js';
import { english } from './branchFiles.js';

const INPUTS = 100_000;
const CANARY = 'CANARY张三';
const encoder = new TextEncoder();

/** Random bytes, random text, and files that were right until something was cut, doubled or planted in them. */
const bytes: fc.Arbitrary<Uint8Array> = fc.oneof(
  { weight: 2, arbitrary: fc.uint8Array({ maxLength: 60 }) },
  {
    weight: 2,
    arbitrary: fc
      .string({
        unit: fc.constantFrom('"', ',', ';', '\t', '\n', '\r', '\u0000', 'a', '1', CANARY, '\uFEFF', ' '),
        maxLength: 30,
      })
      .map((text) => encoder.encode(text)),
  },
  {
    weight: 6,
    arbitrary: fc
      .record({
        file: fc.constantFrom(...Object.values(english)),
        at: fc.nat(),
        length: fc.nat({ max: 12 }),
        put: fc.constantFrom(
          '',
          '"',
          ',',
          '\n',
          '\u0000',
          CANARY,
          `,${CANARY}`,
          '""',
          '\r',
          '\uFFFD',
          '__proto__',
          'constructor',
          '1e999',
          '-',
          '(',
          ';',
          '\t',
          '¥',
          '万',
          '１',
        ),
      })
      .map(({ file, at, length, put }) => {
        const place = at % file.length;
        return encoder.encode(file.slice(0, place) + put + file.slice(place + length));
      }),
  },
);

/** What an intake says of its rows, whether or not a branch came of them. */
function outcomeOf(intake: Intake): Losses {
  try {
    return intake.finish();
  } catch (error) {
    if (error instanceof NothingUsable) return error.losses;
    throw error;
  }
}

describe('the reader of files', () => {
  it(`takes ${String(INPUTS)} random and mutated files: every row is used or rejected, and nothing of it is repeated`, () => {
    const inputs = fc.sample(bytes, { numRuns: INPUTS, seed: 7 });
    for (const [index, input] of inputs.entries()) {
      const table = readTable(input);
      // A twentieth of the tables goes all the way, through every kind of file.
      if (index % 20 !== 0) continue;
      const intake = createIntake({});
      for (const kind of fileKinds) intake.add(kind, `${kind}.csv`, table);
      const { files, rejects, leftOut } = outcomeOf(intake);
      for (const { rows, used, rejected } of files) expect(used + rejected).toBe(rows);
      expect(rejects).toHaveLength(files.reduce((sum, { rejected }) => sum + rejected, 0));
      expect(leftOut).toHaveLength(files.reduce((sum, { dropped }) => sum + dropped, 0));
      expect(JSON.stringify([files, rejects, leftOut])).not.toContain('CANARY');
    }
    expect('polluted' in {}).toBe(false);
  });
});
