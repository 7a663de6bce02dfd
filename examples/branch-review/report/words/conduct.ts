import type { Label } from 'panhuo';

/** The words of what the conduct gate says, and of the duties of the day. */
export const conductWords = {
  noConductFile: {
    zh: '没有同意与合规资料（conduct.csv 合规.csv）：名单上的客户一律不得联系，策略所指客户仅列出，不作联系。',
    en: 'There is no file of consents (conduct.csv): nobody on this list may be contacted. Whom the policy names is shown without contact.',
  },
  held: { zh: '暂不联系', en: 'held: no contact allowed' },
  whyHeld: { zh: '暂不联系的原因（可有多项）', en: 'Why they are held (several reasons may apply)' },
  firstHeld: { zh: '暂不联系：前 {n} 名（共 {all} 名）', en: 'Held: the first {n} of {all}' },
  mayBeContacted: { zh: '为关怀致电', en: 'a call of care' },
  gateAllows: { zh: '允许', en: 'allowed' },
  gateRefuses: { zh: '不允许：{why}', en: 'not allowed: {why}' },
  complianceOnly: { zh: '由合规部门处理', en: 'a matter for compliance' },
  factUnknown: { zh: '{fact}未知', en: 'not known: {fact}' },
  conduct_no_consent: { zh: '客户未同意', en: 'no consent' },
  conduct_objection: { zh: '客户要求免打扰或拒绝营销', en: 'the customer does not want it' },
  conduct_frequency: { zh: '近期联系过多', en: 'contacted too often lately' },
  conduct_refused_lately: { zh: '近期拒绝过', en: 'refused lately' },
  conduct_no_open_account: { zh: '没有未销户的账户', en: 'no open account' },
  conduct_account_status: { zh: '账户状态', en: 'status of an account' },
  conduct_no_papers: { zh: '没有有效证件', en: 'no papers' },
  conduct_papers_expired: { zh: '证件过期', en: 'papers ran out' },
  conduct_not_covered: { zh: '规则未覆盖回顾日', en: 'the rules do not speak of the day' },
  otherReason: { zh: '其他规则', en: 'another rule' },

  duties: { zh: '当日待办', en: 'Duties of the day' },
  dutiesLead: {
    zh: '营业部对客户尚未履行的职责：新开户回访、年度回访、重新测评、证件更新、投诉答复、服务后总结。列入待办不等于允许联系：联系前仍须逐一通过合规闸口。',
    en: 'What the branch owes its customers and has not done: call-backs of new customers and of the year, re-tests, papers, answers to complaints, reviews after a service. A line does not allow a contact: the conduct gate is asked first.',
  },
  beyondCalendar: {
    zh: '工作日历只覆盖 {from}至{until}，不含回顾日：按工作日或节假日推算的期限无法判断，下列注明。',
    en: 'The calendar of working days covers {from} to {until}, not the day of the review: a deadline that depends on working days cannot be judged, and its line says so.',
  },
  dutyCounts: { zh: '各类待办', en: 'By duty and state' },
  dutyKind: { zh: '职责', en: 'duty' },
  dutyOverdue: { zh: '逾期', en: 'overdue' },
  dutyOpen: { zh: '未到期', en: 'in time' },
  dutyUnknown: { zh: '无法判断', en: 'cannot be judged' },
  dutyDue: { zh: '期限', en: 'due' },
  dutyState: { zh: '状态', en: 'state' },
  noDuties: { zh: '没有待办。', en: 'Nothing is due.' },
  wholeBook: { zh: '全部客户', en: 'the whole book' },
  firstDuties: { zh: '待办：前 {n} 项（共 {all} 项）', en: 'The first {n} of {all}' },
  needsDuties: {
    zh: '需要客户（customers.csv 客户.csv），以及合规资料（conduct.csv 合规.csv）或联系记录（contacts.csv 联系.csv）',
    en: 'needs customers (customers.csv), and a file of conduct (conduct.csv) or of contacts (contacts.csv)',
  },
} as const satisfies Record<string, Label>;
