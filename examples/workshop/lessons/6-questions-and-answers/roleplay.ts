import type { Label } from 'panhuo';

/** A question of a customer, and an answer that must not be given. */
export interface RolePlay {
  readonly question: Label;
  readonly refused: Label;
}

/** For the role-play: said every day, and refused by the check of wording. */
export const rolePlays: readonly RolePlay[] = [
  {
    question: { zh: '行情会怎么走？', en: 'How will the market go?' },
    refused: { zh: '肯定会涨。', en: 'It will certainly rise.' },
  },
  {
    question: { zh: '现在该买吗？', en: 'Shall I buy now?' },
    refused: { zh: '现在不买就来不及了。', en: 'Buy now or it is too late.' },
  },
  {
    question: { zh: '亏了怎么办？', en: 'And if I lose?' },
    refused: { zh: '亏了算我的。', en: 'We share the losses with you.' },
  },
  {
    question: { zh: '能保证赚多少？', en: 'How much will I earn?' },
    refused: { zh: '保证收益 15%。', en: 'A guaranteed return of 15%.' },
  },
];
