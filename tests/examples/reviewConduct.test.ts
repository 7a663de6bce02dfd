import { addDays, describe as worded } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { readFolder } from '../../examples/branch-review/intake/readFolder.js';
import { escape } from '../../examples/branch-review/report/format.js';
import { pageOf } from '../../examples/branch-review/report/page.js';
import { reviewBranch } from '../../examples/branch-review/review/review.js';
import { teachingBranch } from '../../examples/branch-review/teaching/teachingBranch.js';
import { folderOf } from './branchFiles.js';
import { reviewOf } from './reviewOf.js';

const rulesOf = (list: readonly { customer: string; reasons: readonly { rule: string }[] }[] = []) =>
  Object.fromEntries(list.map(({ customer, reasons }) => [customer, reasons.map(({ rule }) => rule)]));

// Seven sleepers, worth waking each: 24 trades from 2021-01-04 to 2023-01-04, 8,000 of assets, silent for four months.
const names = ['s0001', 's0002', 's0003', 's0004', 's0005', 's0006', 's0007'];
const trade = (id: string, on: string): string => `${id},${on},buy,stock,1000,5\n`;
const sleepers = {
  'customers.csv': `id,kind,name,opened_on\n${names.map((id) => `${id},individual,王小明,2020-12-01\n`).join('')}`,
  'assets.csv': `customer,on,total\n${names.map((id) => `${id},2023-05-04,8000\n`).join('')}`,
  'trades.csv': `customer,on,side,product,amount,commission\n${names
    .map((id) => trade(id, '2021-01-04').repeat(23) + trade(id, '2023-01-04'))
    .join('')}`,
};
const conductHeading =
  'customer,callConsentOn,consentFor,noContactFrom,noMarketingFrom,laundering,accountStatus,paperKind,paperUntil\n';
const conduct = `${conductHeading}s0001,2022-01-10,care-and-campaign,,,clear,normal,resident-id,2035-01-01
s0002,2022-01-10,care,,,clear,normal,resident-id,2035-01-01
s0003,2022-01-10,care-and-campaign,,2022-02-01,clear,normal,resident-id,2035-01-01
s0004,2022-01-10,care-and-campaign,,,listed,normal,resident-id,2035-01-01
s0005,2022-01-10,care-and-campaign,,,clear,normal,resident-id,2022-12-31
s0006,2022-01-10,care-and-campaign,,,clear,normal,resident-id,2035-01-01
`;
const contacts = 'customer,on,channel,purpose,outcome\ns0006,2023-04-20,call,campaign,refused\n';

describe('the waking list behind the conduct gate', () => {
  const { review, en, zh } = reviewOf({ ...sleepers, 'conduct.csv': conduct, 'contacts.csv': contacts });

  it('names whom the branch may call, and holds the others with what the gate has against it', () => {
    expect(Object.keys(rulesOf(review.waking?.wake))).toEqual(['s0001']);
    expect(rulesOf(review.waking?.held)).toMatchObject({
      s0002: ['waking_held', 'conduct_no_consent'],
      s0003: ['waking_held', 'conduct_objection'],
      s0004: ['waking_held', 'conduct_money_laundering'],
      s0005: ['waking_held', 'conduct_papers_expired'],
      s0006: ['waking_held', 'conduct_refused_lately'],
    });
    // The file of conduct says nothing of s0007.
    expect(new Set(rulesOf(review.waking?.held)['s0007'])).toEqual(
      new Set(['waking_held', 'conduct_unknown']),
    );
    expect(review.rules.map(({ id }) => id)).toContain('china/conduct');
  });

  it('is shown in both languages, masked, and tells nobody who is watched for money laundering', () => {
    expect(en).toContain('Worth waking: the first 1 of 1');
    expect(en).toContain('Held: the first 6 of 6');
    expect(zh).toContain('暂不联系：前 6 名（共 6 名）');
    expect(en).toContain('a matter for compliance');
    expect(zh).toContain('由合规部门处理');
    const waking = [en, zh].map(
      (page) => /<section id="waking">.*?<\/section>(?=<section id=)/s.exec(page)?.[0] ?? '',
    );
    for (const section of waking) {
      expect(section).not.toMatch(/王小明|s000\d/);
      expect(section).not.toMatch(/stopped list|laundering: on|反洗钱：/);
    }
  });

  it('holds everybody where there is no file of conduct, and says so', () => {
    const bare = reviewOf(sleepers);
    expect(bare.review.waking).toMatchObject({ wake: [], deepLosers: [] });
    expect(bare.review.waking?.held).toHaveLength(names.length);
    expect(bare.en).toContain(
      'There is no file of consents (conduct.csv): nobody on this list may be contacted',
    );
    expect(bare.zh).toContain('没有同意与合规资料');
    expect(en).not.toContain('There is no file of consents');
  });

  it.each([
    ['a state that cannot be read', { 'conduct.csv': conduct.replace('clear,normal', 'odd,normal') }],
    ['a second row', { 'conduct.csv': `${conduct}s0001,,,2022-05-01,,clear,normal,,\n` }],
    [
      'an objection that cannot be read',
      { 'conduct.csv': conduct.replace('care-and-campaign,,', 'care-and-campaign,soon,') },
    ],
    ['a contact that cannot be read', { 'contacts.csv': `${contacts}s0001,2023-04-20,call,campaign,odd\n` }],
  ])('does not name a customer with %s: it may have spoken against a call', (_, change) => {
    const files = { ...sleepers, 'conduct.csv': conduct, 'contacts.csv': contacts, ...change };
    const data = readFolder({ folder: folderOf(files) });
    expect(data.rejects).toHaveLength(1);
    const { waking } = reviewBranch(data);
    expect(waking?.wake).toEqual([]);
    expect(rulesOf(waking?.held)['s0001']).toContain('conduct_unknown');
  });

  it('takes a consent whose use is not said for none', () => {
    const silent = conduct.replace('s0001,2022-01-10,care-and-campaign', 's0001,2022-01-10,');
    const { waking } = reviewOf({ ...sleepers, 'conduct.csv': silent, 'contacts.csv': contacts }).review;
    expect(rulesOf(waking?.held)['s0001']).toEqual(['waking_held', 'conduct_no_consent']);
  });
});

describe('early warning behind the conduct gate', () => {
  const weekly = ['2024-01-05', '2024-01-12', '2024-01-19', '2024-01-26', '2024-02-02', '2024-02-09'];
  const files = {
    'customers.csv': 'id,kind,name,opened_on\nw0001,individual,王小明,2024-01-02\n',
    'trades.csv': `customer,on,side,product,amount,commission\n${weekly.map((on) => trade('w0001', on)).join('')}`,
    'assets.csv': 'customer,on,total,cash,holdings,profit\nw0001,2024-04-12,100000,20000,80000,-40000\n',
    'contacts.csv': 'customer,on,channel,purpose\n',
  };
  const row = 'w0001,2024-01-03,care,,,clear,normal,resident-id,2035-01-01\n';

  it('says beside each customer whether he may be called for care', () => {
    const { review, en, zh } = reviewOf({ ...files, 'conduct.csv': conductHeading + row });
    expect(review.warning?.contact.get('w0001')?.value.allowed).toBe(true);
    expect(en).toContain('<td data-label="a call of care">allowed</td>');
    expect(zh).toContain('<td data-label="为关怀致电">允许</td>');
  });

  it('says why not', () => {
    const { review, en } = reviewOf({
      ...files,
      'conduct.csv': conductHeading + row.replace('2024-01-03', ''),
    });
    const decision = review.warning?.contact.get('w0001');
    const why = decision?.reasons.find(({ rule }) => rule === 'conduct_no_consent');
    expect(en).toContain(escape(`not allowed: ${worded(why!, 'en')}`));
    const bare = reviewOf(files);
    expect(bare.review.warning?.contact.get('w0001')?.value.allowed).toBe(false);
    expect(bare.en).toContain('There is no file of consents (conduct.csv)');
  });
});

describe('the duties of the day', () => {
  const files = {
    'customers.csv':
      'id,kind,name,opened_on\nd0001,individual,王小明,2023-01-10\nd0002,individual,李大华,2024-05-20\n',
    'conduct.csv':
      'customer,accountStatus,paperKind,paperUntil,assessedOn,assessedUntil\nd0001,normal,resident-id,2024-07-10,2022-07-03,2024-07-02\nd0002,normal,resident-id,2034-07-10,2024-05-20,2026-05-19\n',
    'contacts.csv': 'customer,on,channel,purpose,outcome\nd0001,2024-01-10,call,call-back,reached\n',
    'funnel.csv':
      'case,customer,on,event,entry\nk1,d0001,2024-05-06,open,normal\nk1,d0001,2024-05-13,interest,\nk1,d0001,2024-06-03,decide,\nk1,d0001,2024-06-14,deal,\n',
    'assets.csv': 'customer,on,total\nd0001,2024-06-28,8000\n',
  };
  const linesOf = (of: Readonly<Record<string, string>>, kind: string) =>
    reviewOf(of)
      .review.duties?.lines.filter((line) => line.kind === kind)
      .map(({ customer, due, state }) => [customer, due, state]);

  // All days are working days of 2024 by the notice of the State Council.
  it.each([
    // A month after 20 May, a Thursday; nobody called d0002 back.
    ['new-customer-call-back', [['d0002', '2024-06-20', 'overdue']]],
    ['papers-renewal', [['d0001', '2024-07-10', 'open']]],
    ['suitability-retest', [['d0001', '2024-07-02', 'open']]],
    // Five working days after Friday 14 June: 17, 18, 19, 20, 21 June.
    ['after-service-review', [['d0001', '2024-06-21', 'overdue']]],
    // The review reads no complaints.
    ['complaint-answer', [[null, null, 'unknown']]],
  ])('lists %s', (kind, lines) => {
    expect(linesOf(files, kind)).toEqual(lines);
  });

  it('drops what was done', () => {
    const done = {
      ...files,
      'contacts.csv': `${files['contacts.csv']}d0002,2024-06-05,call,call-back,reached\n`,
      'funnel.csv': `${files['funnel.csv']}k1,d0001,2024-06-18,review,\n`,
    };
    expect(linesOf(done, 'new-customer-call-back')).toEqual([]);
    expect(linesOf(done, 'after-service-review')).toEqual([]);
  });

  it('are shown by duty and state, and masked', () => {
    const { review, en, zh } = reviewOf(files);
    expect(en).toContain('<section id="duties"><h2>Duties of the day</h2>');
    expect(zh).toContain('<section id="duties"><h2>当日待办</h2>');
    expect(en).toContain('<td data-label="customer">the whole book</td>');
    expect(en).not.toContain('The calendar of working days covers');
    for (const page of [en, zh]) expect(page).not.toMatch(/王小明|李大华|d000\d/);
    const { counts, lines } = review.duties!;
    const counted = [...counts.values()].reduce((sum, own) => sum + own.overdue + own.open + own.unknown, 0);
    expect(counted).toBe(lines.length);
    expect(review.rules.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['china/duties', 'china/work-calendar']),
    );
  });

  it('are left out, with the reason, without a file of conduct or contacts', () => {
    const { review, en } = reviewOf({
      'customers.csv': files['customers.csv'],
      'assets.csv': files['assets.csv'],
    });
    expect(review.duties).toBeUndefined();
    expect(en).toContain('needs customers (customers.csv), and a file of conduct');
  });
});

describe('the teaching branch', () => {
  const data = teachingBranch({ customers: 800 });
  const review = reviewBranch(data);

  it('calls nobody whom its own files speak against, by the plain facts', () => {
    const { wake, deepLosers, held, others } = review.waking!;
    expect(wake.length).toBeGreaterThan(5);
    expect(held.length).toBeGreaterThan(5);
    expect(wake.length + deepLosers.length + held.length + others.length).toBe(800);
    for (const { customer } of [...wake, ...deepLosers]) {
      const {
        consents = [],
        objections,
        moneyLaundering,
        accountStatus,
        documents,
      } = data.conduct!.get(customer)!;
      expect(consents.some((own) => own.channels.includes('call') && own.purposes.includes('campaign'))).toBe(
        true,
      );
      expect([objections, moneyLaundering, accountStatus]).toEqual([[], 'clear', 'normal']);
      // Ninety days are forgiven (note of the preset).
      expect(documents![0]!.validUntil! >= addDays(data.asOf, -90)).toBe(true);
      const own = data.contacts!.filter((contact) => contact.customer === customer);
      const refused = own.filter(({ on, outcome }) => outcome === 'refused' && on > addDays(data.asOf, -90));
      expect(refused).toEqual([]);
    }
  });

  it('has a list of duties for its day, on the calendar of working days', () => {
    expect(review.duties?.beyondCalendar).toBe(false);
    const due = (['new-customer-call-back', 'yearly-call-backs'] as const).map((duty) =>
      review.duties?.counts.get(duty),
    );
    for (const counts of due) expect(counts!.open + counts!.overdue).toBeGreaterThan(0);
    expect(pageOf(review, 'en')).not.toContain('The calendar of working days covers');
  });
});
