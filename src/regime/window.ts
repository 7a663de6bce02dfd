/** The last closes of a series, with their mean and extremes at constant cost a bar. */
export interface CloseWindow {
  push(close: number): void;
  readonly full: boolean;
  mean(): number;
  highest(): number;
  lowest(): number;
  /** The closes, oldest first, and what the running sum needs to go on unchanged. */
  save(): SavedWindow;
}

/** A window as JSON. */
export interface SavedWindow {
  readonly closes: readonly number[];
  readonly sum: number;
  /** Bars since the sum was last added up afresh because its time had come. */
  readonly age: number;
}

/**
 * A window over the last `size` closes.
 *
 * The sum is updated by what enters and leaves, and added up afresh every `size` bars, oldest first: so an error of
 * rounding lives for a window and no longer, and a window that was saved and restored goes on with the same bits.
 */
export function closeWindow(size: number, saved?: SavedWindow): CloseWindow {
  const closes = new Float64Array(size);
  let count = 0;
  let sum = 0;
  let age = 0;
  // Positions in time whose closes are the candidates for the extreme, best first.
  const high = extremeQueue((a, b) => a >= b);
  const low = extremeQueue((a, b) => a <= b);

  function push(close: number): void {
    const place = count % size;
    const leaving = count >= size ? (closes[place] ?? 0) : 0;
    sum -= leaving;
    closes[place] = close;
    sum += close;
    count += 1;
    age += 1;
    // After as many bars as the window has, and when a close leaves that was larger than all others together: the
    // rounding that it left behind would poison the mean.
    if (age === size || leaving > sum) sum = listed().reduce((total, value) => total + value, 0);
    if (age === size) age = 0;
    high.push(close, count, size);
    low.push(close, count, size);
  }

  function listed(): number[] {
    const length = Math.min(count, size);
    return Array.from({ length }, (_, index) => closes[(count - length + index) % size] ?? 0);
  }

  for (const close of saved?.closes ?? []) push(close);
  if (saved !== undefined) ({ sum, age } = saved);
  return {
    push,
    get full() {
      return count >= size;
    },
    mean: () => sum / Math.min(count, size),
    highest: () => high.best(),
    lowest: () => low.best(),
    save: () => ({ closes: listed(), sum, age }),
  };
}

function extremeQueue(beats: (a: number, b: number) => boolean) {
  const values: number[] = [];
  const times: number[] = [];
  let head = 0;
  return {
    push(value: number, time: number, size: number): void {
      while (values.length > head && beats(value, values[values.length - 1] ?? value)) {
        values.pop();
        times.pop();
      }
      values.push(value);
      times.push(time);
      while ((times[head] ?? time) <= time - size) head += 1;
      if (head > size) {
        values.splice(0, head);
        times.splice(0, head);
        head = 0;
      }
    },
    best: () => values[head] ?? NaN,
  };
}
