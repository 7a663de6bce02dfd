import * as regime from 'panhuo/regime';
import { describe } from 'vitest';
import { expectRoom } from './expectRoom.js';
import { regimeTargets } from './targets/regime.js';

describe('the regimes, fuzzed', () => {
  expectRoom('regime', regime, regimeTargets, {});
});
