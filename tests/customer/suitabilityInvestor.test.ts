import { china, describe as wordsOf, professionalInvestor } from 'panhuo';
import {
  defineProfessionalInvestorPolicy,
  type InvestorClass,
  type InvestorFacts,
  type InvestorStanding,
  type ProfessionalInvestorPolicy,
} from 'panhuo/customer';
import { describe, expect, it } from 'vitest';
import { expectPlain, frozen } from '../questionnaire/laws.js';
import { domainError, rulesOf, valueOf } from './explained.js';

// domain.md §5, end. Person: financial assets ≥ 5 million or 3-year average income ≥ 500,000, and ≥ 2 years; converted
// ≥ 3 million or ≥ 300,000, and ≥ 1 year. Legal person: net 20 and financial 10 million, 2 years; converted 10/5, 1 year.
const policy = china.professionalInvestor;
type Facts = Omit<InvestorFacts, 'kind'>;
const explain = (facts: InvestorFacts) => professionalInvestor(policy, frozen(facts));
const judge = (facts: InvestorFacts): InvestorStanding => {
  const answer = explain(facts);
  expectPlain(answer);
  return valueOf(answer);
};
const person = (facts: Facts) => judge({ kind: 'individual', ...facts });
const organisation = (facts: Facts) => judge({ kind: 'institution', ...facts });

describe('a person', () => {
  it.each<[string, string, number, InvestorClass]>([
    ['5000000', '0', 2, 'professional'],
    ['5000000.00', '0', 2, 'professional'],
    ['4999999.99', '0', 2, 'may-convert'],
    ['5000000', '0', 1.99, 'may-convert'],
    ['0', '500000', 2, 'professional'],
    ['0', '499999.99', 2, 'may-convert'],
    ['4999999.99', '500000', 2, 'professional'],
    ['4999999.99', '499999.99', 40, 'may-convert'],
    ['3000000', '0', 1, 'may-convert'],
    ['2999999.99', '0', 1, 'ordinary'],
    ['3000000', '0', 0.99, 'ordinary'],
    ['0', '300000', 1, 'may-convert'],
    ['0', '299999.99', 1, 'ordinary'],
    ['2999999.99', '299999.99', 40, 'ordinary'],
    ['900000000', '90000000', 0, 'ordinary'],
  ])(
    'with %s, an income of %s and %s years: %s',
    (financialAssets, averageIncome, experienceYears, expected) => {
      const facts = { financialAssets, averageIncome, experienceYears };
      expect(person(facts).class).toBe(expected);
      expect(person(facts).missing).toEqual([]);
      expect(person(facts).professional).toBe(expected === 'professional');
    },
  );

  it('is judged to the last digit, beyond what a number can hold', () => {
    const almost = `4999999.${'9'.repeat(27)}`; // 34 digits; as a number it would be 5,000,000
    expect(Number(almost)).toBe(5_000_000);
    expect(person({ financialAssets: almost, averageIncome: '0', experienceYears: 2 }).class).toBe(
      'may-convert',
    );
  });

  it('whose profession counts needs no years for the class itself, but for conversion', () => {
    const facts = { averageIncome: '0', experienceYears: 0 };
    const { class: told } = person({ ...facts, financialAssets: '5000000', qualified: true });
    expect(told).toBe('professional');
    expect(person({ ...facts, financialAssets: '4999999.99', qualified: true }).class).toBe('ordinary');
    expect(person({ financialAssets: '5000000', qualified: true })).toMatchObject({
      class: 'professional',
      missing: [],
    });
    const answer = explain({ kind: 'individual', financialAssets: '1', averageIncome: '0', qualified: true });
    expect(rulesOf(answer)).toContain('investor_qualified');
  });
});

describe('a legal person', () => {
  it.each<[string, string, number, InvestorClass]>([
    ['20000000', '10000000', 2, 'professional'],
    ['19999999.99', '10000000', 2, 'may-convert'],
    ['20000000', '9999999.99', 2, 'may-convert'],
    ['20000000', '10000000', 1.5, 'may-convert'],
    ['10000000', '5000000', 1, 'may-convert'],
    ['9999999.99', '5000000', 1, 'ordinary'],
    ['10000000', '4999999.99', 1, 'ordinary'],
    ['10000000', '5000000', 0.5, 'ordinary'],
    ['-300000', '10000000', 9, 'ordinary'], // owes more than it has
    ['900000000', '0', 9, 'ordinary'],
  ])(
    'with net %s, financial %s and %s years: %s',
    (netAssets, financialAssets, experienceYears, expected) => {
      const facts = { netAssets, financialAssets, experienceYears };
      expect(organisation(facts)).toMatchObject({ class: expected, missing: [] });
      // The income and the profession of a person are no matter here.
      expect(organisation({ ...facts, averageIncome: '9000000', qualified: true }).class).toBe(expected);
    },
  );
});

describe('conversion', () => {
  const facts = { financialAssets: '3000000', averageIncome: '0', experienceYears: 1 };
  it.each<[Facts, InvestorClass, InvestorStanding['outstanding']]>([
    [{}, 'may-convert', ['application', 'consent']],
    [{ applied: true }, 'may-convert', ['consent']],
    [{ consented: true }, 'may-convert', ['application']],
    [{ applied: true, consented: false }, 'may-convert', ['consent']],
    [{ applied: true, consented: true }, 'converted', []],
  ])('with %j: %s, outstanding %j', (change, expected, outstanding) => {
    const professional = expected === 'converted';
    const standing = { class: expected, professional, outstanding, missing: [] };
    expect(person({ ...facts, ...change })).toEqual(standing);
    const rich = { netAssets: '10000000', financialAssets: '5000000', experienceYears: 1 };
    expect(organisation({ ...rich, ...change })).toEqual(standing);
  });

  it('lifts nobody who does not fulfil its conditions', () => {
    const poor = { ...facts, financialAssets: '2999999.99', applied: true, consented: true };
    expect(person(poor)).toMatchObject({ class: 'ordinary', professional: false });
  });
});

describe('the law and the customer’s own choice', () => {
  it('name him without amounts or years', () => {
    expect(organisation({ namedByLaw: true }).class).toBe('professional');
    const answer = explain({ kind: 'institution', namedByLaw: true, choosesOrdinary: true });
    expect(valueOf(answer).class).toBe('professional'); // the choice is not open to those whom the law names
    expect(rulesOf(answer)).toEqual(['investor_named']);
  });

  it('let him stay ordinary, whatever he has', () => {
    const facts = { financialAssets: '5000000', experienceYears: 2, choosesOrdinary: true };
    const standing = { class: 'ordinary', professional: false, outstanding: [], missing: [] };
    expect(person(facts)).toEqual(standing);
    expect(person({ choosesOrdinary: true })).toEqual(standing);
  });
});

describe('facts that are not known', () => {
  type Case = readonly [Facts, InvestorStanding['class'], boolean | null, readonly string[]];
  it.each<Case>([
    [{}, null, null, ['financialAssets', 'averageIncome', 'experienceYears']],
    [{ financialAssets: '5000000', experienceYears: 2 }, 'professional', true, []], // the income cannot turn it
    [{ averageIncome: '500000', experienceYears: 2 }, 'professional', true, []],
    [{ experienceYears: 0 }, 'ordinary', false, []],
    [{ financialAssets: '0', averageIncome: '0' }, 'ordinary', false, []], // nor the years
    [{ financialAssets: '3000000', experienceYears: 1 }, 'may-convert', false, []], // one year: never professional
    [{ experienceYears: 1 }, null, false, ['financialAssets', 'averageIncome']], // ordinary or may convert
    [{ experienceYears: 2, averageIncome: '300000' }, null, null, ['financialAssets']],
    [{ financialAssets: '3000000' }, null, null, ['averageIncome', 'experienceYears']],
    [{ financialAssets: '5000000' }, null, null, ['experienceYears']], // the years alone decide
    [{ financialAssets: '3000000', averageIncome: '0' }, null, false, ['experienceYears']],
    [
      { financialAssets: '3000000', experienceYears: 2, applied: true, consented: true },
      null,
      true,
      ['averageIncome'],
    ],
  ])(
    'of a person with %j: %s, treated as professional: %s, missing %j',
    (facts, expected, professional, missing) => {
      expect(person(facts)).toMatchObject({ class: expected, professional, missing });
    },
  );

  it.each<Case>([
    [{}, null, null, ['netAssets', 'financialAssets', 'experienceYears']],
    [{ netAssets: '9999999.99' }, 'ordinary', false, []],
    [{ netAssets: '10000000', experienceYears: 1 }, null, false, ['financialAssets']],
    [{ netAssets: '20000000', financialAssets: '10000000' }, null, null, ['experienceYears']],
    [{ financialAssets: '4999999.99', experienceYears: 30 }, 'ordinary', false, []],
  ])(
    'of a legal person with %j: %s, treated as professional: %s, missing %j',
    (facts, expected, professional, missing) => {
      expect(organisation(facts)).toMatchObject({ class: expected, professional, missing });
    },
  );
});

describe('the reasons', () => {
  it('name what was found and what is required of every condition', () => {
    const { reasons } = explain({ kind: 'individual', financialAssets: '4999999.99', averageIncome: 310000 });
    expect(reasons.map((reason) => wordsOf(reason, 'en'))).toEqual([
      'financial assets (CNY) 4,999,999.99: professional from 5,000,000, conversion from 3,000,000; enough for: conversion',
      'average yearly income over 3 years (CNY) 310,000: professional from 500,000, conversion from 300,000; enough for: conversion',
      'years of experience unknown: professional from 2, conversion from 1; enough for: unknown',
      'cannot be judged without: years of experience; may be: ordinary, ordinary, may convert',
    ]);
    expect(wordsOf(reasons[3]!, 'zh')).toBe(
      '无法判断，缺少：投资经历年数；可能为：普通投资者、可申请转化的普通投资者',
    );
  });
});

describe('bad input', () => {
  it.each<[string, string, object]>([
    ['facts_invalid', 'kind', { kind: 'robot' }],
    ['facts_invalid', 'financialAssets', { financialAssets: '-0.01' }],
    ['facts_invalid', 'averageIncome', { averageIncome: -1 }],
    ['decimal_invalid', 'financialAssets', { financialAssets: '5,000,000' }],
    ['decimal_invalid', 'netAssets', { netAssets: Number.NaN }],
    ['facts_invalid', 'experienceYears', { experienceYears: -1 }],
    ['facts_invalid', 'experienceYears', { experienceYears: Number.POSITIVE_INFINITY }],
    ['facts_invalid', 'experienceYears', { experienceYears: '2' }],
    ['facts_invalid', 'consented', { consented: 'no' }],
    ['facts_invalid', 'namedByLaw', { namedByLaw: 1 }],
    ['facts_invalid', 'namedByLaw', { namedByLaw: true }], // the law names institutions and products, no person
  ])('is %s at %s: %j', (code, path, change) => {
    const facts = { kind: 'individual', ...change } as InvestorFacts;
    expect(() => explain(facts)).toThrow(domainError(code, path));
  });

  it.each([null, undefined, 'facts'])('is refused as a whole: %j', (facts) => {
    expect(() => professionalInvestor(policy, facts as unknown as InvestorFacts)).toThrow(
      domainError('facts_invalid', ''),
    );
  });

  const { individual, institution } = policy;
  it.each<[string, object]>([
    ['currency', { currency: 'XYZ' }],
    ['incomeYears', { incomeYears: 0 }],
    [
      'individual.conversion.averageIncome',
      { individual: { ...individual, conversion: { ...individual.conversion, averageIncome: '500000.01' } } },
    ],
    [
      'institution.conversion.experienceYears',
      { institution: { ...institution, conversion: { ...institution.conversion, experienceYears: 3 } } },
    ],
    [
      'institution.professional.netAssets',
      { institution: { ...institution, professional: individual.professional } },
    ],
  ])('has no policy that is wrong at %s', (path, change) => {
    const wrong = { ...policy, ...change } as ProfessionalInvestorPolicy;
    expect(() => defineProfessionalInvestorPolicy(wrong)).toThrow(domainError('policy_invalid', path));
  });
});
