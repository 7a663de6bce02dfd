import { defineProfessionalInvestorPolicy } from '../../customer/index.js';
import { day } from '../../kernel/index.js';

/** Who is a professional investor (专业投资者), and from where an ordinary one may apply to be converted. */
export const professionalInvestor = /* @__PURE__ */ defineProfessionalInvestorPolicy({
  id: 'china/professional-investor',
  version: '1',
  source: {
    document: '证券期货投资者适当性管理办法',
    article: '第八条、第十一条、第十二条',
    effectiveFrom: /* @__PURE__ */ day('2017-07-01'),
  },
  note: {
    zh: '各限额均含本数。币种记为人民币。以下为本库的理解：自然人的投资经历与法规认可的金融工作经历取较长者；职务或职业资格（专业投资者中金融机构的高级管理人员，从事金融相关业务的注册会计师、律师）只代替专业投资者的年限，不代替转化的年限；公司的审慎评估、测试与警示记入“同意”。法规直接列明的机构及产品由调用方以事实给出。',
    en: 'All limits are inclusive; the amounts are taken as CNY. Our reading: of investing and of work in finance that the law counts for a person, the longer one is given; a position or profession (a senior manager of a financial institution that is named, a licensed accountant or lawyer in financial business) stands for the years of the class and not for those of conversion; what the firm owes before it consents (assessment, test, warning) is part of its consent. Institutions and products that the law names are told by the caller.',
  },
  currency: 'CNY',
  incomeYears: 3,
  individual: {
    professional: { financialAssets: '5000000', averageIncome: '500000', experienceYears: 2 },
    conversion: { financialAssets: '3000000', averageIncome: '300000', experienceYears: 1 },
  },
  institution: {
    professional: { netAssets: '20000000', financialAssets: '10000000', experienceYears: 2 },
    conversion: { netAssets: '10000000', financialAssets: '5000000', experienceYears: 1 },
  },
});
