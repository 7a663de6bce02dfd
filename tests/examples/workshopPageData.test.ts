import { beforeAll, describe, expect, it } from 'vitest';
import type { BranchData } from '../../examples/branch-review/branchData.js';
import { teachingBranch } from '../../examples/branch-review/teaching/teachingBranch.js';
import { packBranch, packMarket } from '../../examples/workshop/page/data/packBranch.js';
import { unpackBranch, unpackMarket } from '../../examples/workshop/page/data/unpackBranch.js';

// What the workshop page carries of the teaching branch. The branch itself, made in the same run, is the origin of every figure.
describe('the data of the workshop page', () => {
  let branch: BranchData;
  let text: string;
  let unpacked: BranchData;
  beforeAll(() => {
    branch = teachingBranch({ customers: 60 });
    text = JSON.stringify(packBranch(branch));
    unpacked = unpackBranch(JSON.parse(text) as ReturnType<typeof packBranch>);
  });

  it('holds no name and no telephone', () => {
    for (const { name, phones = [], id } of branch.customers!) {
      for (const personal of [name, id, ...phones]) expect(text).not.toContain(personal);
    }
  });

  it('comes back as the records that went in, under numbers', () => {
    const numbers = new Map(branch.customers!.map(({ id }, index) => [id, String(index + 1)]));
    const numbered = <Row extends { readonly customer: string }>(rows: readonly Row[] | undefined) =>
      rows!.map((row) => ({ ...row, customer: numbers.get(row.customer)! }));
    expect(unpacked.trades).toEqual(numbered(branch.trades));
    expect(unpacked.snapshots).toEqual(numbered(branch.snapshots));
    expect(unpacked.cashFlows).toEqual(numbered(branch.cashFlows));
    expect(unpacked.events).toEqual(numbered(branch.events));
    expect(unpacked.contacts).toEqual(numbered(branch.contacts));
    expect([...unpacked.conduct!.values()]).toEqual(numbered([...branch.conduct!.values()]));
    expect(unpacked.customers!.map(({ adviser, openedOn }) => [adviser, openedOn])).toEqual(
      branch.customers!.map(({ adviser, openedOn }) => [adviser, openedOn]),
    );
  });

  it('carries the personality of each who answered, under his own number', () => {
    const { personality } = JSON.parse(text) as ReturnType<typeof packBranch>;
    const levels = branch.customers!.flatMap(({ id }, index) => {
      const score = branch.scores!.get(id);
      return score === undefined ? [] : [[String(index + 1), score.level]];
    });
    expect(levels.length).toBeGreaterThan(0);
    expect(personality).toEqual(Object.fromEntries(levels));
  });

  it('carries the market bar by bar', () => {
    const packed = packMarket(branch);
    expect(packed.id).toBe('sp-500');
    expect(unpackMarket(packed)).toEqual(branch.market!.bars);
  });
});
