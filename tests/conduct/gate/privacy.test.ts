import { addDays, china, day } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { everyGate } from './choices.js';
import { adviser, ask, customer, open, type Request, through, with_, without } from './requests.js';

/** A record of a customer with everything in it that nobody else may read. */
const record = {
  ...customer,
  name: 'MARK-NAME',
  phones: ['MARK-PHONE'],
  emails: ['MARK-MAIL'],
  address: 'MARK-ADDRESS',
  documents: [{ ...customer.documents[0], number: 'MARK-NUMBER' }],
  accounts: [{ ...customer.accounts[0], id: 'MARK-ACCOUNT' }],
};
const request = {
  ...open,
  customer: { ...record, id: 'MARK-ID' },
  adviser: { ...adviser, name: 'MARK-ADVISER' },
  history: [{ on: day('2026-03-01'), channel: 'call', purpose: 'care', by: 'branch', note: 'MARK-NOTE' }],
  basis: 'MARK-BASIS',
} as unknown as Request;

describe('a decision', () => {
  it.each(everyGate)('holds nothing of the person whom it is about: %s', (gate) => {
    expect(JSON.stringify(ask(gate, request))).not.toContain('MARK');
    const bare = with_(
      { accounts: [], consents: [], documents: [], agreement: null, suitability: null },
      request,
    );
    expect(JSON.stringify(ask(gate, bare))).not.toContain('MARK');
  });

  it('has a fingerprint of its inputs in which what is not read takes no part', () => {
    const { inputs } = ask('contact', open);
    expect(inputs).toMatch(/^sha256:[0-9a-f]{64}$|^[0-9a-f]{64}$/);
    expect(ask('contact', { ...open, customer: record }).inputs).toBe(inputs);
    expect(ask('contact', through({ name: 'MARK' } as object)).inputs).toBe(inputs);
    expect(ask('contact', { ...open }).inputs).toBe(inputs);
  });

  it.each<[what: string, changed: Request]>([
    ['id', with_({ id: '10087' })],
    ['branch', with_({ branch: 'west' })],
    ['documents', with_({ documents: [{ kind: 'passport', validUntil: day('2031-01-01') }] })],
    ['end of documents', with_({ documents: [{ kind: 'resident-id' }] })],
    ['accounts', with_({ accounts: [{ status: 'dormant' }] })],
    ['consents', with_({ consents: [] })],
    ['objections', with_({ objections: [{ on: addDays(open.on, 1) }] })],
    ['unknown objections', { ...open, customer: without(customer, 'objections') }],
    ['money laundering', with_({ moneyLaundering: 'listed' })],
    ['agreement', with_({ agreement: null })],
    ['suitability', with_({ suitability: null })],
    ['professional', with_({ professional: true })],
    ['wishes', with_({ wishes: { termMonths: 12, kinds: null } })],
    ['adviser', without(open, 'adviser')],
    ['adviser’s id', through({ id: 'other' })],
    ['adviser’s branch', through({ branch: 'west' })],
    ['registration', through({ registration: { ...adviser.registration, kind: 'general' } })],
    ['commission', through({ commissionedFor: [] })],
    ['conflicts', through({ conflicts: ['x'] })],
    ['product', { ...open, product: { ...open.product, riskLevel: 'R2' } }],
    ['channel', { ...open, channel: 'letter' }],
    ['purpose', { ...open, purpose: 'care' }],
    ['day', { ...open, on: day('2026-03-04') }],
    ['time', { ...open, at: '10:01' }],
    ['history', { ...open, history: [{ on: open.on, channel: 'call', purpose: 'care', by: 'branch' }] }],
    ['unknown history', without(open, 'history')],
    ['who began it', { ...open, initiatedBy: 'customer' }],
    ['basis', { ...open, basis: 'report 18' }],
    ['special warning', { ...open, specialWarningSigned: true }],
    ['recording', { ...open, recorded: false }],
    ['confirmation', { ...open, confirmed: false }],
    ['calendar', { ...open, calendar: china.workCalendar }],
  ])('has another fingerprint with another %s', (_, changed) => {
    expect(ask('contact', changed).inputs).not.toBe(ask('contact', open).inputs);
  });

  it('names its gate, day and policy', () => {
    const { gate, on, policy } = ask('advice', open);
    expect({ gate, on, id: policy.id, version: policy.version }).toEqual({
      gate: 'advice',
      on: open.on,
      id: 'china/conduct',
      version: '1',
    });
  });
});
