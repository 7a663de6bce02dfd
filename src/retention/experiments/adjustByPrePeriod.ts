import { type DecimalText, demand, demandObject } from '../../kernel/index.js';
import {
  adjustColumnsByPrePeriod,
  type Adjustment,
  type PrePeriodColumns,
} from './adjustColumnsByPrePeriod.js';
import { readFigure } from './readValues.js';

/** A figure of a customer before and while the experiment ran: numbers or decimal text, within ±1e100. */
export interface PrePeriodFigures {
  readonly before: number | DecimalText;
  readonly after: number | DecimalText;
}

/**
 * Takes off every figure what was known of the customer before the experiment (CUPED): after − θ (before − mean before). Who was a
 * large customer before is one after, whatever the arm; without that noise the same customers show a smaller difference.
 *
 * θ is the slope of after on before within the arms, and the mean is that of both arms together, so the difference of the means stays
 * unbiased (but for a share of the order of 1 ÷ customers, since θ is estimated). The figures before must lie before the assignment:
 * what the treatment can have changed must not be taken off.
 *
 * Source: A. Deng, Y. Xu, R. Kohavi and T. Walker, WSDM 2013, 123–132.
 *
 * @param treatment - The treated, one object a customer.
 * @param control - The control group.
 * @returns The adjusted figures in the order of the customers, θ, and the share of the variance that is gone; where the figures
 * before do not vary nothing is adjusted, and a reason says so. Cost: a few passes.
 * @throws DomainError `facts_invalid` or `decimal_invalid` for figures that are none.
 * @example
 * ```ts
 * import { adjustByPrePeriod } from 'panhuo';
 *
 * const treatment = [{ before: '100.00', after: '140.00' }, { before: '300.00', after: '330.00' }];
 * const control = [{ before: '200.00', after: '205.00' }, { before: '400.00', after: '400.00' }];
 * const { theta, treatment: treated, control: left } = adjustByPrePeriod(treatment, control);
 * theta?.toFixed(4); // => '0.9625'
 * // By 235 to 302.5 the treated look worse; but they were smaller customers before.
 * (((treated[0] ?? 0) + (treated[1] ?? 0)) / 2).toFixed(2); // => '283.13'
 * (((left[0] ?? 0) + (left[1] ?? 0)) / 2).toFixed(2); // => '254.38'
 * ```
 */
export function adjustByPrePeriod(
  treatment: readonly PrePeriodFigures[],
  control: readonly PrePeriodFigures[],
): Adjustment<readonly number[]> {
  const adjusted = adjustColumnsByPrePeriod(columnsOf(treatment, 'treatment'), columnsOf(control, 'control'));
  return { ...adjusted, treatment: [...adjusted.treatment], control: [...adjusted.control] };
}

function columnsOf(figures: readonly PrePeriodFigures[], path: string): PrePeriodColumns {
  demand(Array.isArray(figures), path, 'a list');
  const column = (key: keyof PrePeriodFigures): Float64Array =>
    Float64Array.from(figures, (figure, row) => {
      demandObject(figure, () => `${path}[${row}]`);
      return readFigure(figure[key], () => `${path}[${row}].${key}`);
    });
  return { before: column('before'), after: column('after') };
}
