import { type Checked, requireChecked } from '../../kernel/index.js';
import type { Edges, JudgePolicy } from './types.js';

/** The kind of definition that a judge is. */
export const JUDGE_POLICY = 'judge-policy';

/** The figures of a policy, read once from their text. A rule that the policy leaves out has a limit that never binds. */
export interface Limits {
  readonly window: number;
  readonly slopeOver: number;
  readonly swingWindow: number;
  /** Bars of the average true range; 0 where volatility is not asked for. */
  readonly rangeWindow: number;
  readonly confirm: number;
  readonly minimumStay: number;
  /** Bars that must have passed before there is something to judge. */
  readonly warmUp: number;
  readonly turn: number;
  /** The limits that hold while another regime is called, and while the own one is. */
  readonly strong: { readonly begins: Sought; readonly holds: Sought };
  readonly weak: { readonly begins: Sought; readonly holds: Sought };
}

/** What a regime asks for on a bar. */
export interface Sought {
  /** Distance from the average: at least for strong, at most for weak. */
  readonly deviation: number;
  /** Rise from the trough for strong, drawdown from the peak for weak: at least. */
  readonly swing: number;
  /** Volatility at most. */
  readonly volatility: number;
  /** Breadth: at least for strong, at most for weak. */
  readonly breadth: number;
}

/**
 * Reads the figures of a policy.
 *
 * @throws DomainError `definition_unchecked`.
 */
export function limitsOf(policy: Checked<JudgePolicy>): Limits {
  requireChecked(JUDGE_POLICY, policy);
  const { trend, swing, volatility, breadth, confirm, minimumStay } = policy;
  const rangeWindow = volatility?.window ?? 0;
  const strongAt = (edge: keyof Edges): Sought => ({
    deviation: Number(trend[edge]),
    swing: Number(swing.rise?.[edge] ?? Infinity),
    volatility: Number(volatility?.[edge] ?? Infinity),
    breadth: Number(breadth?.strong[edge] ?? 0),
  });
  const weakAt = (edge: keyof Edges): Sought => ({
    deviation: 0 - Number(trend[edge]),
    swing: Number(swing.fall[edge]),
    volatility: Infinity,
    breadth: Number(breadth?.weak[edge] ?? 1),
  });
  return {
    window: trend.window,
    slopeOver: trend.slopeOver,
    swingWindow: swing.window,
    rangeWindow,
    confirm,
    minimumStay,
    // The first true range needs a close before it.
    warmUp: Math.max(trend.window + trend.slopeOver, swing.window, rangeWindow === 0 ? 0 : rangeWindow + 1),
    turn: Number(swing.turn),
    strong: { begins: strongAt('enter'), holds: strongAt('leave') },
    weak: { begins: weakAt('enter'), holds: weakAt('leave') },
  };
}
