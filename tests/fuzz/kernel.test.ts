import * as kernel from 'panhuo/kernel';
import { describe } from 'vitest';
import { expectRoom } from './expectRoom.js';
import { kernelTargets } from './targets/kernel.js';

const builds = 'builds a shape of what stands in code; checkDefinition is fed what the shapes judge';
const refuses = 'says no more than whether a fact holds; every engine asks it';
const words = 'puts into an object what stands in code';

describe('the kernel, fuzzed', () => {
  expectRoom('kernel', kernel, kernelTargets, {
    choiceOf: builds,
    choiceShape: builds,
    dayShape: builds,
    decimalShape: builds,
    eitherShape: builds,
    integerShape: builds,
    labelShape: builds,
    listShape: builds,
    numberShape: builds,
    objectShape: builds,
    policyShape: builds,
    recordShape: builds,
    sourceShape: builds,
    textOrShape: builds,
    textShape: builds,
    truthShape: builds,
    variantShape: builds,
    demand: refuses,
    demandChoice: refuses,
    demandCount: refuses,
    demandPeriodCount: refuses,
    demandPeriods: refuses,
    demandUnit: refuses,
    demandDay: refuses,
    demandEach: refuses,
    demandFlag: refuses,
    demandKnownChoice: refuses,
    demandKnownDay: refuses,
    demandObject: refuses,
    demandText: refuses,
    requireSame: refuses,
    addCounts: refuses,
    reason: words,
    finding: words,
    DomainError: 'is what is thrown',
    deepFreeze: 'freezes what the library made itself',
  });
});
