import { wakingPlan } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectWorded, visible } from '../../questionnaire/laws.js';
import { listOf, planPolicy, prospect } from './plans.js';

describe('a book that cannot be planned', () => {
  const list = listOf(['c1']);
  const one = (change: object) => ({ list, prospects: [prospect(change)] });
  it.each([
    ['no prospects', { list, prospects: 'CANARY' }, 'prospects'],
    ['a prospect that is none', { list, prospects: [null] }, 'prospects[0]'],
    ['a prospect twice', { list, prospects: [prospect(), prospect()] }, 'prospects[1].customer'],
    ['nobody’s prospect', one({ customer: '' }), 'prospects[0].customer'],
    ['more than certain', one({ alive: 1.000001 }), 'prospects[0].alive'],
    ['a chance below nothing', one({ alive: -0.1 }), 'prospects[0].alive'],
    ['no chance', one({ alive: NaN }), 'prospects[0].alive'],
    ['a chance as text', one({ alive: '0.5' }), 'prospects[0].alive'],
    ['funds that are no amount', one({ funds: 'CANARY' }), 'prospects[0].funds'],
    ['an adviser without a name', one({ adviser: '' }), 'prospects[0].adviser'],
    ['a worth below nothing', one({ worth: '-0.01' }), 'prospects[0].worth'],
    ['a worth without end', one({ worth: Infinity }), 'prospects[0].worth'],
    ['a worth beyond all branches', one({ worth: '1000000000000000.01' }), 'prospects[0].worth'],
    ['a worth in words', one({ worth: 'CANARY' }), 'prospects[0].worth'],
    ['neither worth nor trades', one({ worth: undefined }), 'prospects[0].trades'],
    ['trades as text', one({ worth: undefined, trades: '3', valuePerTrade: 1 }), 'prospects[0].trades'],
    ['trades without a value', one({ worth: undefined, trades: 3 }), 'prospects[0].valuePerTrade'],
    ['worth and trades', one({ trades: 3 }), 'prospects[0].trades'],
    ['worth and value a trade', one({ valuePerTrade: 3 }), 'prospects[0].valuePerTrade'],
    ['a response that is none', one({ response: null }), 'prospects[0].response'],
    ['a response above 1', one({ response: { ifAlive: 2, ifGone: 0 } }), 'prospects[0].response.ifAlive'],
    ['no response of those gone', one({ response: { ifAlive: '0.1' } }), 'prospects[0].response.ifGone'],
    [
      'the gone answer more',
      one({ response: { ifAlive: '0.1', ifGone: 0.2 } }),
      'prospects[0].response.ifGone',
    ],
    ['no list', { prospects: [] }, 'list'],
    ['half a list', { list: { wake: [] }, prospects: [] }, 'list.deepLosers'],
    ['a line that is none', { list: { ...list, held: [1] }, prospects: [] }, 'list.held[0]'],
    [
      'a line of nobody',
      { list: { ...list, held: [{ customer: 1, reasons: [] }] }, prospects: [] },
      'list.held[0].customer',
    ],
    [
      'a line without reasons',
      { list: { ...list, held: [{ customer: 'x' }] }, prospects: [] },
      'list.held[0].reasons',
    ],
    [
      'a customer to be called and held',
      { list: { ...list, held: list.wake }, prospects: [] },
      'list.held[0].customer',
    ],
    ['advisers that are none', { list, prospects: [], advisers: {} }, 'advisers'],
    ['an adviser that is none', { list, prospects: [], advisers: ['li'] }, 'advisers[0]'],
    ['no name', { list, prospects: [], advisers: [{ contacts: 1 }] }, 'advisers[0].adviser'],
    [
      'an adviser twice',
      { list, prospects: [], advisers: [{ adviser: 'a' }, { adviser: 'a' }] },
      'advisers[1].adviser',
    ],
    [
      'half a contact',
      { list, prospects: [], advisers: [{ adviser: 'a', contacts: 0.5 }] },
      'advisers[0].contacts',
    ],
    [
      'less than no contact',
      { list, prospects: [], advisers: [{ adviser: 'a', contacts: -1 }] },
      'advisers[0].contacts',
    ],
  ])('is refused by the place in it: %s', (_, book, path) => {
    const error = errorOf(() => wakingPlan(planPolicy(), book as never));
    expect(error).toMatchObject({
      code: path.endsWith('.funds') ? 'decimal_invalid' : 'facts_invalid',
      details: { path },
    });
    expect(visible(error)).not.toContain('CANARY');
    expectWorded([error.reason]);
  });

  it('is refused when it is none', () => {
    expect(errorOf(() => wakingPlan(planPolicy(), null as never)).code).toBe('facts_invalid');
  });
});
