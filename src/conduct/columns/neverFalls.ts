/** Whether starts begin at 0 and never fall; the columns of lists are as long as the last one says. */
export function neverFalls(start: ArrayLike<number>): boolean {
  if (start[0] !== 0) return false;
  for (let place = 1; place < start.length; place++) if (!(start[place]! >= start[place - 1]!)) return false;
  return true;
}
