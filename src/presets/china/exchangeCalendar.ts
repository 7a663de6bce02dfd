import type { Day } from '../../kernel/index.js';
import { defineCalendar } from '../../market/index.js';

/** The weekdays on which the exchanges are closed, by year and holiday, as they announce them each December. */
const closures = [
  // 2024: New Year, Spring Festival, Qingming, Labour Day, Dragon Boat, Mid-Autumn, National Day.
  '2024-01-01',
  ...['2024-02-09', '2024-02-12', '2024-02-13', '2024-02-14', '2024-02-15', '2024-02-16'],
  ...['2024-04-04', '2024-04-05'],
  ...['2024-05-01', '2024-05-02', '2024-05-03'],
  '2024-06-10',
  ...['2024-09-16', '2024-09-17'],
  ...['2024-10-01', '2024-10-02', '2024-10-03', '2024-10-04', '2024-10-07'],
  // 2025: Mid-Autumn falls into the week of National Day.
  '2025-01-01',
  ...['2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31', '2025-02-03', '2025-02-04'],
  '2025-04-04',
  ...['2025-05-01', '2025-05-02', '2025-05-05'],
  '2025-06-02',
  ...['2025-10-01', '2025-10-02', '2025-10-03', '2025-10-06', '2025-10-07', '2025-10-08'],
  // 2026, in the order of 2024.
  ...['2026-01-01', '2026-01-02'],
  ...['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-02-23'],
  '2026-04-06',
  ...['2026-05-01', '2026-05-04', '2026-05-05'],
  '2026-06-19',
  '2026-09-25',
  ...['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'],
] as readonly string[] as readonly Day[];

/** The trading days of the exchanges in Shanghai, Shenzhen and Beijing (交易日历), 2024 to 2026. */
export const exchangeCalendar = /* @__PURE__ */ defineCalendar({
  id: 'china/exchange-calendar',
  version: '2026',
  source: { document: '上海、深圳、北京证券交易所关于 2024、2025、2026 年部分节假日休市安排的通知' },
  note: {
    zh: '周末调休上班日不开市；2024-02-09（除夕）休市。2027 年起须待交易所公告后另立新版。',
    en: 'Weekends worked to make up for a holiday are no trading days; 2024-02-09, the eve of the Spring Festival, was closed. From 2027 on a new version follows the announcement of the exchanges.',
  },
  from: '2024-01-01' as Day,
  until: '2026-12-31' as Day,
  closures,
});
