import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/**
 * The yardsticks: loops, peers as they are set up, the books they work on, and the way of measuring. A change of one is
 * lawful where the work itself changes (a new column, a peer's new version) or where the yardstick was wrong; never to
 * mend a ratio. Then a commit of its own holds the change, the new sum below, and both figures of each ratio that moves:
 * measured with the old yardstick and with the new one, on the same machine and the same sources.
 */
const sums: Readonly<Record<string, string>> = {
  'bareLoops.ts': 'c01347afdd56f7bbbebc7604baae15f1759e32a44e939732edf26d8e5a2f28bd',
  'bareMoves.ts': 'd8857b551291ead6aea858101969c86c3b26e95f6954a49bd090f2d9146a9600',
  'bareBooks.ts': '86f400d58899767aae80aac0a22b5c594665994c4dfc0826c11ab94e28cb442a',
  'machines.ts': '5b671c6831be9188ee0f113e3e85260b3ffd950f632be3e394cf89bb421bded1',
  'book.ts': 'ae13fa02f9b60f372bbd1ada2cad28435532e404dc40301c76bad68a2f458771',
  'harness.ts': '5043dcefb99c3f7c955e342471dffe9d0e56c75f30bb73ac3c7d06afdfa541cd',
  'predictions.py': '16862d75e0ff8aec7d61c5c7e4906131a3fb529592d13a3a6a98d40cd2d15857',
  'survival.py': 'bf509d945b774a610c78b211d722c115fb28075de4f86a6cacbedbfa16021a14',
  'timing.py': 'f1d56be75bbabd63679c8d6b2d0dcbf517df292c19d0735403441c7b6b38aaa8',
};

describe('the yardsticks of the benchmarks', () => {
  it.each(Object.entries(sums))('%s is as it was when it was laid down', (file, sum) => {
    const text = readFileSync(new URL(file, import.meta.url));
    expect(createHash('sha256').update(text).digest('hex')).toBe(sum);
  });
});
