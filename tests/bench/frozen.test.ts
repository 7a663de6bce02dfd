import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/**
 * The yardsticks: bare loops, peers and queries as they are set up, the book of trades, the way of measuring, the targets and
 * how they are judged. What changes a peer's work comes with the figures before and after; any other change with its sum alone.
 * No yardstick changes to mend a ratio.
 */
const sums: Readonly<Record<string, string>> = {
  'bareLoops.ts': '906f39a2a3272ca2b3e39cf798dc8776ab6ce3501ee60b18ecabdfcf9ca6745c',
  'bareMoves.ts': 'd8857b551291ead6aea858101969c86c3b26e95f6954a49bd090f2d9146a9600',
  'bareBooks.ts': '86f400d58899767aae80aac0a22b5c594665994c4dfc0826c11ab94e28cb442a',
  'bareGate.ts': 'cb674dab95ad78a7bb5e9699e1796b7f1c3c2e7631690809b851e2f333ed94b1',
  'bareCurve.ts': '2cd11ee915b948b0b85292449018814c4b8874b8ac1f1b20df888f162ca731ae',
  'machines.ts': '5b671c6831be9188ee0f113e3e85260b3ffd950f632be3e394cf89bb421bded1',
  'indicatorPeers.ts': '16628b47fd3e0984f115f09c8d928c78f5e686f7a9f23472937b346500267a1a',
  'formPeers.ts': 'f74de83cf916c55507098cfad9e9f0e23afb55214f9fb3373fd8d279e46a7282',
  'jsonAlone.ts': '5f3a554457ee6f630c5966c5179181cf40acfa7bd845ce0813d23f96b3a7d0e0',
  'bookQueries.ts': 'dbaa0e296a28a7c933772197a4dc352ee48aa03babbb9bb10972fc5eef50af65',
  'besidePython.ts': 'd11648ea89441264b1f193ad85c5deb19bd769db37f65687d58851e0a927cd27',
  'predictions.py': '16862d75e0ff8aec7d61c5c7e4906131a3fb529592d13a3a6a98d40cd2d15857',
  'survival.py': 'bf509d945b774a610c78b211d722c115fb28075de4f86a6cacbedbfa16021a14',
  'timing.py': 'f1d56be75bbabd63679c8d6b2d0dcbf517df292c19d0735403441c7b6b38aaa8',
  'book.ts': 'ae13fa02f9b60f372bbd1ada2cad28435532e404dc40301c76bad68a2f458771',
  'harness.ts': '5043dcefb99c3f7c955e342471dffe9d0e56c75f30bb73ac3c7d06afdfa541cd',
  'targets.ts': '8f2624363f02a5574cb2c8edf855497f1a7f376ca27a3900a0420458ed3e8084',
  'verdict.ts': 'c10c173a92f97d4839184ef73c26e1683a5af58d47474cef10c8918f56dfdeae',
};

describe('the yardsticks of the benchmarks', () => {
  it.each(Object.entries(sums))('%s is as it was when it was laid down', (file, sum) => {
    const text = readFileSync(new URL(file, import.meta.url));
    expect(createHash('sha256').update(text).digest('hex')).toBe(sum);
  });
});
