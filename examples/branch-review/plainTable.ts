import Table from 'cli-table3';

/** A table for the terminal without lines, the first column to the left and the figures to the right. */
export function plainTable(
  rows: readonly (readonly string[])[],
  aligned: readonly ('left' | 'right')[] = ['left', 'right', 'right', 'right', 'right'],
): string {
  const table = new Table({
    chars: {
      top: '',
      'top-mid': '',
      'top-left': '',
      'top-right': '',
      bottom: '',
      'bottom-mid': '',
      'bottom-left': '',
      'bottom-right': '',
      left: '  ',
      'left-mid': '',
      mid: '',
      'mid-mid': '',
      right: '',
      'right-mid': '',
      middle: '  ',
    },
    colAligns: [...aligned],
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
  });
  table.push(...rows.map((row) => [...row]));
  return table.toString();
}
