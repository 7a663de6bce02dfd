import { spellings, wordings } from './phraseSpellings.js';

/** The spellings of a group of phrases. */
interface Texts {
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

const returnWords = [
  'return',
  'returns',
  'profit',
  'profits',
  'gain',
  'gains',
  'income',
  'yield',
  'capital',
  'principal',
];
/** What a price or a customer is said to do. */
const gains = [
  'rise',
  'go up',
  'double',
  'make money',
  'make a profit',
  'profit',
  'win',
  'pay off',
  'recover',
  'increase',
];

const between = [
  '',
  'a',
  'you',
  'you a',
  'any',
  'the',
  'your',
  'of',
  'high',
  'a fixed',
  'fixed',
  'a minimum',
  'annual',
  'monthly',
];

/** 承诺收益. */
export function promiseTexts(): Texts {
  return {
    zh: [
      ...spellings(
        ['保证', '承诺', '确保', '担保', '包'],
        ['', '您', '客户', '有', '年', '每年', '年化', '最低', '固定', '投资', '您的', '高', '能'],
        ['收益', '回报', '盈利', '利润', '赚钱', '本息', '保本', '获利', '兑付', '本金', '挣钱'],
      ),
      ...spellings(
        ['收益', '回报', '本金', '利润', '盈利', '本息'],
        ['', '有', '能', '都有', '由我们', '是', '绝对有'],
        ['保证', '保障', '担保'],
      ),
      ...spellings(['保'], ['您', '你', '客户'], ['赚', '盈利', '收益', '不亏', '本']),
      ...spellings(['包'], ['您', '你'], ['赚', '盈利', '获利', '赢']),
      ...[
        '保收益',
        '保底收益',
        '保本保息',
        '保本保收益',
        '保本付息',
        '刚性兑付',
        '保息',
        '收益兜底',
        '本金兜底',
      ],
      ...['到期保本', '保本保利', '保本承诺', '收益承诺', '保证本金'],
      // With a number behind them: 保证年化 15%.
      ...spellings(['保证', '承诺', '确保', '担保'], ['年化', '每年赚', '一年赚']),
    ],
    en: [
      ...wordings(
        [
          'guarantee',
          'guarantees',
          'guaranteed',
          'guaranteeing',
          'promise',
          'promises',
          'promised',
          'assure',
          'assured',
        ],
        between,
        returnWords,
      ),
      ...wordings(
        returnWords,
        ['', 'is', 'are', 'is fully', 'are fully', 'will be'],
        ['guaranteed', 'assured'],
      ),
    ],
  };
}

/** 确定性判断. */
export function certaintyTexts(): Texts {
  return {
    zh: [
      ...spellings(
        [
          '肯定',
          '一定',
          '必定',
          '必然',
          '绝对',
          '铁定',
          '注定',
          '百分百',
          '百分之百',
          '准',
          '必',
          '保证',
          '稳',
          '100%',
          '包',
        ],
        ['', '会', '能', '要', '将'],
        [
          '涨',
          '上涨',
          '大涨',
          '翻倍',
          '反弹',
          '赚',
          '盈利',
          '获利',
          '回本',
          '解套',
          '不亏',
          '不赔',
          '不跌',
          '赢',
        ],
      ),
      ...spellings(['只'], ['涨', '赚', '赢', '盈'], ['不'], ['跌', '赔', '亏', '输']),
      ...spellings(
        ['零', '无', '没有', '没', '毫无', '没有任何', '没有一点', '不存在', '不存在任何', '完全没有'],
        ['风险'],
      ),
      ...spellings(
        ['绝不会', '不会', '绝对不会', '肯定不会', '一定不会', '不可能', '决不会'],
        ['亏', '赔钱', '赔本', '跌', '亏损', '下跌'],
      ),
      ...spellings(['亏', '赔', '跌', '输'], ['不了']),
      ...spellings(['绝对', '百分百', '百分之百', '100%'], ['安全', '保险', '可靠', '没问题']),
      ...[
        '稳赚不赔',
        '稳赚不亏',
        '稳赢',
        '稳盈',
        '稳拿',
        '保本',
        '旱涝保收',
        '躺赚',
        '躺着赚',
        '坐等收钱',
        '买了就赚',
        '买到就是赚到',
      ],
      ...[
        '万无一失',
        '板上钉钉',
        '十拿九稳',
        '必涨无疑',
        '包赚不赔',
        '必有大涨',
        '人人都能赚',
        '坐享其成',
        '包涨',
        '必胜',
        '稳操胜券',
      ],
    ],
    en: [
      ...wordings(
        ['will'],
        ['definitely', 'certainly', 'surely', 'undoubtedly', 'for sure', 'without doubt', 'always', '100%'],
        [...gains, 'make you money'],
      ),
      ...wordings(['certain', 'sure', 'bound', 'guaranteed', 'destined'], ['to'], [...gains, 'go higher']),
      ...wordings(['sure'], ['thing', 'win', 'profit', 'bet', 'winner', 'gain', 'fire']),
      ...wordings(
        ['cannot', 'can not', "can't", 'never', 'will never', "won't", 'will not', 'impossible to'],
        ['lose', 'go down', 'fall', 'lose money', 'go wrong'],
      ),
      ...wordings(
        ['zero', 'no', 'without', 'without any', 'free of', 'absolutely no', 'free from', 'at no'],
        ['risk', 'risks'],
      ),
      ...wordings(
        ['100%', 'absolutely', 'completely', 'totally', 'perfectly'],
        ['safe', 'secure', 'certain'],
      ),
      ...wordings(
        ['profit', 'profits', 'gains', 'returns'],
        ['is', 'are'],
        ['certain', 'a certainty', 'sure'],
      ),
      ...[
        'guaranteed',
        'risk-free',
        'riskless',
        'no way to lose',
        'can only go up',
        'only goes up',
        'foolproof',
        'fail-safe',
      ],
      ...[
        'certain profit',
        'certain profits',
        'easy money',
        'double your money',
        'double your savings',
        'surefire',
      ],
    ],
  };
}

/** 诱导交易. */
export function inducementTexts(): Texts {
  return {
    zh: [
      ...spellings(
        [
          '赶紧',
          '赶快',
          '马上',
          '立即',
          '立刻',
          '速速',
          '抓紧',
          '现在就',
          '今天就',
          '火速',
          '快点',
          '尽快',
          '速',
        ],
        [
          '买',
          '买入',
          '买进',
          '加仓',
          '满仓',
          '建仓',
          '上车',
          '入手',
          '下单',
          '跟进',
          '进场',
          '入场',
          '抢',
          '认购',
          '申购',
          '全仓',
        ],
      ),
      ...spellings(
        ['错过', '过了今天', '错过今天', '错过这次'],
        ['再等', '就没', '不再', '就没了', '后悔', '再无'],
      ),
      ...spellings(['最后', '最后的', '最后一次', '唯一'], ['机会', '上车机会', '上车的机会']),
      ...spellings(['不要', '不容', '别', '切勿', '千万别', '不可', '切莫'], ['错过', '犹豫']),
      ...spellings(
        [
          '闭眼',
          '闭着眼',
          '闭着眼睛',
          '无脑',
          '全仓',
          '满仓',
          '借钱',
          '加杠杆',
          '跟我',
          '跟着我',
          '听我的',
          '重仓',
        ],
        ['买', '入', '干', '做', '冲', '上'],
      ),
      ...spellings(
        ['不买', '再不买', '不上车', '再不上车'],
        ['就晚了', '后悔', '就亏', '就没', '就来不及', '会后悔', '您就', '你就'],
      ),
      ...[
        '机不可失',
        '时不再来',
        '手慢无',
        '梭哈',
        '千载难逢',
        '机会难得',
        '冲佣金',
        '刷佣金',
        '佣金任务',
        '冲交易量',
        '刷交易量',
        '多做几笔',
      ],
      ...[
        '多交易几次',
        '多买卖几次',
        '完成任务帮',
        '频繁交易',
        '秒杀',
        '闭眼入',
        '先到先得',
        '过时不候',
        '快买',
        '快上车',
      ],
    ],
    en: [
      ...wordings(
        ['buy', 'act', 'order', 'invest', 'get in', 'sign up', 'move', 'place your order', 'trade'],
        ['now', 'today', 'immediately', 'at once', 'fast', 'right away', 'before it is too late'],
      ),
      ...wordings(
        ['last', 'final', 'only'],
        ['chance', 'opportunity'],
        ['to buy', 'to get in', 'to invest', ''],
      ),
      ...wordings(
        ["don't", 'do not', "can't afford to", 'cannot afford to', 'never'],
        ['miss', 'miss out', 'hesitate'],
      ),
      ...wordings(['trade', 'buy and sell'], ['more', 'more often', 'as often as you can', 'frequently']),
      ...[
        'hurry',
        'before it is too late',
        "before it's too late",
        'once in a lifetime',
        'while you still can',
        'commission target',
      ],
      ...[
        'churn',
        'go all in',
        'you will regret',
        "you'll regret",
        'limited time',
        'not come back',
        'more commission',
        'borrow to buy',
      ],
    ],
  };
}

/** 分享收益、分担损失. */
export function lossSharingTexts(): Texts {
  const firm = ['我们', '我', '公司', '本公司', '我司', '营业部', '我个人', '我来'];
  return {
    zh: [
      ...spellings(
        ['亏损', '亏了', '赔了', '损失', '亏的'],
        ['', '由', '都由', '全部由', '都'],
        firm,
        ['', '全额', '给您', '全部', '负责'],
        ['补', '赔', '承担', '兜底', '买单', '担'],
      ),
      ...spellings(
        firm,
        ['给您', '给你', '全额', '帮您', '负责', '替您', '来'],
        ['补上', '补足', '补亏', '兜底', '赔付', '买单', '垫上', '赔'],
      ),
      ...spellings(
        ['亏了', '赔了', '亏损', '损失', '亏的', '赔的'],
        ['', '都', '全'],
        ['算我', '归我', '包赔', '全赔', '兜底'],
      ),
      ...spellings(
        ['利润', '收益', '盈利', '盈利部分', '赚的', '赚了', '赚钱', '五五', '三七', '四六', '二八', '一九'],
        ['', '我们', '咱们', '按比例', '五五', '三七', '四六', '二八', '对半'],
        ['分成', '提成', '分账', '对半分'],
      ),
      ...spellings(['分享', '共享', '瓜分'], ['', '投资', '您的', '客户'], ['收益', '利润', '盈利']),
      ...spellings(
        ['分担', '共担', '共同承担', '平摊', '均摊'],
        ['', '投资', '您的', '客户'],
        ['损失', '亏损', '风险'],
      ),
      ...spellings(['损失', '亏损'], ['', '由我们'], ['共同承担', '共担', '平摊', '各半', '各一半', '包赔']),
      ...['风险共担', '利益共享', '收益共享', '亏损补贴', '亏损补偿', '包赔', '后端分成', '亏损包补'],
    ],
    en: [
      ...wordings(
        ['we', 'I', 'the firm', 'our firm', 'the company', 'the branch'],
        ['', 'will', 'shall', 'always', "'ll"],
        [
          'cover',
          'bear',
          'reimburse',
          'compensate',
          'refund',
          'make good',
          'absorb',
          'take',
          'pay',
          'share',
          'make up',
        ],
        ['', 'any', 'your', 'all', 'the', 'all your', 'any of your', 'half your', 'every', 'half of the'],
        ['loss', 'losses'],
      ),
      ...wordings(
        ['share', 'split', 'divide'],
        ['', 'the', 'your', 'any', 'all', 'our'],
        ['profit', 'profits', 'gains', 'losses', 'loss', 'returns'],
      ),
      ...wordings(
        ['loss', 'losses', 'any loss', 'all losses'],
        ['is', 'are', 'will be'],
        ['on us', 'on me', 'covered by us', 'reimbursed', 'refunded', 'covered'],
      ),
      ...wordings(['of', 'share of', 'cut of', 'part of'], ['your', 'the'], ['profit', 'profits', 'gains']),
      ...[
        'profit sharing',
        'profit split',
        'loss sharing',
        'I take the loss',
        'we take the loss',
        'losses are ours',
        'the loss is mine',
      ],
    ],
  };
}

/** 绝对化用语. */
export function superlativeTexts(): Texts {
  return {
    zh: [
      ...spellings(
        [
          '行业',
          '全国',
          '全市',
          '全省',
          '业内',
          '市场',
          '全网',
          '业界',
          '同业',
          '本市',
          '世界',
          '国内',
          '中国',
        ],
        ['', '排名', '最大', '唯一'],
        ['第一', '最强', '最好', '最佳', '之最', '最高', '最低', '首位', '独家'],
      ),
      ...spellings(['第一'], ['品牌', '券商', '名牌', '选择', '团队', '投顾']),
      ...spellings(
        ['最'],
        [
          '好的',
          '佳',
          '优秀',
          '专业',
          '权威',
          '强',
          '顶级',
          '顶尖',
          '高级',
          '赚钱',
          '先进',
          '靠谱',
          '安全',
          '值得',
        ],
      ),
      ...spellings(['收益', '收益率', '回报', '胜率'], ['', '率'], ['最高', '第一']),
      ...[
        '国家级',
        '顶级',
        '首屈一指',
        '独一无二',
        '无与伦比',
        '绝无仅有',
        '天下第一',
        '唯一能',
        '冠军级',
        '世界级',
        '史上最',
        '全网最',
        '业内最',
        '王牌',
      ],
    ],
    en: [
      ...wordings(
        ['best'],
        [
          'broker',
          'brokerage',
          'fund',
          'adviser',
          'advisor',
          'advisers',
          'team',
          'product',
          'service',
          'returns',
          'stock',
          'choice',
          'investment',
          'in the',
          'in town',
          'on the market',
        ],
      ),
      ...wordings(
        ['most'],
        ['profitable', 'trusted', 'reliable', 'professional', 'successful', 'experienced', 'authoritative'],
      ),
      ...wordings(['highest', 'biggest'], ['return', 'returns', 'yield', 'profit', 'profits']),
      ...wordings(['the'], ['only'], ['adviser', 'broker', 'fund', 'firm', 'brokerage', 'team']),
      ...[
        'the best',
        'No. 1',
        'number one',
        'top-ranked',
        'unrivalled',
        'unbeatable',
        'second to none',
        'world-class',
        "world's leading",
        'the leading',
        'the finest',
        'the safest',
        'unmatched',
      ],
    ],
  };
}

/** 与存款比较. */
export function depositTexts(): Texts {
  const bank = ['存款', '银行', '银行存款', '定期', '定期存款', '存银行', '放银行', '活期'];
  const banks = [
    'deposit',
    'deposits',
    'bank deposit',
    'bank deposits',
    'bank',
    'bank account',
    'savings account',
    'time deposit',
    'savings',
  ];
  return {
    zh: [
      ...spellings(
        ['比', '高于', '胜过', '强过', '好过'],
        bank,
        ['', '的'],
        ['利息', '利率', '收益', '高', '划算', '强', '好', '合算', '安全', '更'],
      ),
      ...spellings(
        ['收益', '利息', '利率', '回报'],
        ['', '远', '都'],
        ['比', '高于', '超过', '跑赢', '完胜'],
        ['存款', '银行', '定期', '活期'],
      ),
      ...spellings(['等同', '等同于', '等于', '如同', '类似', '相当于', '好比', '堪比', '媲美'], bank),
      ...spellings(['像', '跟', '和', '与', '同'], bank, [
        '一样',
        '没区别',
        '没有区别',
        '没两样',
        '差不多',
        '一般安全',
        '无异',
        '无差别',
      ]),
      ...spellings(
        ['当', '当成', '当作', '替代', '代替', '取代', '看作', '高息', '变相'],
        ['存款', '银行存款', '定期', '活期'],
      ),
      ...['存款替代', '代替存款', '存款升级版', '当成高息存款'],
    ],
    en: [
      ...wordings(
        [
          'better',
          'safer',
          'more',
          'higher',
          'higher interest',
          'higher returns',
          'more interest',
          'pays more',
        ],
        ['than'],
        ['a', 'your', 'any', 'the', ''],
        banks,
      ),
      ...wordings(
        [
          'as safe as',
          'just like',
          'same as',
          'equivalent to',
          'as good as',
          'as secure as',
          'no different from',
        ],
        ['a', '', 'your', 'money in the', 'money in a', 'the'],
        banks,
      ),
      ...wordings(
        ['replace', 'replaces', 'instead of', 'alternative to', 'substitute for'],
        ['a', 'your', 'the'],
        banks,
      ),
      ...[
        'safe as a bank',
        'beats the bank',
        'beats a deposit',
        'like a deposit',
        'like a bank deposit',
        'safe as houses',
      ],
    ],
  };
}
