import { chainFromReference, course, type FunnelChain, stageOutlook } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectWorded, frozen, throughJson } from '../../questionnaire/laws.js';

const reference = chainFromReference(course.serviceFunnelReference);

describe('stageOutlook', () => {
  it('names what the matrices of 10-5-2-1 say', () => {
    // vectors.md: P(close) .1, .2, .5; expected stages 1.7, 1.4, 1. Of 10 who watch 5 select and 2 trade.
    const lines = stageOutlook(frozen(reference));
    expect(lines.map(({ stage, steps }) => [stage, steps])).toEqual([
      ['watch', 1.7],
      ['select', 1.4],
      ['trade', 1],
    ]);
    expect(lines[0]).toEqual({
      stage: 'watch',
      visits: { watch: 1, select: 0.5, trade: 0.2 },
      steps: 1.7,
      probability: { close: 0.1, lost: 0.9 },
      reasons: [],
    });
    expect(lines.map(({ probability }) => probability?.close)).toEqual([0.1, 0.2, 0.5]);
    expectPlain(lines);
    expect(stageOutlook(throughJson(reference))).toEqual(lines);
  });

  // a → b or won; b → c, of which nothing is known; d → e → d for ever; f → d or won; g → won.
  const chain: FunnelChain = {
    stages: ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
    ends: ['won'],
    transitions: [
      [0, 0.5, 0, 0, 0, 0, 0],
      [0, 0, 1, 0, 0, 0, 0],
      [0, 0, 0, 0, 0, 0, 0],
      [0, 0, 0, 0, 1, 0, 0],
      [0, 0, 0, 1, 0, 0, 0],
      [0, 0, 0, 0.5, 0, 0, 0],
      [0.25, 0, 0, 0, 0, 0, 0.5],
    ],
    absorbing: [[0.5], [0], [0], [0], [0], [0.5], [0.25]],
    unknown: ['c'],
  };

  it('does not judge a stage that may lead to where nothing is known, or nobody ends', () => {
    const lines = stageOutlook(frozen(chain));
    const found = lines.map(({ stage, reasons }) => [
      stage,
      ...reasons.map(({ rule, detail }) => ({ rule, detail })),
    ]);
    const unknown = (stage: string) => ({ rule: 'chain_unknown', detail: { stage, unknown: ['c'] } });
    const endless = (stage: string) => ({ rule: 'chain_endless', detail: { stage, endless: ['d', 'e'] } });
    expect(found).toEqual([
      ['a', unknown('a')],
      ['b', unknown('b')],
      ['c', unknown('c')],
      ['d', endless('d')],
      ['e', endless('e')],
      ['f', endless('f')],
      ['g', unknown('g')],
    ]);
    for (const { visits, steps, probability } of lines)
      expect([visits, steps, probability]).toEqual([null, null, null]);
    expectWorded(lines.flatMap(({ reasons }) => reasons));
    expectPlain(lines);
  });

  it('judges the others as if they stood alone', () => {
    // Without the way from g to a: half stay in g, so 2 visits; a quarter of each wins, and a quarter leaves.
    const transitions = chain.transitions.map((row, place) => (place === 6 ? [0, 0, 0, 0, 0, 0, 0.5] : row));
    expect(stageOutlook({ ...chain, transitions })[6]).toEqual({
      stage: 'g',
      visits: { a: 0, b: 0, c: 0, d: 0, e: 0, f: 0, g: 2 },
      steps: 2,
      probability: { won: 0.5 },
      reasons: [],
    });
  });

  it('takes any name for a name', () => {
    const odd = {
      stages: ['__proto__'],
      ends: ['constructor'],
      transitions: [[0]],
      absorbing: [[1]],
      unknown: [],
    };
    const [line] = stageOutlook(odd);
    expect(Object.entries(line!.visits!)).toEqual([['__proto__', 1]]);
    expect(Object.entries(line!.probability!)).toEqual([['constructor', 1]]);
  });

  const counts = { transitions: [[0, 1, 0], [0, 0, 1], [0, 0, 0]], absorbing: [[0, 1], [0, 1], [1, 0]], left: [0, 0, 0] }; // prettier-ignore
  it.each([
    [{ ...reference, stages: undefined }, 'stages'],
    [{ ...reference, stages: ['watch', 'select', 1] }, 'stages[2]'],
    [{ ...reference, stages: ['watch', 'watch', 'trade'] }, 'stages'],
    [{ ...reference, stages: ['watch'] }, 'transitions'],
    [{ ...reference, ends: ['close'] }, 'absorbing[0]'],
    [{ ...reference, unknown: ['nowhere'] }, 'unknown[0]'],
    [
      {
        ...reference,
        transitions: [
          [0, 2, 0],
          [0, 0, 0],
          [0, 0, 0],
        ],
      },
      'transitions[0]',
    ],
    [{ ...reference, counts: { ...counts, left: [0] } }, 'counts.left[0]'],
    [{ ...reference, counts: { ...counts, transitions: [] } }, 'counts.transitions'],
    [
      {
        ...reference,
        counts: {
          ...counts,
          absorbing: [
            [0, 1],
            [0, -1],
            [1, 0],
          ],
        },
      },
      'counts.absorbing[1][1]',
    ],
    [
      {
        ...reference,
        counts: {
          ...counts,
          absorbing: [
            [0, 1],
            [0, 1],
            [0, 0],
          ],
        },
      },
      'counts.transitions[2]',
    ],
  ])('refuses a chain that is none: %#', (broken, path) => {
    const error = errorOf(() => stageOutlook(broken as never));
    expect(error).toMatchObject({ code: 'facts_invalid', details: { path } });
    expectWorded([error.reason]);
  });
});
