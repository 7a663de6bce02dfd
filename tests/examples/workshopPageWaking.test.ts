import { compareProportions, course, wakingList } from 'panhuo';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BranchData } from '../../examples/branch-review/branchData.js';
import { contactGate } from '../../examples/branch-review/review/contacts.js';
import { workOutPeople } from '../../examples/branch-review/review/people.js';
import { sleepersOf as factsOf } from '../../examples/branch-review/review/waking.js';
import { teachingBranch } from '../../examples/branch-review/teaching/teachingBranch.js';
import { packBranch } from '../../examples/workshop/page/data/packBranch.js';
import { unpackBranch } from '../../examples/workshop/page/data/unpackBranch.js';
import {
  CALLS,
  CHOICES,
  measuresOf,
  runCampaign,
  trialsOf,
} from '../../examples/workshop/page/rooms/waking/campaign.js';
import { weighChoices } from '../../examples/workshop/page/rooms/waking/choices.js';
import { chancesOf, outcomeModel } from '../../examples/workshop/page/rooms/waking/outcomeModel.js';
import { repeatCampaign, REPEATS } from '../../examples/workshop/page/rooms/waking/repeat.js';
import { callable, type Sleeper, sleepersOf } from '../../examples/workshop/page/rooms/waking/sleepers.js';
import { wakingSlice } from '../../examples/workshop/page/rooms/waking/wakingState.js';
import { faultText } from '../../examples/workshop/page/store/fault.js';

// The logic of the waking game, without a browser, on a teaching branch of its own.
let data: BranchData;
let sleepers: Sleeper[];
let chosen: string[];
beforeAll(() => {
  // As it travels in the page: under numbers.
  data = unpackBranch(packBranch(teachingBranch({ customers: 400 })));
  sleepers = sleepersOf(data, workOutPeople(data));
  chosen = callable(sleepers)
    .slice(0, CHOICES)
    .map(({ id }) => id);
});

describe('who may be chosen', () => {
  it('is dormant, has an account and funds, and is let through by the gate', () => {
    const ask = contactGate(data);
    const { dormantMonths, fundsFrom } = course.waking;
    expect(sleepers.length).toBeGreaterThan(callable(sleepers).length);
    for (const { silentMonths, assets } of sleepers) {
      expect(silentMonths).toBeGreaterThanOrEqual(dormantMonths);
      expect(Number(assets)).toBeGreaterThanOrEqual(Number(fundsFrom));
    }
    for (const { id } of callable(sleepers)) expect(ask(id, 'campaign').value.allowed).toBe(true);
  });

  it('has the place of the library’s waking list', () => {
    const people = workOutPeople(data);
    const { wake } = wakingList(course.waking, factsOf(data, people, contactGate(data)));
    const listed = sleepers.filter((sleeper) => sleeper.listed !== undefined);
    const ids = listed.sort((a, b) => a.listed! - b.listed!).map(({ id }) => id);
    expect(ids).toEqual(wake.map(({ customer }) => customer));
  });
});

describe('the world of the waking game', () => {
  it('adds what a call does to the chance of those left alone, by its own table', () => {
    const traits = { silentMonths: 4, tradesAYear: 12, deepLoser: false };
    // Silent from 3 months: 12 % alone; a call adds 22 %, times 1 from 12 trades a year, times 1.4 from 24, times 0.3 below.
    expect(chancesOf(outcomeModel, traits)).toEqual({ alone: 0.12, called: 0.12 + 0.22 });
    expect(chancesOf(outcomeModel, { ...traits, tradesAYear: 24 }).called).toBeCloseTo(0.12 + 0.22 * 1.4, 12);
    expect(chancesOf(outcomeModel, { ...traits, tradesAYear: 11.9 }).called).toBeCloseTo(
      0.12 + 0.22 * 0.3,
      12,
    );
    expect(chancesOf(outcomeModel, { ...traits, deepLoser: true }).called).toBe(0.12);
    expect(chancesOf(outcomeModel, { ...traits, silentMonths: 24 })).toEqual({ alone: 0.01, called: 0.02 });
  });

  it('never has a chance above one', () => {
    for (const { is: alone } of outcomeModel.natural)
      for (const { is: call } of outcomeModel.call)
        for (const { is: habit } of outcomeModel.habit) expect(alone + call * habit).toBeLessThan(1);
  });
});

describe('a campaign', () => {
  it('parts the chosen in halves by lot, the same for the same lot, in whatever order they were chosen', () => {
    const campaign = runCampaign(outcomeModel, sleepers, chosen, 5);
    expect(trialsOf(campaign.fates, 'treatment').total).toBe(CALLS);
    expect(trialsOf(campaign.fates, 'control').total).toBe(CALLS);
    expect(runCampaign(outcomeModel, sleepers, [...chosen].reverse(), 5)).toEqual(campaign);
    expect(runCampaign(outcomeModel, sleepers, chosen, 6)).not.toEqual(campaign);
  });

  it('judges the arms as compareProportions does', () => {
    for (let lot = 1; lot <= 20; lot++) {
      const { fates, verdict } = runCampaign(outcomeModel, sleepers, chosen, lot);
      const peer = compareProportions(trialsOf(fates, 'treatment'), trialsOf(fates, 'control'));
      expect(verdict.value).toMatchObject({ lower: peer.lower, upper: peer.upper });
      expect(verdict.value.verdict === 'better').toBe(peer.lower! > 0);
    }
  });

  it('counts nobody as resumed who did not trade again, and measures both arms', () => {
    const { fates } = runCampaign(outcomeModel, sleepers, chosen, 5);
    for (const arm of ['treatment', 'control'] as const) {
      const { customers, measures } = measuresOf(outcomeModel, fates, arm, data.asOf);
      const { successes } = trialsOf(fates, arm);
      expect(customers).toBe(CALLS);
      for (const { met } of Object.values(measures)) expect(met).toBeLessThanOrEqual(successes);
    }
  });

  it('wakes on average what the choice is worth', () => {
    const { differences } = repeatCampaign(outcomeModel, sleepers, chosen);
    const total = differences.reduce((sum, { customers, campaigns }) => sum + customers * campaigns, 0);
    expect(differences.reduce((sum, { campaigns }) => sum + campaigns, 0)).toBe(REPEATS);
    const [own] = weighChoices(outcomeModel, sleepers, chosen);
    // A difference of two counts out of twelve has a variance of at most 24 × ¼; 200 campaigns have a standard error of
    // at most √(6 ÷ 200) = 0.17, and four of them are 0.69.
    expect(Math.abs(total / REPEATS - own!.woken)).toBeLessThan(0.69);
  });
});

describe('the ways of choosing', () => {
  it('weighs random choice as the mean of all who may be called', () => {
    const open = callable(sleepers);
    const worths = weighChoices(outcomeModel, sleepers, chosen);
    const random = worths.find(({ who }) => who === 'random')!;
    const gain = open
      .map((sleeper) => chancesOf(outcomeModel, sleeper))
      .map(({ alone, called }) => called - alone);
    expect(random.customers).toBe(open.length);
    expect(random.woken).toBeCloseTo((CALLS * gain.reduce((a, b) => a + b, 0)) / open.length, 9);
  });

  it('lets a class that takes the richest do as the richest', () => {
    const richest = [...callable(sleepers)]
      .sort((a, b) => Number(b.assets) - Number(a.assets))
      .slice(0, CHOICES);
    const worths = weighChoices(
      outcomeModel,
      sleepers,
      richest.map(({ id }) => id),
    );
    const woken = new Map(worths.map((worth) => [worth.who, worth.woken]));
    expect(woken.get('class')).toBeCloseTo(woken.get('richest')!, 9);
  });
});

describe('a kept waking game', () => {
  const faultOf = (state: unknown, language: 'zh' | 'en' = 'en'): string => {
    try {
      wakingSlice(() => callable(sleepers)).read(state);
    } catch (error) {
      return faultText(error, language);
    }
    return '';
  };

  it('is read as it was kept, and asks for nobody where nobody was chosen', () => {
    const state = { chosen, lot: 3, called: true };
    expect(wakingSlice(() => callable(sleepers)).read(state)).toEqual(state);
    const { read, initial } = wakingSlice(() => expect.unreachable());
    expect(read(initial)).toEqual(initial);
  });

  it('is refused where it names a customer twice, too many, nobody for a lot, or one whom the gate refuses', () => {
    expect(faultOf({ chosen: [chosen[0], chosen[0]], lot: 1, called: false })).toContain('twice');
    const many = Array.from({ length: CHOICES + 1 }, (_, place) => String(place + 1));
    expect(faultOf({ chosen: many, lot: 1, called: false })).toContain('chosen');
    expect(faultOf({ chosen: [], lot: 1, called: true })).toContain('at least 2');
    const { id } = sleepers.find(({ contact }) => !contact.value.allowed)!;
    expect(faultOf({ chosen: [...chosen.slice(1), id], lot: 1, called: true })).toContain(`customer ${id}`);
    expect(faultOf({ chosen: ['王某'], lot: 1, called: false }, 'zh')).toContain('chosen.0');
  });
});
