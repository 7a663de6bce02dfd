import * as conduct from 'panhuo/conduct';
import { describe } from 'vitest';
import { expectRoom } from './expectRoom.js';
import { conductTargets } from './targets/conduct.js';

describe('the conduct gate, fuzzed', () => {
  expectRoom('conduct', conduct, conductTargets, {});
});
