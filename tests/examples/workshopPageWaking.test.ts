import {
  compareProportions,
  course,
  type Day,
  day,
  industry,
  recencyFrequencyValue,
  summariseActivity,
  wakingList,
} from 'panhuo';
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
  type Fate,
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

describe('what is known of a sleeper', () => {
  it('is whether he is a deep loser, and all three of his scores', () => {
    const people = workOutPeople(data);
    const losers = factsOf(data, people, contactGate(data)).filter(({ deepLoser }) => deepLoser === true);
    const ids = new Set(losers.map(({ customer }) => customer));
    expect(sleepers.some(({ deepLoser }) => deepLoser)).toBe(true);
    for (const { id, deepLoser } of sleepers) expect(deepLoser).toBe(ids.has(id));
    const from = data.trades!.map(({ on }) => on).toSorted()[0]!;
    const activity = summariseActivity(data.trades!, { from, to: data.asOf, keep: [] });
    const scores = new Map(
      recencyFrequencyValue(industry.rfm, activity, data.asOf).map((line) => [line.customer, line.scores]),
    );
    for (const { id, rfm } of sleepers)
      expect(rfm).toBe(Object.values(scores.get(id) ?? {}).reduce((sum, score) => sum + score, 0));
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

  it('draws the arms and the luck anew with another lot', () => {
    const [five, six] = [5, 6].map((lot) => runCampaign(outcomeModel, sleepers, chosen, lot).fates);
    expect(five!.map(({ arm }) => arm)).not.toEqual(six!.map(({ arm }) => arm));
    for (const [place, { vigour }] of five!.entries()) expect(vigour).not.toBe(six![place]!.vigour);
  });

  it('leaves a customer his luck, whoever else was chosen', () => {
    const vigours = (ids: readonly string[]) =>
      new Map(
        runCampaign(outcomeModel, sleepers, ids, 5).fates.map(({ sleeper, vigour }) => [sleeper.id, vigour]),
      );
    const all = vigours(chosen);
    const fewer = vigours(chosen.slice(CALLS));
    expect(fewer.size).toBe(CALLS);
    for (const [id, vigour] of fewer) expect(vigour).toBe(all.get(id));
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

  it('measures 180 days after against the 180 that end with the day, and no more than his old ways', () => {
    const asOf = day('2026-06-30');
    const [sleeper] = sleepers;
    const fateOf = (on: Day, id: string, vigour: number): Fate => {
      const price = { amount: '1000.00', currency: 'CNY' } as const;
      const commission = { amount: '10.00', currency: 'CNY' } as const;
      const trade = { customer: id, on, side: 'buy', product: 'stock', amount: price, commission } as const;
      const habits = { tradesAYear: 2, commissionAYear: '20.00' };
      return {
        sleeper: { ...sleeper!, id, ...habits, trades: [trade] },
        arm: 'treatment',
        traded: true,
        vigour,
      };
    };
    // The 180 days begin on 2 January: 30 + 28 + 31 + 30 + 31 + 30. Two trades a year are 2 × 180 ÷ 365 = 0.99 in them, one;
    // it is of 1,000 and brings 20 ÷ 2 = 10, as the one before: nothing rose.
    const within = measuresOf(outcomeModel, [fateOf(day('2026-01-02'), '1', 1)], 'treatment', asOf).measures;
    expect(within.resumed.of).toBe(0);
    expect(Object.values(within).map(({ met }) => met)).toEqual([0, 0, 0, 0, 0]);
    // A day earlier he was silent in them; and whoever trades again trades once at least.
    const before = measuresOf(outcomeModel, [fateOf(day('2026-01-01'), '2', 0)], 'treatment', asOf).measures;
    expect(before.resumed).toMatchObject({ of: 1, met: 1 });
  });

  it('is better in as many of its repetitions as have an interval above nothing', () => {
    const lots = Array.from({ length: REPEATS }, (_, place) => place + 1);
    const better = lots.filter((lot) => {
      const { fates } = runCampaign(outcomeModel, sleepers, chosen, lot);
      return compareProportions(trialsOf(fates, 'treatment'), trialsOf(fates, 'control')).lower! > 0;
    });
    expect(repeatCampaign(outcomeModel, sleepers, chosen).better).toBe(better.length);
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

  it('takes the first of the list, the highest scores and the most assets', () => {
    // Half of them are first on the list and by score, and lately silent; the others are rich.
    const open = callable(sleepers)[0]!;
    const made = Array.from({ length: 2 * CHOICES }, (_, place): Sleeper => {
      const habits = { deepLoser: false, tradesAYear: 24, id: String(place + 1) };
      return place % 2 === 0
        ? { ...open, ...habits, silentMonths: 3, rfm: 15, listed: place, assets: '5000' }
        : { ...open, ...habits, silentMonths: 24, rfm: 3, listed: 2 * CHOICES + place, assets: '90000' };
    });
    const worths = weighChoices(outcomeModel, made, ['1']);
    const woken = new Map(worths.map((worth) => [worth.who, worth.woken]));
    // Twelve calls: 22 % × 1.4 each where the silence is short, 1 % × 1.4 where it is long.
    expect(woken.get('list')).toBeCloseTo(12 * 0.22 * 1.4, 9);
    expect(woken.get('rfm')).toBeCloseTo(12 * 0.22 * 1.4, 9);
    expect(woken.get('richest')).toBeCloseTo(12 * 0.01 * 1.4, 9);
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
