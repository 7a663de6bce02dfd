/** The bits of the column `flags`: what is known of a customer on an evening, beside his assets. */
export const churnFlags = /* @__PURE__ */ Object.freeze({
  /** His assets are known. Once known they stay known: the last snapshot holds until there is a newer one. */
  known: 1,
  /** He was effective on some day until then. */
  wasEffective: 2,
  /** His assets have been below the limit of implicit churn for as long as the policy says. */
  low: 4,
  /** He left (custody transferred, designation revoked, closed), and has zero cash. */
  left: 8,
  /** He left, and his cash is not known. */
  leftCashUnknown: 16,
  /** He did an act of his own, one by which the policy lets customers return, since he was lost. */
  acted: 32,
  /** He may have: not all kinds of such acts are known. */
  actsUnknown: 64,
  /** He is there, though nothing is known of his assets. */
  present: 128,
} as const);
