import * as retention from 'panhuo/retention';
import { describe } from 'vitest';
import { expectRoom } from './expectRoom.js';
import { retentionTargets } from './targets/retention.js';

describe('retention, fuzzed', () => {
  expectRoom('retention', retention, retentionTargets, {
    stateCounts:
      'a line for each period between two days, which may be millions: too slow for thousands of inputs',
  });
});
