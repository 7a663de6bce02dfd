/** Bits of `known`: which facts of a row are known. A list that is known may be empty. */
export const KNOWN = {
  consents: 1,
  objections: 2,
  accounts: 4,
  papers: 8,
  contacts: 16,
  agreement: 32,
} as const;

/** A day that is not known, or lies before every day. */
export const NO_DAY = -2_147_483_648;

/** A day after every day: for ever. */
export const EVER = 2_147_483_647;

/** A code for what is not known or is none. */
export const NONE = 255;

/** Bits of a contact: who began it, and that the customer refused. */
export const CONTACT = { byFirm: 1, refused: 2 } as const;

/** Consents or objections of all rows: those of row `i` stand from `start[i]` to before `start[i + 1]`. */
export interface SpanColumns {
  readonly start: Int32Array;
  /** A bit for each of `channels`. */
  readonly channels: Uint8Array;
  /** A bit for each of `contactPurposes`. */
  readonly purposes: Uint8Array;
  /** First epoch day. */
  readonly from: Int32Array;
  /** Last epoch day. */
  readonly to: Int32Array;
}

/** Papers of all rows. */
export interface PaperColumns {
  readonly start: Int32Array;
  /** Place in `paperKinds`. */
  readonly kind: Uint8Array;
  /** Last epoch day on which it is valid; `NO_DAY`: not known. */
  readonly until: Int32Array;
}

/** Earlier contacts of all rows. */
export interface ContactColumns {
  readonly start: Int32Array;
  readonly day: Int32Array;
  /** A bit of `channels`. */
  readonly channel: Uint8Array;
  /** A bit of `contactPurposes`. */
  readonly purpose: Uint8Array;
  /** Bits of `CONTACT`. */
  readonly flags: Uint8Array;
}

/** A book of customers as a gate reads it: a row each, made by `gateColumns`. Days are epoch days. */
export interface GateColumns {
  readonly rows: number;
  /** Bits of `KNOWN`. */
  readonly known: Uint8Array;
  /** A bit for each of `accountStatuses` that an account has. */
  readonly accounts: Uint8Array;
  /** Place in `launderingStates`. */
  readonly laundering: Uint8Array;
  /** Place in `branches`; -1: not known. */
  readonly branch: Int32Array;
  readonly branches: readonly string[];
  readonly consents: SpanColumns;
  readonly objections: SpanColumns;
  readonly papers: PaperColumns;
  readonly contacts: ContactColumns;
  /** First day of the agreement on advice; `NO_DAY`: there is none. */
  readonly agreementFrom: Int32Array;
  readonly agreementTo: Int32Array;
  /** Day on which the disclosure of risks was signed; `NO_DAY`: not known. */
  readonly disclosed: Int32Array;
  /** Place in `suitabilityLevels`; `NONE`: no result. */
  readonly level: Uint8Array;
  /** 0: not in the lowest category, 1: in it, `NONE`: not known. */
  readonly lowest: Uint8Array;
  readonly assessed: Int32Array;
  /** Last day of the result; `NO_DAY`: it names none. */
  readonly validUntil: Int32Array;
  /** 1: a professional investor. */
  readonly professional: Uint8Array;
  /** Longest term wished, months; `Infinity`: any; NaN: not known. */
  readonly wishedTerm: Float64Array;
  /** A bit for each of `productKinds` wished; 65,535: any; 0: not known. */
  readonly wishedKinds: Uint16Array;
}

/** Any kind of product will do. */
export const ANY_KIND = 65_535;
