import * as retention from 'panhuo/retention';
import { describe } from 'vitest';
import { expectRoom } from './expectRoom.js';
import { retentionTargets } from './targets/retention.js';

describe('retention, fuzzed', () => {
  expectRoom('retention', retention, retentionTargets, {});
});
