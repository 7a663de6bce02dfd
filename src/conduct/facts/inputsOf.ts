import { canonicalJson, type Json, type Sha256, sha256 } from '../../kernel/index.js';
import type { AdviceRequest, ContactRequest } from './types.js';

/**
 * The fingerprint of what a gate was told, and of nothing else: a name, a number of a document or a phone that stands in
 * the record of the customer takes no part.
 */
export function inputsOf(request: ContactRequest & Partial<AdviceRequest>): Sha256 {
  const { customer, adviser, history, calendar, ...rest } = request;
  const { id, branch, documents, accounts, consents, objections, moneyLaundering } = customer;
  const { agreement, suitability, professional, wishes } = customer;
  return sha256(
    canonicalJson({
      ...rest,
      customer: {
        ...{
          id,
          branch,
          consents,
          objections,
          moneyLaundering,
          agreement,
          suitability,
          professional,
          wishes,
        },
        documents: documents?.map(({ kind, validUntil }) => ({ kind, validUntil })),
        accounts: accounts?.map(({ status }) => ({ status })),
      },
      adviser: adviser && {
        id: adviser.id,
        branch: adviser.branch,
        registration: adviser.registration,
        commissionedFor: adviser.commissionedFor,
        conflicts: adviser.conflicts,
      },
      history: history?.map(({ on, channel, purpose, by, outcome }) => ({
        on,
        channel,
        purpose,
        by,
        outcome,
      })),
      calendar: calendar && { id: calendar.id, version: calendar.version },
    } as unknown as Json),
  );
}
