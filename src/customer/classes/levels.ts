import {
  type Decimal,
  decimal,
  type DecimalText,
  type Finding,
  finding,
  type Label,
  decimalShape,
  labelShape,
  listShape,
  objectShape,
  textShape,
} from '../../kernel/index.js';

/** A step of a scale. The first level has no lower edge; the others begin at `from`, inclusive. */
export interface Level {
  readonly id: string;
  readonly text: Label;
  readonly from?: DecimalText;
}

/** The outward form of a scale of levels. */
export const levelsShape = () =>
  listShape(objectShape({ id: textShape, text: labelShape }, { from: decimalShape(-1e15, 1e15) }), 1);

/** The place of the level that a value lies on. */
export function levelIndex(levels: readonly Level[], value: Decimal): number {
  return levels.findLastIndex((level) => level.from === undefined || value.gte(level.from));
}

/** What speaks against a scale: a missing or misplaced edge, edges that do not rise, an id twice. */
export function inspectLevels(levels: readonly Level[], path: string): Finding[] {
  const findings: Finding[] = [];
  const ids = new Set<string>();
  for (const [index, { id, from }] of levels.entries()) {
    const before = levels[index - 1]?.from;
    const edgeMisplaced = (from === undefined) !== (index === 0);
    const edgeFalls = from !== undefined && before !== undefined && decimal(before).gte(from);
    if (edgeMisplaced || edgeFalls) {
      findings.push(finding('error', 'order_broken', { path: `${path}[${index}].from` }));
    }
    if (ids.has(id)) {
      findings.push(finding('error', 'id_repeated', { path: `${path}[${index}].id` }));
    }
    ids.add(id);
  }
  return findings;
}
