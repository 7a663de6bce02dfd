import type { Language } from 'panhuo';
import type { Review } from '../review/review.js';
import { gapLines } from './gaps.js';
import { paragraph, table } from './html.js';
import { bandsSection, whyNoBands } from './sections/bands.js';
import { cohortsSection, whyNotFollowed } from './sections/cohorts.js';
import { customersSection } from './sections/customers.js';
import { dutiesSection } from './sections/duties.js';
import { funnelsSection } from './sections/funnels.js';
import { ledgerSection } from './sections/ledger.js';
import { marketSection } from './sections/market.js';
import { measuresSection } from './sections/measures.js';
import { qualitySection } from './sections/quality.js';
import { rulesSection } from './sections/rules.js';
import { survivalSection } from './sections/survival.js';
import { wakingSection } from './sections/waking.js';
import { warningSection } from './sections/warning.js';
import { type Word, wordsIn } from './words.js';

/** A section of the page. */
export interface Section {
  readonly id: Word;
  readonly html: string;
}

/** The sections that there is something to say in, in order; and at the end those that were left out, and why. */
export function sectionsOf(review: Review, language: Language): Section[] {
  const word = wordsIn(language);
  const planned: readonly (readonly [id: Word, html: string | undefined, whyNot: string])[] = [
    ['customers', customersSection(review, language), word('needsCustomers')],
    ['market', marketSection(review, language), word('needsMarket')],
    ['bands', bandsSection(review, language), whyNoBands(review, language)],
    ['funnels', funnelsSection(review, language), word('needsFunnel')],
    ['cohorts', cohortsSection(review, language), whyNotFollowed(review, language)],
    ['survival', survivalSection(review, language), whyNotFollowed(review, language)],
    ['ledger', ledgerSection(review, language), word('needsLedger')],
    ['warning', warningSection(review, language), word('needsWarning')],
    ['waking', wakingSection(review, language), word('needsWaking')],
    ['measures', measuresSection(review, language), word('needsMeasures')],
    ['duties', dutiesSection(review, language), word('needsDuties')],
    ['rules', rulesSection(review, language), word('needsRules')],
    ['quality', qualitySection(review, language), ''],
  ];
  const marks = (id: Word): string =>
    gapLines(id, review.data, language)
      .map((line) => paragraph(line, 'notice'))
      .join('');
  const sections = planned.flatMap(([id, html]) =>
    html === undefined ? [] : [{ id, html: marks(id) + html }],
  );
  const absent = planned.filter(([, html]) => html === undefined).map(([id, , whyNot]) => [word(id), whyNot]);
  if (absent.length === 0) return sections;
  return [...sections, { id: 'leftOut', html: table([word('part'), word('whyLeftOut')], absent) }];
}
