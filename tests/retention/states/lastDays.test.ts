import { activityStates, day, industry, summariseActivity } from 'panhuo';
import { expect, it } from 'vitest';
import { tradeOf } from '../books.js';

it('words the departure of one whose silence would be complete after the last day there is', () => {
  const [from, to] = [day('9999-01-01'), day('9999-12-31')];
  const activity = summariseActivity([tradeOf('a', '9999-10-01')], { from, to });
  const customers = [{ customer: 'a', openedOn: from, leftOn: day('9999-10-05') }];
  const { customers: lines } = activityStates(industry.activityClock, activity, { asOf: to, customers });
  expect(lines).toMatchObject([{ state: 'gone', reasons: [{ rule: 'state_gone_left' }] }]);
});

it('does not tell of an opening that is still to come', () => {
  const [from, asOf] = [day('2024-01-01'), day('2024-03-31')];
  const activity = summariseActivity([tradeOf('a', '2024-02-01')], { from, to: asOf });
  const linesWith = (openedOn: string) =>
    activityStates(industry.activityClock, activity, {
      asOf,
      customers: [{ customer: 'a', openedOn: day(openedOn) }],
    }).customers;
  expect(linesWith('2024-04-01')).toMatchObject([{ openedOn: null, older: false }]);
  expect(linesWith('2024-04-01')).toEqual(linesWith('2024-05-01'));
  expect(linesWith('2024-03-31')).toMatchObject([{ openedOn: '2024-03-31' }]);
});
