/** Personal data that no error may repeat: names, a valid resident id, phones, a card, an address, free text. */
export const canaries = [
  'CANARY-张三丰-13800001234',
  '张三丰',
  '欧阳娜娜',
  '11010519491231002X',
  '13800001234',
  '6222021234567890123',
  'canary@example.com',
  '朝阳区某某路1号',
] as const;

const canary = new RegExp(canaries.join('|'));

/** The canary that a text holds, if it holds one. */
export const canaryIn = (said: string): string | undefined => canary.exec(said)?.[0];
