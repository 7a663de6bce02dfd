import * as market from 'panhuo/market';
import { describe } from 'vitest';
import { expectRoom } from './expectRoom.js';
import { marketTargets } from './targets/market.js';

/** Engines call it millions of times; what it is told was checked by `orderFor` and its like. */
const unchecked = 'arithmetic for hot loops that says of itself that it checks nothing';

describe('the market, fuzzed', () => {
  expectRoom('market', market, marketTargets, {
    lawfulQuantity: unchecked,
    affordableQuantity: unchecked,
  });
});
