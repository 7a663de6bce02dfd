import type { Day, DecimalText } from '../../kernel/index.js';

/** A turning point (拐点) of a market series: the bar with which a bull phase ends (peak), or a bear phase (trough). */
export interface Turn {
  /** Day of the bar. */
  readonly day: Day;
  readonly kind: 'peak' | 'trough';
  /** Close of the bar. */
  readonly close: number;
  /**
   * The day from which on the turn could be known. Dating is done after the fact: on its own day nobody knew of the turn,
   * and nothing that is decided before this day may rest on it.
   */
  readonly confirmedOn: Day;
}

/** A bull phase (牛市) or a bear phase (熊市). */
export type PhaseKind = 'bull' | 'bear';

/** The filter of Lunde and Timmermann: a phase ends when the close has moved far enough from the extreme of the phase. */
export interface LundeTimmermann {
  readonly rule: 'lunde-timmermann';
  /** A rise of more than this from the trough ends a bear phase: `'0.2'` is 20 %. Above zero. */
  readonly up: DecimalText | number;
  /** A fall of more than this from the peak ends a bull phase. Above zero and below one. */
  readonly down: DecimalText | number;
  /** The phase in which the series starts: bull unless given. */
  readonly starts?: PhaseKind | undefined;
}

/** The dating rule of Pagan and Sossounov. All lengths are bars: months on monthly bars. */
export interface PaganSossounov {
  readonly rule: 'pagan-sossounov';
  /** A turn is the extreme of so many bars on either side. */
  readonly window: number;
  /** No turn lies among so many bars at either end of the series. */
  readonly censor: number;
  /** Least length of a phase, from one turn to the next … */
  readonly phase: number;
  /** … and of a cycle, from peak to peak or from trough to trough. */
  readonly cycle: number;
  /** A move of at least this makes up for a phase that is too short: `'0.2'` is 20 %. */
  readonly exception: DecimalText | number;
  /**
   * What is held to its least length first: cycles, unless given. `phases-first` is the order of the R package
   * bbdetection, which lets the exception make up for a short cycle too, by the greater of its two moves.
   */
  readonly order?: 'cycles-first' | 'phases-first' | undefined;
}

/** A rule by which turning points are dated. */
export type DatingRule = LundeTimmermann | PaganSossounov;
