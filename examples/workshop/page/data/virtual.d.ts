declare module 'virtual:workshop-data' {
  /** The teaching branch: simulated customers, none of them real. */
  export const branch: import('./packedBranch.js').PackedBranch;
  /** The S&P 500, 2000-01-03 to 2020-04-17: a US index, real daily closes, not A-share. */
  export const market: import('./packedBranch.js').PackedMarket;
}
