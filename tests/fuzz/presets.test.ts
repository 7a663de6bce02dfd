import * as china from 'panhuo/presets/china';
import * as course from 'panhuo/presets/course';
import * as industry from 'panhuo/presets/industry';
import { describe, expect, it } from 'vitest';
import { expectRoom } from './expectRoom.js';
import { presetsTargets } from './targets/presets.js';

describe('the presets, fuzzed', () => {
  expectRoom('presets/china', china, presetsTargets, {});

  it('are data elsewhere', () => {
    const functions = Object.values({ ...course, ...industry }).filter((item) => typeof item === 'function');
    expect(functions).toEqual([]);
  });
});
