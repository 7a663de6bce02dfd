/**
 * How many standard errors the always-valid interval of a mean reaches out after so many customers (asymptotic confidence sequence by
 * Robbins’s normal mixture): √(2 (nρ² + 1) ÷ (nρ²) · ln(√(nρ² + 1) ÷ α)).
 *
 * ρ is chosen so that the interval is at its narrowest after `tunedFor` customers. The guarantee rests on large numbers: it holds for looks that
 * begin once there are enough.
 *
 * Source: I. Waudby-Smith, D. Arbour, R. Sinha, E. H. Kennedy and A. Ramdas, Time-uniform central limit theory and asymptotic
 * confidence sequences, Ann. Statist. 52 (2024), 2613–2640, theorem 2.2 and its tuning.
 *
 * @param customers - Both arms together, above zero.
 * @param tunedFor - The number of customers at which the interval is narrowest.
 * @param level - The confidence level.
 */
export function meanReach(customers: number, tunedFor: number, level: number): number {
  const alpha = 1 - level;
  const surprise = -2 * Math.log(alpha);
  const information = (customers * (surprise + Math.log(1 + surprise))) / tunedFor;
  const mixture = Math.log(1 + information) / 2 - Math.log(alpha);
  return Math.sqrt((2 * (information + 1) * mixture) / information);
}
