import type { FastifyRequest } from 'fastify';
import type { Explained, Language, Reason } from 'panhuo';
import { describe } from 'panhuo';

/** The language of an answer: Chinese, unless the first language that is asked for and spoken here is English. */
export function languageOf(request: FastifyRequest): Language {
  const wanted = (request.headers['accept-language'] ?? '').split(',').map((entry) => {
    const [tag = '', ...parameters] = entry.trim().toLowerCase().split(';');
    const quality = parameters.map((text) => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1]).find((text) => text);
    return { tag: tag.slice(0, 2), quality: quality === undefined ? 1 : Number(quality) };
  });
  const spoken = wanted.filter(({ tag, quality }) => ['zh', 'en'].includes(tag) && quality > 0);
  // The sort is stable: of equals the first is taken.
  return spoken.sort((a, b) => b.quality - a.quality)[0]?.tag === 'en' ? 'en' : 'zh';
}

/** A reason with its words. */
export interface WordedReason extends Reason {
  readonly text: string;
}

/** Reasons (理由) as they leave the service: the stable code, the facts, and the words in the language of the request. */
export function worded(request: FastifyRequest, reasons: readonly Reason[]): WordedReason[] {
  const language = languageOf(request);
  return reasons.map((reason) => ({ ...reason, text: describe(reason, language) }));
}

/** A decision of the library as it leaves the service. */
export function wordedAnswer<T>(request: FastifyRequest, { value, reasons }: Explained<T>) {
  return { value, reasons: worded(request, reasons) };
}
