import type { Language } from 'panhuo';
import type { Review } from '../review/review.js';
import { table } from './html.js';
import { bandsSection } from './sections/bands.js';
import { cohortsSection } from './sections/cohorts.js';
import { customersSection } from './sections/customers.js';
import { funnelsSection } from './sections/funnels.js';
import { marketSection } from './sections/market.js';
import { measuresSection } from './sections/measures.js';
import { qualitySection } from './sections/quality.js';
import { survivalSection } from './sections/survival.js';
import { wakingSection } from './sections/waking.js';
import { type Word, wordsIn } from './words.js';

/** A section of the page. */
export interface Section {
  readonly id: Word;
  readonly html: string;
}

/** The sections whose input is there, in order; and, under one heading at the end, those that were left out and why. */
export function sectionsOf(review: Review, language: Language): Section[] {
  const word = wordsIn(language);
  const planned: readonly (readonly [id: Word, html: string | undefined, needs: string])[] = [
    ['customers', customersSection(review, language), ''],
    ['market', marketSection(review, language), 'market.csv'],
    ['bands', bandsSection(review, language), 'assets.csv (cash, holdings), market.csv'],
    ['funnels', funnelsSection(review, language), 'funnel.csv'],
    ['cohorts', cohortsSection(review, language), 'trades.csv'],
    ['survival', survivalSection(review, language), 'trades.csv'],
    ['waking', wakingSection(review, language), 'trades.csv, assets.csv'],
    ['measures', measuresSection(review, language), 'funnel.csv (dormant), trades.csv'],
    ['quality', qualitySection(review, language), ''],
  ];
  const sections = planned.flatMap(([id, html]) => (html === undefined ? [] : [{ id, html }]));
  const absent = planned.filter(([, html]) => html === undefined).map(([id, , needs]) => [word(id), needs]);
  if (absent.length === 0) return sections;
  return [...sections, { id: 'leftOut', html: table([word('part'), word('needs')], absent) }];
}
