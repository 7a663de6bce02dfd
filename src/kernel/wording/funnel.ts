import type { Wording } from './wording.js';

/** Reasons and findings of the funnel room. */
export const funnelWording = {
  event_not_here: {
    zh: '在“{text}”阶段不能发生 {event|term}',
    en: '{event|term} cannot happen in stage {text}',
  },
  event_unknown: { zh: '漏斗没有这个事件', en: 'the funnel has no such event' },
  event_reserved: { zh: '事件名 {event} 已保留', en: 'the event name {event} is reserved' },
  guard_unmet: {
    zh: '未满足：{text}（要求 {required|fact}，实际 {actual|fact}）',
    en: 'not met: {text} (required {required|fact}, actual {actual|fact})',
  },
  reason_code_needed: {
    zh: '原因代码须为其中之一：{codes}',
    en: 'the reason must be one of: {codes}',
  },
  revision_stale: {
    zh: '修订号已变：预期 {expected}，实际 {actual}',
    en: 'the case has moved: expected revision {expected}, found {actual}',
  },
  step_duplicate: {
    zh: '同一幂等键已执行（第 {revision} 步）',
    en: 'already done under this key, as step {revision}',
  },
  step_too_early: {
    zh: '{on} 早于进入本阶段的 {enteredOn}',
    en: '{on} lies before {enteredOn}, when the stage was entered',
  },
  stage_unreachable: { zh: '{path|path} 无法到达', en: 'nothing leads to {path|path}' },
  stage_without_end: { zh: '{path|path} 没有通向终点的路', en: 'no way leads from {path|path} to an end' },
} as const satisfies Wording;
