import { china } from 'panhuo';
import * as conduct from 'panhuo/conduct';
import { canaries } from '../canaries.js';
import { draftOf } from '../draftOf.js';
import { takingJson } from '../takingJson.js';
import { type FuzzTarget, target } from '../target.js';

const on = '2026-03-02';
const customer = {
  id: canaries[0],
  accounts: [{ status: 'normal' }],
  consents: [{ channels: ['letter'], purposes: ['campaign'], givenOn: '2025-01-02' }],
  objections: [{ channels: ['sms'], on: '2025-02-03' }],
  moneyLaundering: 'clear',
  documents: [{ kind: 'resident-id', validUntil: '2030-01-01' }],
  suitability: { level: 'C2', assessedOn: '2026-01-05' },
};
const history = [{ on: '2026-02-27', channel: 'call', purpose: 'campaign', by: 'branch' }];
const situation = { channel: 'sms', purpose: 'campaign', on, at: '10:00' };
const contact = { customer, ...situation, history };
const product = { id: 'fund-1', riskLevel: 'R5', kind: 'fund', termMonths: null };
const decision = () => draftOf(conduct.mayContact(china.conduct, contact as never));
const chain = () => {
  const first = conduct.evidenceOf(decision() as never);
  return [first, conduct.evidenceOf(decision() as never, first)].map(draftOf);
};
const book = {
  customers: [{ id: canaries[1], openedOn: '2024-01-10', accounts: [{ status: 'normal' }], documents: [] }],
  contacts: [{ customer: canaries[1], on: '2024-01-20', purpose: 'call-back', outcome: 'reached' }],
  complaints: [{ id: 'k1', customer: canaries[1], on: '2024-05-02', about: 'fee' }],
  services: [],
};

/** The preset has thousands of phrases; to check a few is quicker by as much. */
const fewPhrases = {
  ...(draftOf(china.phrases) as object),
  phrases: [{ ...china.phrases.phrases[0], texts: { zh: ['保证收益'], en: ['guaranteed return'] } }],
  harmless: ['第一步'],
  variants: ['證证'],
};

/** Every function of the conduct room. */
export const conductTargets: readonly FuzzTarget[] = takingJson([
  target('conduct/evidenceOf', conduct.evidenceOf, () => [[decision()], [decision(), chain()[0]]]),
  target('conduct/keepUntil', conduct.keepUntil, () => [
    [china.recordRetention, { kind: 'customer-identity', since: '2022-06-30' }, '2025-01-01'],
  ]),
  target('conduct/defineRecordPolicy', conduct.defineRecordPolicy, () => [[draftOf(china.recordRetention)]]),
  target(
    'conduct/verifyEvidence',
    conduct.verifyEvidence,
    () => [[chain()], [chain(), { length: 2 }], [[]]],
    { says: (verdict: unknown) => verdict },
  ),
  target(
    'conduct/checkWording',
    conduct.checkWording,
    () => [[china.phrases, `本产品稳 * 赚不赔，${canaries[1]}保证收益。`]],
    { says: (findings: unknown) => findings },
  ),
  target('conduct/definePhrases', conduct.definePhrases, () => [[fewPhrases]]),
  target('conduct/checkScripts', conduct.checkScripts, () => [[china.phrases, china.serviceScripts]]),
  target('conduct/defineScripts', conduct.defineScripts, () => [[draftOf(china.serviceScripts)]]),
  target('conduct/gateColumns', conduct.gateColumns, () => [
    [
      [customer, { id: 'b' }],
      [history, undefined],
    ],
  ]),
  target('conduct/compileGate', conduct.compileGate, () => [
    [china.conduct, 'contact', { channel: 'letter', purpose: 'call-back', on }],
  ]),
  target(
    'conduct/compileGate judge',
    (columns: conduct.GateColumns, row: number) => {
      const gate = conduct.compileGate(china.conduct, 'contact', situation as never);
      gate.judge(columns);
      return gate.explain(columns, row);
    },
    () => [[conduct.gateColumns([customer as never, { id: 'b' }]), 1]],
  ),
  target('conduct/mayAdvise', conduct.mayAdvise, () => [
    [china.conduct, { customer, channel: 'branch', purpose: 'service', on, history }],
  ]),
  target('conduct/mayContact', conduct.mayContact, () => [
    [china.conduct, contact],
    [china.conduct, { customer: { id: canaries[0] }, ...situation }],
  ]),
  target('conduct/mayOffer', conduct.mayOffer, () => [
    [china.conduct, { customer, product, channel: 'branch', purpose: 'campaign', on }],
  ]),
  target('conduct/defineConductPolicy', conduct.defineConductPolicy, () => [[draftOf(china.conduct)]]),
  target('conduct/defineDutiesPolicy', conduct.defineDutiesPolicy, () => [[draftOf(china.duties)]]),
  target('conduct/dutiesDue', conduct.dutiesDue, () => [
    [china.duties, { ...book, calendar: china.workCalendar }, '2024-02-10'],
    [china.duties, { customers: [], calendar: china.workCalendar }, '2024-06-10'],
  ]),
]);
