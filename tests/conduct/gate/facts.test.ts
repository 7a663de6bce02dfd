import { china, compileGate, gateColumns } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, visible } from '../../questionnaire/laws.js';
import { adviser, ask, customer, open, type Request } from './requests.js';

const of = (facts: object): object => ({ ...open, customer: { ...customer, ...facts } });
const person = (facts: object): object => ({ ...open, adviser: { ...adviser, ...facts } });
const item = { channels: ['call'], purposes: ['care'], givenOn: '2020-01-01' };
const contact = { on: '2026-01-01', channel: 'call', purpose: 'care', by: 'branch' };
const result = { level: 'C1', assessedOn: '2026-01-01' };
const signed = { signedOn: '2026-01-01' };
const registration = { number: 'S', kind: 'general', validFrom: '2020-01-01' };

const faults: readonly (readonly [path: string, request: unknown])[] = [
  ['', null],
  ['', []],
  ['customer', { ...open, customer: null }],
  ['channel', { ...open, channel: 'fax' }],
  ['purpose', { ...open, purpose: 'fun' }],
  ['on', { ...open, on: '2026-02-30' }],
  ['at', { ...open, at: '9:00' }],
  ['at', { ...open, at: '24:00' }],
  ['initiatedBy', { ...open, initiatedBy: 'both' }],
  ['productAskedBy', { ...open, productAskedBy: 'both' }],
  ['basis', { ...open, basis: '' }],
  ['specialWarningSigned', { ...open, specialWarningSigned: 'false' }],
  ['recorded', { ...open, recorded: 1 }],
  ['confirmed', { ...open, confirmed: null }],
  ['product', { ...open, product: 'fund' }],
  ['product.id', { ...open, product: { ...open.product, id: '' } }],
  ['product.riskLevel', { ...open, product: { ...open.product, riskLevel: 'R6' } }],
  ['product.kind', { ...open, product: { ...open.product, kind: 'house' } }],
  ['product.termMonths', { ...open, product: { ...open.product, termMonths: 0 } }],
  ['adviser', { ...open, adviser: 7 }],
  ['adviser.branch', person({ branch: 7 })],
  ['adviser.commissionedFor', person({ commissionedFor: 'chat' })],
  ['adviser.commissionedFor[1]', person({ commissionedFor: ['chat', 'fax'] })],
  ['adviser.conflicts', person({ conflicts: 'fund-1' })],
  ['adviser.conflicts', person({ conflicts: [1] })],
  ['adviser.registration', person({ registration: [] })],
  ['adviser.registration.kind', person({ registration: { ...registration, kind: 1 } })],
  ['adviser.registration.validFrom', person({ registration: { ...registration, validFrom: 'x' } })],
  ['adviser.registration.validUntil', person({ registration: { ...registration, validUntil: 'x' } })],
  ['customer.id', of({ id: '' })],
  ['customer.branch', of({ branch: 3 })],
  ['customer.moneyLaundering', of({ moneyLaundering: 'rich' })],
  ['customer.professional', of({ professional: 'true' })],
  ['customer.accounts', of({ accounts: {} })],
  ['customer.accounts[0]', of({ accounts: [null] })],
  ['customer.accounts[1].status', of({ accounts: [{ status: 'normal' }, { status: 'lost' }] })],
  ['customer.documents[0].kind', of({ documents: [{ kind: 'library-card' }] })],
  ['customer.documents[0].validUntil', of({ documents: [{ kind: 'passport', validUntil: 'x' }] })],
  ['customer.consents[0].channels', of({ consents: [{ ...item, channels: 'call' }] })],
  ['customer.consents[0].channels[0]', of({ consents: [{ ...item, channels: ['fax'] }] })],
  ['customer.consents[0].purposes[0]', of({ consents: [{ ...item, purposes: ['fun'] }] })],
  ['customer.consents[0].givenOn', of({ consents: [{ ...item, givenOn: undefined }] })],
  ['customer.consents[0].until', of({ consents: [{ ...item, until: 'x' }] })],
  ['customer.consents[0].withdrawnOn', of({ consents: [{ ...item, withdrawnOn: 'x' }] })],
  ['customer.objections[0].channels[0]', of({ objections: [{ on: '2026-01-01', channels: ['fax'] }] })],
  ['customer.objections[0].purposes[0]', of({ objections: [{ on: '2026-01-01', purposes: ['fun'] }] })],
  ['customer.objections[0].on', of({ objections: [{}] })],
  ['customer.objections[0].until', of({ objections: [{ on: '2026-01-01', until: 'x' }] })],
  ['customer.agreement', of({ agreement: 'yes' })],
  ['customer.agreement.signedOn', of({ agreement: {} })],
  ['customer.agreement.risksDisclosedOn', of({ agreement: { ...signed, risksDisclosedOn: 'x' } })],
  ['customer.agreement.until', of({ agreement: { ...signed, until: 'x' } })],
  ['customer.agreement.endedOn', of({ agreement: { ...signed, endedOn: 'x' } })],
  ['customer.suitability.level', of({ suitability: { ...result, level: 'C6' } })],
  ['customer.suitability.level', of({ suitability: { ...result, level: 'C2', lowestCategory: true } })],
  ['customer.suitability.lowestCategory', of({ suitability: { ...result, lowestCategory: 'no' } })],
  ['customer.suitability.assessedOn', of({ suitability: { level: 'C1' } })],
  ['customer.suitability.validUntil', of({ suitability: { ...result, validUntil: 'x' } })],
  ['customer.suitability.validUntil', of({ suitability: { ...result, validUntil: '2025-12-31' } })],
  ['customer.wishes', of({ wishes: 'many' })],
  ['customer.wishes.termMonths', of({ wishes: { termMonths: -1 } })],
  ['customer.wishes.kinds', of({ wishes: { kinds: [] } })],
  ['customer.wishes.kinds[0]', of({ wishes: { kinds: ['house'] } })],
  ['history', { ...open, history: 'none' }],
  ['history[0]', { ...open, history: ['call'] }],
  ['history[0].on', { ...open, history: [{ ...contact, on: 'x' }] }],
  ['history[1].channel', { ...open, history: [contact, { ...contact, channel: 'fax' }] }],
  ['history[0].purpose', { ...open, history: [{ ...contact, purpose: 'fun' }] }],
  ['history[0].by', { ...open, history: [{ ...contact, by: 'firm' }] }],
  ['history[0].outcome', { ...open, history: [{ ...contact, outcome: 'so-so' }] }],
];

describe('facts that are none', () => {
  it.each(faults)('are refused by their path: %s', (path, request) => {
    const error = errorOf(() => ask('contact', request as Request));
    expect(error.code).toBe('facts_invalid');
    expect(error.details).toMatchObject({ path });
    expect(visible(error)).not.toContain(customer.id);
  });

  it('are refused in a book by their row', () => {
    const rows = [{ id: 'a' }, { id: 'b', accounts: [{ status: 'lost' }] }] as never;
    expect(errorOf(() => gateColumns(rows)).details).toMatchObject({ path: '[1].accounts[0].status' });
    const histories = [undefined, [{ on: 'x' }]] as never;
    const error = errorOf(() => gateColumns([{ id: 'a' }, { id: 'b' }], histories));
    expect(error.details).toMatchObject({ path: 'histories[1][0].on' });
  });

  it('are refused in a situation', () => {
    const situation = { channel: 'call', purpose: 'care', on: 'today' } as never;
    expect(errorOf(() => compileGate(china.conduct, 'offer', situation)).code).toBe('facts_invalid');
    const unchecked = { ...china.conduct } as typeof china.conduct;
    const error = errorOf(() => compileGate(JSON.parse(JSON.stringify(unchecked)) as never, 'offer', open));
    expect(error.code).toBe('definition_unchecked');
  });
});
