import { type Consent, day, type Gate, type Objection, type PastContact } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { everyChannel, everyGate, everyPurpose } from './choices.js';
import { adviser, ask, by, open, reasonOf, type Request, through, TODAY, unmet, with_ } from './requests.js';

const YESTERDAY = day('2026-03-02');
const TOMORROW = day('2026-03-04');
const met = 'conduct_met';

const consent = (facts: Partial<Consent>): Request =>
  with_({ consents: [{ ...open.customer.consents[0], ...facts }] });
const objection = (facts: Partial<Objection>): Request =>
  with_({ objections: [{ on: YESTERDAY, ...facts }] });
const at = (time: string): Request => ({ ...open, at: time });
const history = (...contacts: Partial<PastContact>[]): Request => ({
  ...open,
  history: contacts.map((contact) => ({
    on: TODAY,
    channel: 'call',
    purpose: 'campaign',
    by: 'branch',
    ...contact,
  })),
});
const papers = (until: string): Request =>
  with_({ documents: [{ kind: 'resident-id', validUntil: day(until) }] });
const agreement = (facts: object): Request => with_({ agreement: { ...open.customer.agreement, ...facts } });
const registration = (facts: object): Request =>
  through({ registration: { ...adviser.registration, ...facts } });

const table: readonly (readonly [what: string, id: string, request: Request, says: string, gate?: Gate])[] = [
  ['consent given today', 'contact-consent', consent({ givenOn: TODAY }), met],
  ['consent given tomorrow', 'contact-consent', consent({ givenOn: TOMORROW }), 'conduct_no_consent'],
  ['consent until today', 'contact-consent', consent({ until: TODAY }), met],
  ['consent until yesterday', 'contact-consent', consent({ until: YESTERDAY }), 'conduct_no_consent'],
  ['consent withdrawn today', 'contact-consent', consent({ withdrawnOn: TODAY }), 'conduct_no_consent'],
  ['consent withdrawn tomorrow', 'contact-consent', consent({ withdrawnOn: TOMORROW }), met],
  ['consent to another channel', 'contact-consent', consent({ channels: ['sms'] }), 'conduct_no_consent'],
  ['consent to another purpose', 'contact-consent', consent({ purposes: ['care'] }), 'conduct_no_consent'],
  ['objection from today', 'objection', objection({ on: TODAY }), 'conduct_objection'],
  ['objection from tomorrow', 'objection', objection({ on: TOMORROW }), met],
  ['objection until today', 'objection', objection({ until: TODAY }), 'conduct_objection_until'],
  [
    'objection for ever, as a last day',
    'objection',
    objection({ until: day('9999-12-31') }),
    'conduct_objection',
  ],
  ['objection until yesterday', 'objection', objection({ until: YESTERDAY }), met],
  ['objection to calls', 'objection', objection({ channels: ['call'] }), 'conduct_objection'],
  ['objection to letters', 'objection', objection({ channels: ['letter'] }), met],
  ['objection to campaigns', 'objection', objection({ purposes: ['campaign'] }), 'conduct_objection'],
  ['objection to care', 'objection', objection({ purposes: ['care'] }), met],
  ['08:59', 'contact-hours', at('08:59'), 'conduct_hours'],
  ['09:00', 'contact-hours', at('09:00'), met],
  ['19:59', 'contact-hours', at('19:59'), met],
  ['20:00', 'contact-hours', at('20:00'), 'conduct_hours'],
  // 30 days, today among them: 2 February is 29 days ago and counts, 1 February does not.
  [
    'a contact 29 days ago',
    'campaign-frequency',
    history({}, { on: day('2026-02-02') }),
    'conduct_frequency',
  ],
  ['a contact 30 days ago', 'campaign-frequency', history({}, { on: day('2026-02-01') }), met],
  ['a contact begun by the customer', 'campaign-frequency', history({}, { by: 'customer' }), met],
  ['a contact for care', 'campaign-frequency', history({}, { purpose: 'care' }), met],
  ['a contact tomorrow', 'campaign-frequency', history({}, { on: TOMORROW }), met],
  // 90 days, today among them: 4 December is 89 days ago (28 − 1 + 31 + 28 + 3), 3 December 90.
  [
    'refused 89 days ago',
    'rest-after-refusal',
    history({ on: day('2025-12-04'), outcome: 'refused' }),
    'conduct_refused_lately',
  ],
  ['refused 90 days ago', 'rest-after-refusal', history({ on: day('2025-12-03'), outcome: 'refused' }), met],
  [
    'a customer who called and refused',
    'rest-after-refusal',
    history({ by: 'customer', outcome: 'refused' }),
    'conduct_refused_lately',
  ],
  // 3 December + 90 days = 3 March.
  ['papers that ran out 90 days ago', 'papers', papers('2025-12-03'), met],
  ['papers that ran out 91 days ago', 'papers', papers('2025-12-02'), 'conduct_papers_expired'],
  ['papers that end today', 'papers', papers('2026-03-03'), met],
  [
    'a paper that does not count',
    'papers',
    with_({ documents: [{ kind: 'organisation-code', validUntil: day('2030-01-01') }] }),
    'conduct_no_papers',
  ],
  ['agreement signed today', 'agreement', agreement({ signedOn: TODAY }), met, 'advice'],
  [
    'agreement signed tomorrow',
    'agreement',
    agreement({ signedOn: TOMORROW }),
    'conduct_no_agreement',
    'advice',
  ],
  ['agreement until today', 'agreement', agreement({ until: TODAY }), met, 'advice'],
  [
    'agreement until yesterday',
    'agreement',
    agreement({ until: YESTERDAY }),
    'conduct_no_agreement',
    'advice',
  ],
  ['agreement ended tomorrow', 'agreement', agreement({ endedOn: TOMORROW }), met, 'advice'],
  ['agreement ended today', 'agreement', agreement({ endedOn: TODAY }), 'conduct_no_agreement', 'advice'],
  ['no agreement', 'agreement', with_({ agreement: null }), 'conduct_no_agreement', 'advice'],
  [
    'risks of no agreement',
    'risk-disclosure',
    with_({ agreement: null }),
    'conduct_risks_not_disclosed',
    'advice',
  ],
  ['risks disclosed today', 'risk-disclosure', agreement({ risksDisclosedOn: TODAY }), met, 'advice'],
  [
    'risks disclosed tomorrow',
    'risk-disclosure',
    agreement({ risksDisclosedOn: TOMORROW }),
    'conduct_risks_not_disclosed',
    'advice',
  ],
  ['registered from today', 'seller', registration({ validFrom: TODAY }), met, 'offer'],
  [
    'registered from tomorrow',
    'seller',
    registration({ validFrom: TOMORROW }),
    'conduct_not_registered',
    'offer',
  ],
  ['registered until today', 'seller', registration({ validUntil: TODAY }), met, 'offer'],
  [
    'registered until yesterday',
    'seller',
    registration({ validUntil: YESTERDAY }),
    'conduct_not_registered',
    'offer',
  ],
  [
    'one account open, one dormant',
    'account-dormant',
    with_({ accounts: [{ status: 'dormant' }, { status: 'normal' }] }),
    met,
  ],
  ['no account at all', 'account-open', with_({ accounts: [] }), 'conduct_no_open_account'],
  [
    'a frozen account',
    'account-frozen',
    with_({ accounts: [{ status: 'frozen' }] }),
    'conduct_account_status',
  ],
];

describe('the boundaries of the rules', () => {
  it.each(table.map((row) => [...row] as const))('stand where the rule says: %s (%s)', (...row) => {
    const [, id, request, says, gate = 'contact'] = row;
    expect(reasonOf(ask(gate, request), id)?.rule).toBe(says);
  });

  it.each([
    ['contact-consent', '2020-12-31', '广告法', '第43条'],
    ['contact-consent', '2021-01-01', '民法典', '第1033条'],
    ['laundering-review', '2024-12-31', '本库示例内部制度', ''],
    ['laundering-review', '2025-01-01', '反洗钱法', '第30条'],
    ['laundering-list', '2024-12-31', '本库示例内部制度', ''],
    ['laundering-list', '2025-01-01', '反洗钱法', '第40条'],
    ['papers', '2025-12-31', '金融机构客户身份识别和客户身份资料及交易记录保存管理办法', '第19条'],
    ['papers', '2026-01-01', '金融机构客户尽职调查和客户身份资料及交易记录保存管理办法', ''],
    ['channel-commission', '2020-01-25', '关于进一步规范金融营销宣传行为的通知', ''],
  ])('%s comes from the document of the day: %s', (id, on, document, article) => {
    const reasons = ask('contact', { ...by('chat'), on: day(on) }).reasons.filter(
      ({ detail }) => detail['id'] === id,
    );
    expect(reasons).toEqual([{ rule: met, detail: { id, document, article } }]);
  });

  it('ask for no commission before 2020-01-25', () => {
    const decision = ask('contact', { ...by('chat'), on: day('2020-01-24') });
    expect(reasonOf(decision, 'channel-commission')).toBeUndefined();
  });

  it.each(everyGate)('refuse every day before the policy speaks: %s', (gate) => {
    const before = ask(gate, { ...open, on: day('2017-06-30') });
    expect(before.value).toEqual({ allowed: false, conditions: [] });
    expect(before.reasons).toEqual([{ rule: 'conduct_not_covered', detail: { on: '2017-06-30' } }]);
    expect(unmet(ask(gate, { ...open, on: day('2017-07-01') }))).toEqual([]);
  });

  it('ask for consent to what the firm sends or calls of its own accord, and to nothing that it owes', () => {
    const messages = new Set<string>(['sms', 'email', 'call', 'chat']);
    const owed = new Set<string>(['call-back', 'complaint', 'order']);
    for (const channel of everyChannel) {
      for (const purpose of everyPurpose) {
        const request = { ...open, channel, purpose };
        const isAsked = reasonOf(ask('contact', request), 'contact-consent') !== undefined;
        expect(isAsked).toBe(messages.has(channel) && !owed.has(purpose));
        const answer = ask('contact', { ...request, initiatedBy: 'customer' });
        expect(reasonOf(answer, 'contact-consent')).toBeUndefined();
      }
    }
  });

  it('tell from when on an objection that ends no longer stands', () => {
    const request = with_({
      objections: [
        { on: YESTERDAY, until: TODAY },
        { on: YESTERDAY, until: day('2026-03-09') },
      ],
    });
    const { value } = ask('contact', request);
    expect(value.conditions).toEqual([{ need: 'waiting', by: ['adviser'], from: '2026-03-10' }]);
    expect(ask('contact', { ...request, on: day('2026-03-09') }).value.allowed).toBe(false);
    expect(ask('contact', { ...request, on: day('2026-03-10') }).value.allowed).toBe(true);
  });
});
