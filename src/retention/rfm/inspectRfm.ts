import { type Finding, finding, inspectCurrency, scaleOf, toMinorUnits } from '../../kernel/index.js';
import type { FixedCuts, FixedMoneyCuts, QuantileCuts, RfmPolicy } from './rfmPolicy.js';

/** A score is a byte. */
export const MOST_CUTS = 254;

const figures = ['recency', 'frequency', 'value'] as const;

/** What the outward form of an RFM policy cannot say: cuts rise, segments hold scores that somebody can have. */
export function inspectRfm(policy: RfmPolicy): Finding[] {
  return [
    ...figures.flatMap((figure) => inspectCuts(policy, figure)),
    ...policy.segments.flatMap((_, index) => inspectSegment(policy, index)),
  ];
}

/** The highest score that cuts give. */
export function mostOf(cuts: QuantileCuts | FixedCuts | FixedMoneyCuts): number {
  return cuts.by === 'quantile' ? cuts.groups : cuts.cuts.length + 1;
}

function inspectCuts(policy: RfmPolicy, figure: (typeof figures)[number]): Finding[] {
  const { cuts } = policy[figure];
  if (cuts.by === 'quantile') return [];
  const path = `${figure}.cuts`;
  if ('currency' in cuts) {
    const unknown = inspectCurrency(cuts.currency, `${path}.currency`);
    if (unknown.length > 0) return unknown;
  }
  const scale = 'currency' in cuts ? scaleOf(cuts.currency) : 0;
  const fine = cuts.cuts.findIndex((cut) => (String(cut).split('.')[1]?.length ?? 0) > scale);
  if (fine >= 0)
    return [
      finding('error', 'value_unfit', { path: `${path}.cuts[${fine}]`, expected: 'whole minor units' }),
    ];
  if (cuts.cuts.length > MOST_CUTS) {
    return [finding('error', 'value_unfit', { path: `${path}.cuts`, expected: 'at most 254 limits' })];
  }
  const units = cuts.cuts.map((cut) => toMinorUnits(String(cut), scale));
  const falls = units.findIndex((cut, index) => index > 0 && cut <= (units[index - 1] ?? cut));
  return falls < 0 ? [] : [finding('error', 'order_broken', { path: `${path}.cuts[${falls}]` })];
}

function inspectSegment(policy: RfmPolicy, index: number): Finding[] {
  const { segments } = policy;
  const segment = segments[index];
  const path = `segments[${index}]`;
  const findings: Finding[] = [];
  if (segments.findIndex(({ id }) => id === segment?.id) < index) {
    findings.push(finding('error', 'id_repeated', { path: `${path}.id` }));
  }
  for (const figure of figures) {
    const { from = 1, to = from } = segment?.[figure] ?? {};
    const most = mostOf(policy[figure].cuts);
    if (from > to) findings.push(finding('error', 'order_broken', { path: `${path}.${figure}` }));
    // A score that nobody can have.
    if (from > most || to > most) {
      findings.push(finding('error', 'reference_unknown', { path: `${path}.${figure}` }));
    }
  }
  return findings;
}
