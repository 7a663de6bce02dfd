// Three libraries of indicators at the same work, on the lists that they ask for; each is loaded when its turn comes. Part of
// the yardsticks: frozen.test.ts says how a change is made lawful.

/** Bars as the libraries ask for them. */
export type Lists = Readonly<Record<'close' | 'high' | 'low', number[]>>;

/** Over how many bars an average and an average true range go. */
export interface Lengths {
  readonly average: number;
  readonly range: number;
}

/** What the peers give: average, average true range, drawdown from the highest close so far, by bar; gaps in front. */
export interface Indicators {
  readonly averages: ArrayLike<number>;
  readonly ranges: ArrayLike<number>;
  readonly drawdowns: Float64Array;
}

/** The libraries by name, each ready to run on the lists it is given. */
export const indicatorPeers: Readonly<
  Record<string, (lists: Lists, lengths: Lengths) => Promise<() => Indicators>>
> = {
  'trading-signals': async ({ close, high, low }, lengths) => {
    const { ATR, SMA } = await import('trading-signals');
    return () => {
      const average = new SMA(lengths.average);
      const range = new ATR(lengths.range);
      const [averages, ranges] = [new Float64Array(close.length), new Float64Array(close.length)];
      for (let bar = 0; bar < close.length; bar++) {
        averages[bar] = average.add(close[bar]!) ?? NaN;
        ranges[bar] = range.add({ high: high[bar]!, low: low[bar]!, close: close[bar]! }) ?? NaN;
      }
      return { averages, ranges, drawdowns: drawdownsOf(close) };
    };
  },
  indicatorts: async ({ close, high, low }, lengths) => {
    const { atr, sma } = await import('indicatorts');
    return () => ({
      averages: sma(close, { period: lengths.average }),
      ranges: atr(high, low, close, { period: lengths.range }).atrLine,
      drawdowns: drawdownsOf(close),
    });
  },
  // The last one: once it is loaded, typed arrays are about a sixth slower in the whole process.
  technicalindicators: async ({ close, high, low }, lengths) => {
    const { ATR, SMA } = await import('technicalindicators');
    return () => ({
      // Its declarations ask for a class, its code for an object.
      averages: SMA.calculate({ period: lengths.average, values: close }),
      ranges: ATR.calculate({ period: lengths.range, high, low, close }),
      drawdowns: drawdownsOf(close),
    });
  },
};

// None of the peers has a drawdown by bar: each is given the cheapest one.
function drawdownsOf(close: readonly number[]): Float64Array {
  const drawdowns = new Float64Array(close.length);
  let peak = 0;
  for (let bar = 0; bar < close.length; bar++) {
    peak = Math.max(peak, close[bar]!);
    drawdowns[bar] = (peak - close[bar]!) / peak;
  }
  return drawdowns;
}
