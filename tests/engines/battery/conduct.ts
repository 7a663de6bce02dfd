import {
  checkScripts,
  checkWording,
  china,
  compileGate,
  day,
  defineConductPolicy,
  defineDutiesPolicy,
  definePhrases,
  defineRecordPolicy,
  describe,
  dutiesDue,
  type DutyBook,
  evidenceOf,
  type GateCustomer,
  gateColumns,
  keepUntil,
  mayAdvise,
  mayContact,
  mayOffer,
  verifyEvidence,
} from 'panhuo';
import { drawsFrom, idsOf, oddIds } from './draw.js';
import { exact } from './entry.js';

const on = day('2026-03-02');
const since = day('2025-01-02');

function customers(count: number): GateCustomer[] {
  const draw = drawsFrom(91);
  return idsOf(count).map((id) => ({
    id,
    accounts: [{ status: draw(7) === 0 ? 'frozen' : 'normal' }],
    consents: draw(3) === 0 ? [] : [{ channels: ['call', 'sms'], purposes: ['campaign'], givenOn: since }],
    objections: draw(11) === 0 ? [{ on: since }] : [],
    moneyLaundering: draw(17) === 0 ? 'under-review' : 'clear',
    documents: [{ kind: 'resident-id', validUntil: draw(9) === 0 ? since : day('2030-01-01') }],
    suitability: { level: 'C2', assessedOn: since },
  }));
}

const situation = { channel: 'call', purpose: 'campaign', on, at: '10:00' } as const;
const product = { id: 'fund-1', riskLevel: 'R5', kind: 'fund', termMonths: null } as const;

/** The gate by records and columns, duties, wording, evidence, keeping. */
export const conductBattery = [
  exact('conduct/gate', () => {
    const policy = defineConductPolicy({ ...china.conduct, id: 'engines/conduct' });
    return customers(25).flatMap((customer) => {
      const contact = mayContact(policy, { customer, ...situation, history: [] });
      return [
        contact,
        contact.reasons.map((reason) => [describe(reason, 'zh'), describe(reason, 'en')]),
        mayAdvise(policy, { customer, channel: 'branch', purpose: 'service', on }),
        mayOffer(policy, { customer, product, channel: 'branch', purpose: 'campaign', on }),
      ];
    });
  }),
  exact('conduct/gate of columns', () => {
    const gate = compileGate(china.conduct, 'contact', situation);
    const book = gateColumns(
      customers(2000),
      customers(2000).map(() => [
        { on: day('2026-02-20'), channel: 'call', purpose: 'campaign', by: 'branch' },
      ]),
    );
    return [gate.judge(book), Array.from({ length: 20 }, (_, row) => gate.explain(book, row))];
  }),
  exact('conduct/duties', () => {
    const draw = drawsFrom(92);
    const book: DutyBook = {
      customers: idsOf(200).map((id) => ({
        id,
        openedOn: day(`2023-0${String(1 + draw(9))}-1${String(draw(9))}`),
        accounts: [{ status: 'normal' }],
        documents: [{ kind: 'resident-id', validUntil: day('2024-02-29') }],
        suitability: null,
      })),
      contacts: [],
      complaints: [],
      services: [],
      calendar: china.workCalendar,
    };
    const policy = defineDutiesPolicy({ ...china.duties, id: 'engines/duties' });
    return [dutiesDue(policy, book, day('2024-02-09')), dutiesDue(policy, book, day('2024-06-30'))];
  }),
  exact('conduct/wording', () => {
    const phrases = definePhrases({ ...china.phrases, id: 'engines/phrases' });
    const texts = [
      '稳 * 赚不赔',
      '我们不保证收益；',
      'GUARANTEED İncome ',
      'ｇｕａｒａｎｔｅｅｄ 保 本 ',
      '😀最佳',
    ];
    const text = oddIds.map((id, place) => `${id}${texts[place % texts.length]!}`).join('。');
    return [checkWording(phrases, text.repeat(2)), checkScripts(phrases, china.serviceScripts)];
  }),
  exact('conduct/evidence', () => {
    const records = customers(25).reduce<ReturnType<typeof evidenceOf>[]>((chain, customer) => {
      const decision = mayContact(china.conduct, { customer, ...situation, history: [] });
      return [...chain, evidenceOf(decision, chain.at(-1))];
    }, []);
    return [records, verifyEvidence(records), verifyEvidence(records.slice(1))];
  }),
  exact('conduct/keeping', () => {
    const policy = defineRecordPolicy({ ...china.recordRetention, id: 'engines/records' });
    return ['2020-02-29', '2022-06-30', '2024-12-31'].map((text) =>
      keepUntil(policy, { kind: 'customer-identity', since: day(text) }, on),
    );
  }),
];
