import fc from 'fast-check';
import { behaviourProfile, course, serviceTargets } from 'panhuo';
import {
  type BehaviourFacts,
  type BehaviourPolicy,
  defineBehaviourPolicy,
  defineServiceTargetPolicy,
  type ServiceTargetFacts,
} from 'panhuo/customer';
import { type Day, day } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';
import { domainError, rulesOf, valueOf } from './explained.js';
import { deepFreeze } from './samples.js';

const text = { zh: '级', en: 'level' };
const policy: BehaviourPolicy = {
  id: 'test/behaviour',
  version: '1',
  source: { document: 'this test' },
  position: [
    { id: 'light', text },
    { id: 'medium', text, from: '0.30' },
    { id: 'heavy', text, from: '0.70' },
  ],
  profit: [
    { id: 'losing', text },
    { id: 'even', text, from: '-0.05' },
    { id: 'winning', text, from: '0.05' },
  ],
  personality: ['conservative', 'steady', 'aggressive'],
  services: [
    { id: 'everybody', text, when: {} },
    { id: 'losers', text, when: { profit: ['losing'] } },
    { id: 'not-light', text, when: { position: ['medium', 'heavy'] } },
    { id: 'calm-winners', text, when: { profit: ['winning'], personality: ['conservative', 'steady'] } },
    { id: 'all-three', text, when: { position: ['heavy'], profit: ['losing'], personality: ['aggressive'] } },
  ],
};
const behaviour = defineBehaviourPolicy(policy);
const profileOf = (facts: BehaviourFacts) => valueOf(behaviourProfile(behaviour, deepFreeze(facts)));

describe('behaviourProfile', () => {
  it.each([
    ['0', '100', 'light'],
    ['29.99', '100', 'light'],
    ['30', '100', 'medium'],
    ['69.99', '100', 'medium'],
    ['70', '100', 'heavy'],
    ['100', '100', 'heavy'],
    ['130', '100', 'heavy'], // holdings bought on margin
    ['1', '3', 'medium'],
    ['-1', '100', 'light'],
    ['0.3', '1', 'medium'], // 0.3 ÷ 1 is 0.3, and not a little less
  ])('with holdings of %s in assets of %s the position is %s', (holdings, assets, position) => {
    expect(profileOf({ holdings, assets }).position).toBe(position);
  });

  // What is held cost its value less the profit: 95 less −5 is 100, and −5 ÷ 100 is the edge.
  it.each([
    ['95', '-5', 'even'],
    ['94.99', '-5.01', 'losing'],
    ['100', '0', 'even'],
    ['104.99', '4.99', 'even'],
    ['105', '5', 'winning'],
    ['0', '-100', 'losing'], // all is lost
    ['1', '-99', 'losing'],
    ['300', '200', 'winning'],
  ])('with holdings of %s and a profit of %s the state is %s', (holdings, profit, state) => {
    expect(profileOf({ holdings, profit }).profit).toBe(state);
  });

  it.each<[string, BehaviourFacts, 'position' | 'profit' | 'personality']>([
    ['holdings', { assets: '100', profit: '1' }, 'position'],
    ['assets', { holdings: '100' }, 'position'],
    ['any assets', { holdings: '100', assets: '0' }, 'position'],
    ['assets above nought', { holdings: '100', assets: '-1' }, 'position'],
    ['profit', { holdings: '100', assets: '100' }, 'profit'],
    ['holdings for the profit', { profit: '1', assets: '100' }, 'profit'],
    ['any money put in', { holdings: '5', profit: '5' }, 'profit'],
    ['more profit than value', { holdings: '5', profit: '6' }, 'profit'],
    ['a questionnaire', {}, 'personality'],
  ])('does not judge without %s', (_, facts, dimension) => {
    const answer = behaviourProfile(behaviour, facts);
    expect(valueOf(answer)[dimension]).toBeNull();
    expect(answer.reasons).toContainEqual({ rule: 'behaviour_unknown', detail: { dimension } });
    expect(JSON.stringify(answer)).not.toContain('CANARY');
  });

  it.each<[BehaviourFacts, string[]]>([
    [{}, ['everybody']],
    [{ holdings: '50', profit: '-50' }, ['everybody', 'losers']],
    [{ holdings: '50', assets: '100' }, ['everybody', 'not-light']],
    [{ holdings: '20', assets: '100', profit: '5', personality: 'steady' }, ['everybody', 'calm-winners']],
    [{ holdings: '20', assets: '100', profit: '5', personality: 'aggressive' }, ['everybody']],
    [{ holdings: '20', assets: '100', profit: '5' }, ['everybody']], // unknown fits no list
    [
      { holdings: '80', assets: '100', profit: '-20', personality: 'aggressive' },
      ['everybody', 'losers', 'not-light', 'all-three'],
    ],
    [
      { holdings: '80', assets: '100', profit: '-20', personality: 'steady' },
      ['everybody', 'losers', 'not-light'],
    ],
  ])('chooses services for %j in the order of the policy', (facts, services) => {
    expect(profileOf(facts).services).toEqual(services);
  });

  it('gives the ratios that it judged by', () => {
    // 80,000 ÷ 100,000 = 0.8; 80,000 less −30,000 was put in: −30,000 ÷ 110,000 = −0.272727…
    const facts = { assets: '100000', holdings: '80000', profit: '-30000', personality: 'aggressive' };
    const answer = behaviourProfile(course.behaviour, facts);
    expect(valueOf(answer)).toMatchObject({ position: 'heavy', profit: 'losing', personality: 'aggressive' });
    expect(answer.reasons.slice(0, 2)).toEqual([
      { rule: 'behaviour_ratio', detail: { dimension: 'position', level: 'heavy', ratio: '0.8' } },
      { rule: 'behaviour_ratio', detail: { dimension: 'profit', level: 'losing', ratio: '-0.272727' } },
    ]);
    expect(rulesOf(answer).slice(2)).toEqual(['behaviour_personality', 'behaviour_services']);
  });

  it('does not depend on the unit of money', () => {
    const amount = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: -500_000, max: 500_000 }), (assets, holdings, profit) => {
        const inFen = profileOf({ assets, holdings, profit });
        const inYuan = profileOf({ assets: assets / 100, holdings: holdings / 100, profit: profit / 100 });
        expect(inYuan).toEqual(inFen);
      }),
    );
  });

  it.each(['assets', 'holdings', 'profit'])('refuses %s that are no amount', (path) => {
    const facts = { assets: '1', holdings: '1', profit: '1', [path]: 'CANARY' };
    expect(() => behaviourProfile(behaviour, facts)).toThrow(domainError('decimal_invalid', path));
  });
});

describe('defineBehaviourPolicy', () => {
  const service = { id: 'x', text, when: {} };
  it.each<[string, object]>([
    ['position', { position: [] }],
    ['position[0].from', { position: [{ id: 'light', text, from: '0' }] }],
    ['profit[2].from', { profit: [policy.profit[0], policy.profit[2], policy.profit[1]] }],
    ['position[1].id', { position: [policy.position[0], { id: 'light', text, from: '0.3' }], services: [] }],
    ['position[0].text.en', { position: [{ id: 'light', text: { zh: '轻仓' } }] }],
    ['personality', { personality: [], services: [] }],
    ['services[0].when.position', { services: [{ ...service, when: { position: ['full'] } }] }],
    ['services[1].when.profit', { services: [service, { ...service, id: 'y', when: { profit: ['rich'] } }] }],
    ['services[0].when.personality', { services: [{ ...service, when: { personality: ['brave'] } }] }],
    ['services[0].when.personality', { services: [{ ...service, when: { personality: [] } }] }],
    ['services[0].when', { services: [{ ...service, when: { colour: ['red'] } }] }],
    ['services[1].id', { services: [service, service] }],
    ['source', { source: 'a book' }],
    ['version', { version: 1 }],
  ])('refuses what is wrong at %s', (path, change) => {
    expect(() => defineBehaviourPolicy({ ...policy, ...change })).toThrow(
      domainError('policy_invalid', path),
    );
  });
});

describe('serviceTargets', () => {
  const asOf = day('2024-05-31');
  const targets = defineServiceTargetPolicy({
    id: 'test/targets',
    version: '1',
    source: { document: 'this test' },
    deepLoss: '-0.30',
    trappedLoss: '-0.20',
    trappedMonths: 12,
    fewTrades: 4,
    newMonths: 3,
  });
  type Facts = { readonly [Key in keyof ServiceTargetFacts]: ServiceTargetFacts[Key] | string };

  it.each<[Facts, string[]]>([
    [{}, []],
    [{ profitRatio: '-0.2999' }, []],
    [{ profitRatio: '-0.30' }, ['deep-loser']],
    [{ profitRatio: -1 }, ['deep-loser']],
    [{ profitRatio: '0.5', lastSaleOn: '2020-01-01' }, []],
    [{ profitRatio: '-0.1999', lastSaleOn: '2020-01-01' }, []],
    [{ profitRatio: '-0.20', lastSaleOn: '2023-05-31' }, ['long-trapped']],
    [{ profitRatio: '-0.20', lastSaleOn: '2023-06-01' }, []], // a day short of twelve months
    [{ profitRatio: '-0.20' }, []], // when he last sold is not known
    [{ lastSaleOn: '2020-01-01' }, []],
    [{ profitRatio: '-0.30', lastSaleOn: '2023-05-31' }, ['deep-loser', 'long-trapped']],
    [{ tradesInYear: 3 }, ['low-activity']],
    [{ tradesInYear: 0 }, ['low-activity']],
    [{ tradesInYear: 4 }, []],
    [{ openedOn: '2024-05-31' }, ['new']],
    [{ openedOn: '2024-03-01' }, ['new']],
    [{ openedOn: '2024-02-29' }, []], // three months ended on the 29th
    [{ openedOn: '2024-06-01' }, []],
    [
      { profitRatio: '-0.5', lastSaleOn: '2022-01-01', tradesInYear: 0, openedOn: '2024-05-01' },
      ['deep-loser', 'long-trapped', 'low-activity', 'new'],
    ],
  ])('%j stands on %j', (facts, lists) => {
    const answer = serviceTargets(targets, deepFreeze(facts) as ServiceTargetFacts, asOf);
    expect(valueOf(answer)).toEqual(lists);
    const named = answer.reasons.filter(({ rule }) => rule !== 'status_unknown');
    expect(named.map(({ rule }) => rule)).toEqual(lists.map((list) => `target_${list.replace('-', '_')}`));
  });

  it.each<[Facts, Record<string, string[]>]>([
    [
      {},
      {
        'deep-loser': ['profitRatio'],
        'long-trapped': ['profitRatio', 'lastSaleOn'],
        'low-activity': ['tradesInYear'],
        new: ['openedOn'],
      },
    ],
    // Who has not lost so much is not trapped, whenever he sold.
    [{ profitRatio: '-0.1', tradesInYear: 9 }, { new: ['openedOn'] }],
    [{ profitRatio: '-0.20', tradesInYear: 9, openedOn: '2020-01-01' }, { 'long-trapped': ['lastSaleOn'] }],
    [{ profitRatio: '-0.1999', tradesInYear: 9, openedOn: '2020-01-01' }, {}],
    [{ profitRatio: '-0.25', lastSaleOn: '2024-05-01', tradesInYear: 9, openedOn: '2020-01-01' }, {}],
  ])('%j leaves lists that cannot be judged', (facts, missing) => {
    const { reasons } = serviceTargets(targets, facts as ServiceTargetFacts, asOf);
    const unknown = reasons.filter(({ rule }) => rule === 'status_unknown');
    expect(Object.fromEntries(unknown.map(({ detail }) => [detail['status'], detail['facts']]))).toEqual(
      missing,
    );
  });

  it('takes a customer off the list of the new on the day the months are over', () => {
    const facts = { openedOn: day('2024-02-15') };
    expect(serviceTargets(targets, facts, day('2024-05-14')).value).toEqual(['new']);
    expect(serviceTargets(targets, facts, day('2024-05-15')).value).toEqual([]);
  });

  it('counts months to the end of a shorter one', () => {
    const facts = { profitRatio: '-0.25', lastSaleOn: '2024-02-29' as Day };
    expect(serviceTargets(targets, facts, day('2025-02-27')).value).toEqual([]);
    expect(serviceTargets(targets, facts, day('2025-02-28')).value).toEqual(['long-trapped']);
  });

  it.each([
    ['deepLoss', '0.30'],
    ['deepLoss', '-1.01'],
    ['trappedLoss', -0.2],
    ['trappedMonths', 0],
    ['fewTrades', -1],
    ['newMonths', '3'],
  ])('has no policy with %s %j', (path, value) => {
    expect(() => defineServiceTargetPolicy({ ...targets, [path]: value })).toThrow(
      domainError('policy_invalid', path),
    );
  });

  it('refuses what it cannot read', () => {
    expect(() => serviceTargets(targets, { profitRatio: '-30%' }, asOf)).toThrow(
      domainError('decimal_invalid', 'profitRatio'),
    );
    expect(() => serviceTargets(targets, { tradesInYear: -1 }, asOf)).toThrow(
      domainError('facts_invalid', 'tradesInYear'),
    );
    expect(() => serviceTargets(targets, { lastSaleOn: day('2024-06-02') }, day('2024-06-01'))).toThrow(
      domainError('facts_invalid', 'lastSaleOn'),
    );
    expect(() => serviceTargets(targets, { openedOn: 'CANARY' as Day }, asOf)).toThrow(
      domainError('day_invalid'),
    );
    expect(() => serviceTargets({ ...targets }, {}, asOf)).toThrow(domainError('definition_unchecked'));
  });
});
