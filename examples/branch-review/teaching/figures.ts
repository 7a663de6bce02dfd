/**
 * What the teaching branch is calibrated to. Shares that the course gives are marked; the rest is chosen so that a
 * branch of this size looks like one, and stands for nothing else.
 */
export const figures = {
  customers: 5000,
  years: 3,
  seed: 20101016,

  /** Individuals are many and small, institutions few and large. */
  institutions: 0.03,
  /** What investors know (course, survey shares): they sum to 100.0. */
  knowledge: { analyses: 12.6, little: 26.8, vague: 45.5, nothing: 15.1 },
  /**
   * Who gains in a market wave, by knowledge. With the shares above one in ten gains (the course's figure):
   * .126 × .30 + .268 × .12 + .455 × .05 + .151 × .048 = .100. One in five breaks even, whatever he knows.
   */
  gains: { analyses: 0.3, little: 0.12, vague: 0.05, nothing: 0.048 },
  breaksEven: 0.2,
  personality: { conservative: 0.35, steady: 0.45, aggressive: 0.2 },
  /** Trades a month while active, middle of the branch, by personality. */
  tradesAMonth: { conservative: 0.7, steady: 1.3, aggressive: 2.6 },
  /** Holdings as a share of assets, middle of the branch. */
  holdings: { conservative: 0.35, steady: 0.55, aggressive: 0.8 },
  neverTrades: 0.07,
  /** Chance of falling silent in a month; twice as high in a month in which the market falls by 3 % or more. */
  fallsSilent: 0.022,
  wakesByHimself: 0.012,
  leaves: 0.03,
  answersQuestionnaire: 0.65,
  products: { stock: 0.78, fund: 0.15, bond: 0.04, repo: 0.03 },
  /** Commission 0.025 % with a minimum of 5 CNY an order (customary). */
  commission: { rate: 0.00025, minimum: 5 },

  /** The two funnels. The course's reference is 0.5, 0.4, 0.5 a step. */
  funnel: {
    normal: { cases: 1100, steps: [0.53, 0.42, 0.52] },
    dormant: { cases: 600, steps: [0.4, 0.33, 0.46] },
  },
  /** Consents, objections, papers and contacts: ours, for a branch that has most of its files in order. */
  conduct: {
    /** Customers of whom the file of conduct says nothing. */
    notOnFile: 0.03,
    consents: { call: 0.62, sms: 0.7, chat: 0.35, email: 0.2 },
    /** Of those who consent to anything, who consents to care alone. */
    careOnly: 0.3,
    noContact: 0.03,
    noMarketing: 0.08,
    laundering: { clear: 0.993, underReview: 0.006, listed: 0.001 },
    accounts: { normal: 0.974, dormant: 0.02, frozen: 0.006 },
    papersExpired: 0.06,
    testsExpired: 0.12,
    /** Contacts of the last half-year, mean a customer, and who refuses one. */
    contacts: 0.5,
    refuses: 0.1,
    /** New customers who were called back within a month, and others who were in the year of the review. */
    calledBack: 0.93,
    yearlyCalledBack: 0.04,
  },
  /** Rows that no system can read, as every export has some. */
  faultyRows: 12,
} as const;

/** A personality of the questionnaire. */
export type Personality = keyof typeof figures.personality;
