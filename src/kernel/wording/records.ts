import type { Wording } from './wording.js';

/** Reasons of evidence and of the keeping of records, in the conduct room. */
export const recordWording = {
  evidence_intact: {
    zh: '证据链完整，共 {length} 条',
    en: 'the chain is intact: {length|n:link}',
  },
  evidence_malformed: {
    zh: '第 {index|ordinal} 条不是证据',
    en: 'link {index|ordinal} is no evidence',
  },
  evidence_changed: {
    zh: '第 {index|ordinal} 条的内容与其哈希不符：内容被改动',
    en: 'the content of link {index|ordinal} does not fit its hash: it was changed',
  },
  evidence_misplaced: {
    zh: '第 {index|ordinal} 处是编号 {sequence|ordinal} 的一条：有证据被删除、插入或调换',
    en: 'in place {index|ordinal} stands the link that was number {sequence|ordinal}: links were removed, inserted or moved',
  },
  evidence_unlinked: {
    zh: '第 {index|ordinal} 条不承接前一条的哈希',
    en: 'link {index|ordinal} does not carry the hash of the one before it',
  },
  evidence_length_other: {
    zh: '证据链共 {length} 条，应为 {expected} 条',
    en: 'the chain has {length|n:link}, {expected} were expected',
  },
  evidence_end_other: {
    zh: '共 {length} 条，末条的哈希与另存的不同：尾部被删除、追加，或证据链被改写',
    en: 'after {length|n:link} the last hash is not the expected one: the tail was cut off or added to, or the chain was rewritten',
  },

  record_rule_applies: {
    zh: '《{document}》：{kind|term}自{countsFrom|term}（{since}）起至少保存 {years} 年，至 {until}',
    en: '{document}: {kind|term}, at least {years|n:year} from {countsFrom|term} ({since}), so until {until}',
  },
  record_kept_until: {
    zh: '{kind|term}以最长者为准，保存至 {until}（含当日）',
    en: '{kind|term}: the longest counts, kept through {until}',
  },
  record_kind_unknown: {
    zh: '规则中没有此类记录：无法判断，应继续保存',
    en: 'the policy has no rule for this kind of record: cannot be judged, keep it',
  },
  record_rule_none: {
    zh: '{since} 至 {asOf} 期间没有{kind|term}的有效规则：无法判断，应继续保存',
    en: 'no rule for {kind|term} is in force between {since} and {asOf}: cannot be judged, keep it',
  },
  record_start_open: {
    zh: '{countsFrom|term}未到或未知，期限尚未起算：应继续保存',
    en: 'the time has not begun, or its beginning is not known ({countsFrom|term}): keep it',
  },
} as const satisfies Wording;
