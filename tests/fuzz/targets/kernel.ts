import { china, course } from 'panhuo';
import * as kernel from 'panhuo/kernel';
import { canaries } from '../canaries.js';
import { type FuzzTarget, target } from '../target.js';

const on = '2024-01-05';
const label = { zh: '观望', en: 'watch' };
const json = { takes: 'json' } as const;
const values = { takes: 'values' } as const;
const curve = [
  { time: 1, survival: 0.9 },
  { time: 2, survival: 0.4 },
];

const tree = { b: [1, 'x', null], a: { c: true }, text: label };
/** As every caller's data comes to them. */
const plain = (value: unknown): kernel.Json => kernel.plainCopy(value) ?? null;
const ofPlain = { takes: 'json', madeBy: 'kernel/plainCopy' } as const;

/** A kind of definition of the caller's own. */
const rules: kernel.DefinitionRules<kernel.PolicyHead> = {
  kind: 'fuzz-policy',
  code: 'policy_invalid',
  shape: () =>
    kernel.policyShape(
      {
        share: kernel.decimalShape(0, 1),
        days: kernel.listShape(kernel.dayShape, 1),
        kind: kernel.choiceShape(['a', 'b', null]),
        texts: kernel.recordShape(kernel.labelShape),
        either: kernel.eitherShape('a number', kernel.numberShape, kernel.textOrShape(kernel.truthShape)),
        variant: kernel.variantShape('is', {
          one: kernel.objectShape({ is: kernel.textShape, count: kernel.integerShape(0, 5) }),
        }),
      },
      { title: kernel.textShape, from: kernel.sourceShape },
    ),
};
const own = {
  id: 'fuzz/policy',
  version: '1',
  source: { document: 'none', article: '1' },
  share: '0.20',
  days: [on],
  kind: 'a',
  texts: { watch: label },
  either: 4,
  variant: { is: 'one', count: 3 },
  title: 'own',
  from: { document: 'none' },
};
const rule = { id: 'one', from: on, until: '2024-12-31', source: { document: 'none', article: '1' } };
const ruleset = [rule, { ...rule, from: '2025-01-01', until: null }];
const open = kernel.openDaysOf(china.exchangeCalendar);

export const kernelTargets: readonly FuzzTarget[] = [
  target('kernel/day', kernel.day, () => [[on], ['2024-02-29']], json),
  target('kernel/isDay', kernel.isDay, () => [[on]], json),
  target('kernel/toEpochDay', kernel.toEpochDay, () => [[on]], json),
  target('kernel/fromEpochDay', kernel.fromEpochDay, () => [[19_727], [0]], json),
  target('kernel/addDays', kernel.addDays, () => [[on, 30]]),
  target('kernel/addMonths', kernel.addMonths, () => [['2024-01-31', 1]]),
  target('kernel/daysBetween', kernel.daysBetween, () => [[on, '2024-03-01']], json),
  ...(['day', 'week', 'month', 'quarter', 'year'] as const).flatMap((unit) => [
    target(
      `kernel/periodNumber (${unit})`,
      (of: kernel.Day) => kernel.periodNumber(of, unit),
      () => [[on]],
      json,
    ),
    target(
      `kernel/periodStart (${unit})`,
      (number: number) => kernel.periodStart(number, unit),
      () => [[54]],
    ),
  ]),
  target(
    'kernel/readDay',
    (text: string) => kernel.readDay(text),
    () => [on, '2024/1/5', '20240105', '2024年1月5日'].map((text) => [text]),
  ),
  target(
    'kernel/readDay (formats)',
    (text: string) => kernel.readDay(text, ['dd.MM.yyyy']),
    () => [['05.01.2024']],
  ),
  target(
    'kernel/wordDay',
    (of: kernel.Day) => kernel.wordDay(of, 'zh', 'weekday'),
    () => [[on]],
    json,
  ),
  target('kernel/decimal', kernel.decimal, () => [['12.50'], [12.5], ['-0.001']], json),
  target(
    'kernel/decimalText',
    (input: string) => kernel.decimalText(input, 2),
    () => [['12.505'], [12.5]],
    json,
  ),
  target('kernel/plainText', kernel.plainText, () => [['12.50'], [12.5]], json),
  target('kernel/textOfDecimal', kernel.textOfDecimal, () => [[kernel.decimal('1.5')], [{}]], json),
  target(
    'kernel/requireDecimalText',
    (text: unknown) => {
      kernel.requireDecimalText(text, 'amount');
    },
    () => [['12.50']],
    json,
  ),
  target(
    'kernel/money',
    kernel.money,
    () => [
      ['12.50', 'CNY'],
      [12.5, 'USD'],
    ],
    values,
  ),
  target('kernel/sumMoney', kernel.sumMoney, () => [[['12.50', 3, '-1'], 'CNY']]),
  target('kernel/scaleOf', kernel.scaleOf, () => [['CNY']]),
  target(
    'kernel/inspectCurrency',
    (currency: string) => kernel.inspectCurrency(currency, 'currency'),
    () => [['CNY']],
    values,
  ),
  target(
    'kernel/toMinorUnits',
    (amount: string) => kernel.toMinorUnits(amount, 2),
    () => [['12.50']],
  ),
  target(
    'kernel/fromMinorUnits',
    (units: bigint) => kernel.fromMinorUnits(units, 2),
    () => [[1250n]],
  ),
  ...['vip_share', 'a_rule_of_a_newer_version', 'input_invalid'].map((code) =>
    target(
      `kernel/describe (${code})`,
      (detail: kernel.Detail) =>
        (['zh', 'en'] as const).map((language) =>
          kernel.describe({ rule: code as kernel.Rule, detail }, language),
        ),
      () => [
        [{ customers: 50, share: '0.20', places: 10 }],
        [{ path: 'a', record: 'customer', label, list: [1, label, null] }],
      ],
      values,
    ),
  ),
  target(
    'kernel/wordTerm',
    (id: string) => kernel.wordTerm(id, 'zh'),
    () => [['sideways']],
    values,
  ),
  target(
    'kernel/canonicalJson',
    (value: unknown) => kernel.canonicalJson(plain(value)),
    () => [[tree]],
    ofPlain,
  ),
  target(
    'kernel/fingerprint',
    (value: unknown) => kernel.fingerprint(plain(value), ['text']),
    () => [[tree]],
    ofPlain,
  ),
  target('kernel/sha256', kernel.sha256, () => [['abc'], [canaries[0]]]),
  target(
    'kernel/plainCopy',
    (input: unknown) => kernel.plainCopy(input),
    () => [[{ a: [1, { b: canaries[1] }] }]],
    {
      takes: 'anything',
    },
  ),
  target(
    'kernel/checkDefinition',
    (definition: never) => kernel.checkDefinition(rules, definition),
    () => [[own]],
  ),
  target(
    'kernel/inspectDefinition',
    (definition: unknown) => kernel.inspectDefinition(rules, definition),
    () => [[own]],
  ),
  target(
    'kernel/requireChecked',
    (what: unknown) => {
      kernel.requireChecked('funnel', what);
    },
    () => [[course.serviceFunnel]],
  ),
  target('kernel/inspectHistories', kernel.inspectHistories, () => [[[[{ rule, path: 'a' }]]]], {
    takes: 'values',
  }),
  target(
    'kernel/inspectVersions',
    (list: typeof ruleset) => kernel.inspectVersions(list as never, 'rules'),
    () => [[ruleset]],
    values,
  ),
  target('kernel/ruleOn', kernel.ruleOn, () => [[ruleset, on]]),
  target('kernel/openDaysOf', kernel.openDaysOf, () => [[china.exchangeCalendar]]),
  target(
    'kernel/placeOf',
    (of: kernel.Day) => kernel.placeOf(open, of, 'on'),
    () => [[on]],
    json,
  ),
  target(
    'kernel/openPlaceOf',
    (of: kernel.Day) => kernel.openPlaceOf(open, of, 'on'),
    () => [[on]],
    json,
  ),
  target(
    'kernel/dayAt',
    (place: number) => kernel.dayAt(open, place, 'on'),
    () => [[3]],
  ),
  target(
    'kernel/wilsonInterval',
    kernel.wilsonInterval,
    () => [
      [5, 10],
      [5, 10, 0.9, { continuity: true }],
    ],
    values,
  ),
  target('kernel/binomialTail', kernel.binomialTail, () => [[3, 10, 0.5]]),
  target('kernel/chiSquareTail', kernel.chiSquareTail, () => [[3.84, 1]]),
  target('kernel/digamma', kernel.digamma, () => [[1.5]]),
  target('kernel/fQuantile', kernel.fQuantile, () => [[0.95, 3, 10]]),
  target('kernel/logBeta', kernel.logBeta, () => [[1.5, 2]]),
  target('kernel/normalQuantile', kernel.normalQuantile, () => [[0.975]]),
  target(
    'kernel/quantileTime',
    (points: typeof curve, height: number) => kernel.quantileTime(points, ({ survival }) => survival, height),
    () => [[curve, 0.5]],
  ),
  target('kernel/seededRandom', kernel.seededRandom, () => [[7]]),
];
