/**
 * The bars whose close is above, or below, that of all others within the window on either side; the first of equal ones
 * wins. Cost: bars × the logarithm of the window: the search leaves a bar in both directions at once and ends at what
 * beats it.
 *
 * None is sought among as many bars at either end as `margin` says, which is no less than the window.
 *
 * @returns Their places in order, those of troughs negative. Place 0 lies in the margin, so each has a sign.
 */
export function dateExtremes(close: Float64Array, window: number, margin: number): number[] {
  const found: number[] = [];
  for (let place = margin; place < close.length - margin; place++) {
    if (isPeak(close, place, window)) found.push(place);
    else if (isTrough(close, place, window)) found.push(-place);
  }
  return found;
}

function isPeak(close: Float64Array, place: number, window: number): boolean {
  const price = close[place]!;
  for (let away = 1; away <= window; away++) {
    if (close[place - away]! >= price || close[place + away]! > price) return false;
  }
  return true;
}

function isTrough(close: Float64Array, place: number, window: number): boolean {
  const price = close[place]!;
  for (let away = 1; away <= window; away++) {
    if (close[place - away]! <= price || close[place + away]! < price) return false;
  }
  return true;
}
