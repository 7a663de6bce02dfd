// Draws the pictures of docs/regime.md: the S&P 500 with what the judge said, and what came of it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { day } from 'panhuo';
import { pictureOf } from './report/picture.js';
import { reviewMarket } from './review/market.js';
import { teachingMarket } from './teaching/market.js';

const market = reviewMarket({ market: teachingMarket(undefined), asOf: day('2020-04-17') });
const folder = new URL('../../docs/pictures/', import.meta.url);

if (market !== undefined) {
  mkdirSync(folder, { recursive: true });
  for (const language of ['en', 'zh'] as const) {
    writeFileSync(new URL(`regime-sp500.${language}.svg`, folder), pictureOf(market, language));
  }
}
