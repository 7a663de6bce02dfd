import type { Label } from 'panhuo';

/** The words of lesson 3. */
export const words = {
  title: {
    zh: '休眠客户：叫醒谁，为什么，成效怎么算',
    en: 'Dormant customers (休眠客户): whom to wake, why, and what counts as success',
  },
  aim: {
    zh: '分清客户自己回来和被行情抬起来，选出值得叫醒的人，说得出理由，也听得进拒绝。',
    en: 'tell who came back by himself from whom the market lifted, choose whom to wake, and be able to say why, and why not.',
  },
  question: {
    zh: '行情上涨，资产过线的客户算盘活吗？合规不许联系的“好客户”怎么办？大亏客户的第一通电话说什么、不说什么？',
    en: 'The market rises and an account is over the line again: is that re-activation? What of the good customers whom the gate holds back? What does the first call to a deep loser say, and what not?',
  },
  exercise: {
    zh: '您有 30 通电话。写出选人的规则、先后次序，以及对每一位说得出口的理由。',
    en: 'you have 30 calls. Write the rule that chooses, the order, and for each customer a reason that names his own facts.',
  },
  statuses: {
    zh: '现在的状态：正常、休眠几个月、从未交易（另一类客户）；{branch}，共 {n} 位',
    en: 'How they stand today: active, dormant (休眠) for how long, or never traded, which is another thing ({branch}, {n} customers)',
  },
  customers: { zh: '客户', en: 'customers' },
  share: { zh: '占比', en: 'share' },
  active: { zh: '正常', en: 'active' },
  dormant3: { zh: '休眠 3–5 个月', en: '3–5 months' },
  dormant6: { zh: '6–11 个月', en: '6–11 months' },
  dormant12: { zh: '12 个月以上', en: '12 or more' },
  never: { zh: '从未交易', en: 'never traded' },
  unknown: { zh: '无法判断', en: 'cannot be told' },
  reactivated: {
    zh: '去年末低于、今天达到有效户线（5,000）的：今年自己有动作的 {own} 位，仅因行情的 {market} 位，后者不算成效；另有 {unknown} 位无法判断。',
    en: 'Below the line of effective customers (5,000) at last year’s end and above it today: {own} who acted themselves this year, {market} lifted by the market alone, which is no success; of {unknown} it cannot be told.',
  },
  left: {
    zh: '拒绝或离开的客户自己说的原因：{list}。课程关于价格的说法：{claim}。',
    en: 'Why customers refused or left, as they said: {list}. The course’s claim on price: {claim}.',
  },
  nobodySaid: { zh: '没有客户说过离开的原因。', en: 'No customer said why he left.' },
  ledger: {
    zh: '{start}至{end}，有效户得失分开、从不相抵：期初 {opening}；新增 {new}，自己回归 {own}，行情抬回 {market}；流失 {lost}；期末 {closing}。',
    en: 'Effective customers from {start} to {end}, gains and losses never netted: {opening} at first; {new} new, {own} back by their own acts, {market} lifted back by the market; {lost} lost; {closing} at the end.',
  },
  lists: {
    zh: '叫醒谁：四项条件由课程给出（有账户、有资金、从前常交易、现在休眠），合规把关在后',
    en: 'Whom to wake: an account, funds, traded often, dormant now (the course); then the conduct gate',
  },
  list: { zh: '名单', en: 'list' },
  why: { zh: '排在第一位的客户及理由（脱敏）', en: 'the first on it (masked), and why' },
  wake: { zh: '值得叫醒', en: 'worth waking' },
  deepLosers: { zh: '大亏，另行关怀', en: 'deep losers: care, apart' },
  held: { zh: '合规暂不许联系', en: 'held by the gate' },
  others: { zh: '不列入', en: 'not on a list' },
  measures: {
    zh: '唤醒之后 180 天与之前 180 天相比，课程的五项指标（{n} 个案例，无对照组）',
    en: 'The course’s five measures, 180 days after against 180 before ({n} cases, no control group)',
  },
  met: { zh: '达到', en: 'met' },
  resumed: { zh: '1 恢复交易', en: '1 resumed' },
  larger: { zh: '2 交易量', en: '2 volume' },
  wider: { zh: '3 品种', en: '3 products' },
  faster: { zh: '4 频率', en: '4 frequency' },
  moreProfitable: { zh: '5 贡献', en: '5 contribution' },
} as const satisfies Readonly<Record<string, Label>>;
