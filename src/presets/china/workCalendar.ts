import type { Day } from '../../kernel/index.js';
import { defineCalendar } from '../../market/index.js';
import { exchangeCalendar } from './exchangeCalendar.js';

/** The weekdays of 2020 to 2023 that are holidays, a line a year; the Spring Festival of 2020 was made longer. */
const closures = [
  ...[
    '2020-01-01',
    '2020-01-24',
    '2020-01-27',
    '2020-01-28',
    '2020-01-29',
    '2020-01-30',
    '2020-01-31',
    '2020-04-06',
    '2020-05-01',
    '2020-05-04',
    '2020-05-05',
    '2020-06-25',
    '2020-06-26',
    '2020-10-01',
    '2020-10-02',
    '2020-10-05',
    '2020-10-06',
    '2020-10-07',
    '2020-10-08',
  ],
  ...[
    '2021-01-01',
    '2021-02-11',
    '2021-02-12',
    '2021-02-15',
    '2021-02-16',
    '2021-02-17',
    '2021-04-05',
    '2021-05-03',
    '2021-05-04',
    '2021-05-05',
    '2021-06-14',
    '2021-09-20',
    '2021-09-21',
    '2021-10-01',
    '2021-10-04',
    '2021-10-05',
    '2021-10-06',
    '2021-10-07',
  ],
  ...[
    '2022-01-03',
    '2022-01-31',
    '2022-02-01',
    '2022-02-02',
    '2022-02-03',
    '2022-02-04',
    '2022-04-04',
    '2022-04-05',
    '2022-05-02',
    '2022-05-03',
    '2022-05-04',
    '2022-06-03',
    '2022-09-12',
    '2022-10-03',
    '2022-10-04',
    '2022-10-05',
    '2022-10-06',
    '2022-10-07',
  ],
  ...[
    '2023-01-02',
    '2023-01-23',
    '2023-01-24',
    '2023-01-25',
    '2023-01-26',
    '2023-01-27',
    '2023-04-05',
    '2023-05-01',
    '2023-05-02',
    '2023-05-03',
    '2023-06-22',
    '2023-06-23',
    '2023-09-29',
    '2023-10-02',
    '2023-10-03',
    '2023-10-04',
    '2023-10-05',
    '2023-10-06',
  ],
] as readonly string[] as readonly Day[];

/** The days of a weekend that are worked, as the State Council announces them each autumn, a line a year from 2020 on. */
const workdays = [
  ...['2020-01-19', '2020-04-26', '2020-05-09', '2020-06-28', '2020-09-27', '2020-10-10'],
  ...['2021-02-07', '2021-02-20', '2021-04-25', '2021-05-08', '2021-09-18', '2021-09-26', '2021-10-09'],
  ...['2022-01-29', '2022-01-30', '2022-04-02', '2022-04-24', '2022-05-07', '2022-10-08', '2022-10-09'],
  ...['2023-01-28', '2023-01-29', '2023-04-23', '2023-05-06', '2023-06-25', '2023-10-07', '2023-10-08'],
  ...['2024-02-04', '2024-02-18', '2024-04-07', '2024-04-28'],
  ...['2024-05-11', '2024-09-14', '2024-09-29', '2024-10-12'],
  ...['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  ...['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
] as readonly string[] as readonly Day[];

/** The eve of the Spring Festival of 2024: the exchanges were closed on it, offices were not. */
const workedEve = '2024-02-09';

/** The working days of China (工作日), 2020 to 2026: what a period in working days is counted on. */
export const workCalendar = /* @__PURE__ */ (() =>
  defineCalendar({
    id: 'china/work-calendar',
    version: '2026',
    source: { document: '国务院办公厅关于 2020 年至 2026 年部分节假日安排的通知' },
    note: {
      zh: '工作日含周末调休上班日。2024 年起与交易日历不同的平日只有 2024-02-09（除夕）：该日为工作日（鼓励带薪休假），交易所休市。2020 年春节假期延长至 2 月 2 日。2027 年起须待国务院办公厅通知后另立新版。',
      en: 'Weekends worked to make up for a holiday are working days. From 2024 on, the only weekday on which it differs from the calendar of the exchanges is 2024-02-09, the eve of the Spring Festival: a working day, on which employers were encouraged to give leave, while the exchanges were closed. The Spring Festival of 2020 was extended to 2 February. From 2027 on a new version follows the notice of the State Council.',
    },
    from: '2020-01-01' as Day,
    until: '2026-12-31' as Day,
    closures: [...closures, ...exchangeCalendar.closures.filter((closure) => closure !== workedEve)],
    workdays,
  }))();
