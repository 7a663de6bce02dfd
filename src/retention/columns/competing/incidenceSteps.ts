/** An estimate at every time, and its variance. */
export interface IncidenceSteps {
  readonly incidence: Float64Array;
  readonly variance: Float64Array;
}

/**
 * The estimate of Aalen and Johansen (1978) for one cause, and its variance by the delta method (Marubini and Valsecchi 1995, §10; the
 * formula of Stata's and of lifelines): over the times so far, with F now less F then as the distance,
 *
 *   Σ distance² d ÷ (n (n − d)) + Σ S² dₖ (n − dₖ) ÷ n³ − 2 Σ distance S dₖ ÷ n²,
 *
 * S the survival just before, d all events, dₖ those of the cause. The sums are carried along as the distances grow, so that
 * nothing cancels. Cost: one pass.
 *
 * @param atRisk - The weight at risk at every time.
 * @param events - That of all who leave then.
 * @param survival - The survival at every time.
 * @param own - Events of the cause at every time.
 */
export function incidenceSteps(
  atRisk: Float64Array,
  events: Float64Array,
  survival: Float64Array,
  own: Float64Array,
): IncidenceSteps {
  const incidence = new Float64Array(own.length);
  const variance = new Float64Array(own.length);
  let [sum, squares] = [0, 0];
  // Whether everyone who has left so far left in this way.
  let isAlone = true;
  // Σ g, Σ distance g, Σ distance² g with g = d ÷ (n (n − d)); Σ e, Σ distance e with e = S dₖ ÷ n².
  let [greenwood, greenwoodFar, greenwoodFarther, crossed, crossedFar] = [0, 0, 0, 0, 0];
  for (let place = 0; place < own.length; place++) {
    const all = atRisk[place]!;
    const before = place === 0 ? 1 : survival[place - 1]!;
    const share = own[place]! / all;
    const rise = before * share;
    sum += rise;
    greenwoodFarther += rise * (2 * greenwoodFar + rise * greenwood);
    greenwoodFar += rise * greenwood;
    crossedFar += rise * crossed;
    const staying = all - events[place]!;
    // Where nobody stays, nothing rises any more: the infinite term has no distance.
    if (staying > 0) greenwood += events[place]! / all / staying;
    squares += (before * before * share * (1 - share)) / all;
    crossed += (before * share) / all;
    isAlone &&= before === 0 || own[place] === events[place];
    // All have left in this way; a sum that is rounded may fall short of it.
    const isAll = isAlone && survival[place] === 0;
    incidence[place] = isAll ? 1 : Math.min(1, sum);
    variance[place] = Math.max(0, greenwoodFarther + squares - 2 * crossedFar);
  }
  return { incidence, variance };
}
