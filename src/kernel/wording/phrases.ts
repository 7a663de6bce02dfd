import type { Wording } from './wording.js';

/** What the check of wording can find. */
export const phraseWording = {
  wording_promise: {
    zh: '第 {start|ordinal}–{end} 位：承诺收益（{phrase}，依据《{document}》{article}），可改为“{neutral}”',
    en: 'places {start|ordinal}–{end}: a promise of return ({phrase}, by {document}{article}); say rather "{neutral}"',
  },
  wording_certainty: {
    zh: '第 {start|ordinal}–{end} 位：确定性判断（{phrase}，依据《{document}》{article}），可改为“{neutral}”',
    en: 'places {start|ordinal}–{end}: a statement of certainty ({phrase}, by {document}{article}); say rather "{neutral}"',
  },
  wording_inducement: {
    zh: '第 {start|ordinal}–{end} 位：诱导交易（{phrase}，依据《{document}》{article}），可改为“{neutral}”',
    en: 'places {start|ordinal}–{end}: an inducement to trade ({phrase}, by {document}{article}); say rather "{neutral}"',
  },
  wording_loss_sharing: {
    zh: '第 {start|ordinal}–{end} 位：分享收益或分担损失（{phrase}，依据《{document}》{article}），可改为“{neutral}”',
    en: 'places {start|ordinal}–{end}: a sharing of gains or losses ({phrase}, by {document}{article}); say rather "{neutral}"',
  },
  wording_superlative: {
    zh: '第 {start|ordinal}–{end} 位：绝对化用语（{phrase}，依据《{document}》{article}），可改为“{neutral}”',
    en: 'places {start|ordinal}–{end}: a superlative ({phrase}, by {document}{article}); say rather "{neutral}"',
  },
  wording_deposit: {
    zh: '第 {start|ordinal}–{end} 位：与存款比较（{phrase}，依据《{document}》{article}），可改为“{neutral}”',
    en: 'places {start|ordinal}–{end}: a likening to deposits ({phrase}, by {document}{article}); say rather "{neutral}"',
  },
} as const satisfies Wording;
