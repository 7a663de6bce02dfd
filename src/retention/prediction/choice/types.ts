import type { ForecastErrors } from '../calibration/types.js';
import type { Fitted, TradingFitOptions, TradingModel, TradingModelKind } from '../types.js';

/** Which models to try. */
export interface ChoiceOptions extends TradingFitOptions {
  /** Kinds of model, each once; default: all. Of equals the first is chosen. */
  readonly kinds?: readonly TradingModelKind[];
}

/** A model that was tried. */
export interface ModelTrial {
  readonly kind: TradingModelKind;
  readonly model: Fitted<TradingModel>;
  /**
   * The information criteria of Akaike (1974) and Schwarz (1978): twice what the likelihood falls short, with a penalty a
   * parameter; the less, the better. `null` where the fit cannot be
   * used.
   */
  readonly aic: number | null;
  readonly bic: number | null;
  /** How far its forecasts lie from what came; `null` without a hold-out, or where the fit cannot be used. */
  readonly errors: ForecastErrors | null;
}

/** The model chosen, and all that were tried. */
export interface ModelChoice {
  /** `null` where no fit can be used. */
  readonly chosen: Fitted<TradingModel> | null;
  /** What it was chosen by: least root-mean-square error in the hold-out, or least `bic`. */
  readonly by: 'holdout' | 'likelihood';
  readonly trials: readonly ModelTrial[];
}
