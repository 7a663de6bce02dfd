import type { Label } from 'panhuo';

/** What the service itself has to say no to, with its HTTP status and its words. What the library refuses has words of its own. */
export const serviceFaults = {
  request_invalid: { status: 400, zh: '请求格式不正确', en: 'the request does not have the right form' },
  token_missing: {
    status: 401,
    zh: '缺少访问令牌，或令牌无效',
    en: 'the access token is missing or not known',
  },
  role_insufficient: { status: 403, zh: '该角色无权使用此接口', en: 'this role may not use this endpoint' },
  route_not_found: { status: 404, zh: '没有这个接口', en: 'there is no such endpoint' },
  customer_not_found: { status: 404, zh: '没有这位客户', en: 'there is no such customer' },
  answers_not_found: {
    status: 404,
    zh: '该客户没有答卷',
    en: 'there is no answer sheet of this customer',
  },
  case_not_found: { status: 404, zh: '没有这个个案', en: 'there is no such case' },
  market_not_found: { status: 404, zh: '没有该市场的行情', en: 'there are no bars of this market' },
  customer_exists: {
    status: 409,
    zh: '该编号已属于内容不同的客户记录',
    en: 'the id belongs to another customer record',
  },
  customer_changed: {
    status: 412,
    zh: '客户记录已在此期间变更，请重新读取后再改',
    en: 'the record has changed since; read it again before you change it',
  },
  adviser_not_own: {
    status: 403,
    zh: '客户经理只能录入自己名下的客户，且不得录入适当性',
    en: 'an adviser brings customers of his own only, and no suitability',
  },
  ids_differ: {
    status: 422,
    zh: '记录中的编号与地址中的不同',
    en: 'the id of the record is not that of the address',
  },
  case_exists: {
    status: 409,
    zh: '该编号已属于以其他客户、入口或日期开立的个案',
    en: 'the id belongs to a case that was opened for another customer, by another entry or on another day',
  },
  trade_exists: {
    status: 409,
    zh: '成交编号已属于内容不同的成交；整批未入库',
    en: 'a trade id belongs to another trade; nothing of the batch was stored',
  },
  bar_exists: {
    status: 409,
    zh: '该日行情已存，且内容不同；整批未入库',
    en: 'another bar is stored for that day; nothing of the batch was stored',
  },
  day_in_future: {
    status: 422,
    zh: '日期晚于今天（网点所在时区）',
    en: 'the day lies after today (in the time zone of the branch)',
  },
  text_not_storable: {
    status: 422,
    zh: '文本含有数据库无法存储的字符',
    en: 'a text holds a character that the database cannot store',
  },
  customers_unknown: {
    status: 422,
    zh: '成交所属的客户不存在；整批未入库',
    en: 'a trade is of a customer who does not exist; nothing of the batch was stored',
  },
  server_fault: {
    status: 500,
    zh: '服务内部出错；报修时请提供请求编号',
    en: 'the service failed; please report the request id',
  },
  case_busy: {
    status: 503,
    zh: '同时操作该个案的人太多，请稍后用同一幂等键重试',
    en: 'too many move this case at once: try again later under the same key',
  },
  database_unavailable: {
    status: 503,
    zh: '数据库暂不可用，请稍后用同一幂等键重试',
    en: 'the database does not answer: try again later under the same key',
  },
} as const satisfies Record<string, Label & { status: number }>;

/** The stable code of a fault. */
export type ServiceFaultCode = keyof typeof serviceFaults;

/** A request that cannot be served. It holds no value of the request: only a path into it. */
export class ServiceFault extends Error {
  override readonly name = 'ServiceFault';
  readonly code: ServiceFaultCode;
  /** Where in the request, such as `trades[3].id`. */
  readonly path: string | undefined;

  constructor(code: ServiceFaultCode, path?: string) {
    super(path === undefined ? code : `${code} at ${path}`);
    this.code = code;
    this.path = path;
  }
}
