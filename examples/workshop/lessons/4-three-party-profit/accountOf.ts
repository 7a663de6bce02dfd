import { money } from 'panhuo';
import { decimal } from 'panhuo/kernel';
import { percent, wholeMoney } from '../../../branch-review/report/format.js';
import { wordingOf } from '../../../branch-review/report/wording.js';
import type { Classroom } from '../../classroom.js';
import type { Table } from '../../lesson.js';
import { CAPITAL_EACH, threePartyAccount } from './account.js';
import { recordOf } from './recordOf.js';
import { rewardOf } from './rewardOf.js';
import { serviceReward } from './serviceReward.js';
import { CLAIMED_RETURN, CLAIMED_TURNOVERS } from './study.js';
import { words } from './words.js';

/** The account of the three parties at the claimed turnovers and at twice as many. */
export function accountOf(room: Classroom): [Table, string] {
  const { language } = room;
  const say = wordingOf(words, language);
  const record = recordOf(room);
  // The account of a clean year; what the findings cost is said below it.
  const [earned, cut] = [0, record.findings].map(
    (findings) => rewardOf(serviceReward, { ...record, findings }).amount,
  );
  const year = {
    customers: record.customers,
    capital: CAPITAL_EACH,
    result: decimal(CAPITAL_EACH).times(CLAIMED_RETURN).toFixed(2),
    reward: earned!,
  };
  const once = threePartyAccount({ ...year, turnovers: CLAIMED_TURNOVERS });
  const twice = threePartyAccount({ ...year, turnovers: 2 * CLAIMED_TURNOVERS });
  const rows = (['result', 'customers', 'adviser', 'branch', 'duties'] as const).map((party) => {
    const more = money(decimal(twice[party]).minus(once[party]), 'CNY');
    return [say(party), ...[once[party], twice[party], more].map(exactMoney)];
  });
  const head = [
    say('party'),
    say('turnovers', { n: CLAIMED_TURNOVERS }),
    say('turnovers', { n: 2 * CLAIMED_TURNOVERS }),
    say('more'),
  ];
  const claim = percent(CLAIMED_RETURN);
  const { id, version } = serviceReward;
  const { coverage, retained, reactivated, findings } = record;
  const said = [
    say('policy', { id, version }),
    say(record.isExample ? 'example' : 'record', {
      coverage: percent(coverage),
      retained: percent(retained),
      reactivated,
    }),
    say('same'),
    ...(findings === 0 ? [] : [say('unwanted', { findings, cut: wholeMoney(cut!) })]),
  ];
  return [
    {
      caption: say('account', { n: record.customers, capital: wholeMoney(CAPITAL_EACH), claim }),
      head,
      rows,
      figures: [1, 2, 3],
    },
    said.join(language === 'zh' ? '' : ' '),
  ];
}

// With its cents: the lines of an account add up on the screen too.
function exactMoney(amount: string): string {
  return wholeMoney(amount) + amount.slice(amount.indexOf('.'));
}
