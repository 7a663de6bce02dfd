import {
  type AnswersOf,
  allocate,
  china,
  course,
  createJudge,
  day,
  defineFunnel,
  defineJudgePolicy,
  definePositionPolicy,
  defineQuestionnaire,
  defineReactivationPolicy,
  defineWakingPolicy,
  industry,
  inspectFunnel,
  inspectQuestionnaire,
  openCase,
  reactivationMeasures,
  scoreAnswers,
  wakingList,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { expectPlain, throughJson } from '../questionnaire/laws.js';

interface Preset {
  readonly id: string;
  readonly version: string;
  readonly source?: { readonly document: string };
}
const policies = [china, course, industry]
  .flatMap((folder) => Object.entries<object>({ ...folder }))
  .filter((entry): entry is [string, Preset] => 'id' in entry[1]);

describe('the presets', () => {
  it('have ids of their own', () => {
    const ids = policies.map(([, { id }]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(policies)('%s says what it is, of which version, and where it comes from', (_, preset) => {
    expect(preset.id).toMatch(/^(china|course|industry)\/[a-z]+(-[a-z]+)*$/);
    expect(preset.version).toMatch(/^\d+$/);
    expect(preset.source?.document).toMatch(/\p{Script=Han}/u);
    expectPlain(preset);
  });

  it.each(policies)('%s is frozen all the way down', (_, preset) => {
    const seen: unknown[] = [preset];
    for (const value of seen) {
      if (typeof value !== 'object' || value === null) continue;
      expect(Object.isFrozen(value)).toBe(true);
      seen.push(...(Object.values(value) as unknown[]));
    }
  });

  it('have no finding against them', () => {
    expect(inspectQuestionnaire(course.tradingPersonality)).toEqual([]);
    expect(inspectFunnel(course.serviceFunnel)).toEqual([]);
  });
});

describe('a preset after JSON', () => {
  // A policy that was stored as JSON is defined anew, equals the preset, and its engine answers the same.
  const on = day('2024-01-05');
  const opening = { id: 'k1', customer: 'c1', on, entry: 'dormant' } as const;
  const silent = { days: 90, trades: 0, amount: '0', products: [], commission: '0' };
  const awake = { days: 30, trades: 2, amount: '500.00', products: ['fund'], commission: '1.25' };
  const sleeper = {
    customer: 'c1',
    accountUsable: true,
    funds: '9000',
    tradesAYear: 12,
    commissionAYear: '5',
    silentMonths: 4,
  };
  const holding = { capital: '100000', regime: 'weak', personality: 'steady', invested: '80000' } as const;
  const sheet = { q1: 'a', q4: 'f' } as AnswersOf<typeof course.tradingPersonality>;
  it.each([
    [
      'tradingPersonality',
      course.tradingPersonality,
      () => defineQuestionnaire(throughJson(course.tradingPersonality)),
      (own: unknown) => scoreAnswers(own as typeof course.tradingPersonality, sheet),
    ],
    [
      'serviceFunnel',
      course.serviceFunnel,
      () => defineFunnel(throughJson(course.serviceFunnel)),
      (own: unknown) => openCase(own as typeof course.serviceFunnel, opening),
    ],
    [
      'marketJudge',
      course.marketJudge,
      () => defineJudgePolicy(throughJson(course.marketJudge)),
      (own: unknown) => createJudge(own as typeof course.marketJudge).push({ day: on, close: 2929.18 }),
    ],
    [
      'positionBands',
      course.positionBands,
      () => definePositionPolicy(throughJson(course.positionBands)),
      (own: unknown) => allocate(own as typeof course.positionBands, holding),
    ],
    [
      'waking',
      course.waking,
      () => defineWakingPolicy(throughJson(course.waking)),
      (own: unknown) => wakingList(own as typeof course.waking, [sleeper]),
    ],
    [
      'reactivation',
      course.reactivation,
      () => defineReactivationPolicy(throughJson(course.reactivation)),
      (own: unknown) => reactivationMeasures(own as typeof course.reactivation, silent, awake),
    ],
  ] as [string, object, () => object, (own: unknown) => unknown][])(
    '%s is itself',
    (_, preset, define, use) => {
      const again = define();
      expect(again).toEqual(preset);
      expect(again).not.toBe(preset);
      expect(use(again)).toEqual(use(preset));
    },
  );
});

describe('the course’s figures', () => {
  it('are the ones of its documents', () => {
    // domain.md §6: bands by regime; §7 and §2: dormant from 3 months, funds from 5,000; §4: 10 5 2 1.
    expect(course.positionBands.bands).toEqual({
      strong: { min: '0.75', max: '1' },
      sideways: { min: '0.50', max: '0.50' },
      weak: { min: '0', max: '0.25' },
    });
    expect(course.waking).toMatchObject({ dormantMonths: 3, fundsFrom: '5000' });
    expect(course.serviceFunnelReference).toEqual({ watch: 10, select: 5, trade: 2, close: 1 });
  });

  it('leave to the reader what is not the course’s', () => {
    for (const preset of [course.marketJudge, course.positionBands, course.waking, course.reactivation]) {
      expect(preset.note).toBeTruthy();
    }
    expect(course.serviceFunnel.note?.en).toContain('ours');
    expect(course.tradingPersonality.note?.en).toContain('38 and above');
  });
});
