/** Zones in which days are odd: Apia skipped one, São Paulo had days without a midnight, Kiritimati is a day ahead. */
export const oddZones = [
  'Asia/Shanghai',
  'Pacific/Apia',
  'America/Sao_Paulo',
  'Pacific/Kiritimati',
  'America/Los_Angeles',
] as const;

/** Chinese, and Turkish: a comma in decimals, i without a dot in capitals, an order of letters of its own. */
export const oddLocales = ['zh-CN', 'tr-TR'] as const;
