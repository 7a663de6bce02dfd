import * as funnel from 'panhuo/funnel';
import { describe } from 'vitest';
import { expectRoom } from './expectRoom.js';
import { funnelTargets } from './targets/funnel.js';

describe('the room of funnels, fuzzed', () => {
  expectRoom('funnel', funnel, funnelTargets, {
    xStateImplementations: 'takes a function of the XState library',
  });
});
