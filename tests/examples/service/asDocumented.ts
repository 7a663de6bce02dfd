import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect } from 'vitest';

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}
interface Operation {
  readonly responses: Readonly<Record<string, { content: Record<string, { schema: object }> }>>;
}

/** An answer, and what it is the answer to. */
export interface Told {
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** Holds every answer against an OpenAPI document: its status, its media type and its body stand there. */
export function asDocumented(document: object): (told: Told) => void {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema(document, 'document');

  return ({ method, url, status, headers, text }) => {
    const operation = operationOf(document as Document, method, url);
    if (operation === undefined) return;
    const { responses } = operation;
    const response = responses[String(status)] ?? responses[`${String(status)[0]!}XX`];
    const [type = ''] = String(headers['content-type']).split(';');
    const media = response?.content[type];
    expect(media, `${method} ${url} ${status} ${type}`).toBeDefined();
    if (!type.includes('json')) return;
    const schema = JSON.stringify(media!.schema).replaceAll('"#/', '"document#/');
    const valid = ajv.validate(JSON.parse(schema) as object, JSON.parse(text));
    expect(valid, `${method} ${url} ${status}: ${ajv.errorsText(ajv.errors)}`).toBe(true);
  };
}

// A route without a parameter comes before one that would take the same address.
function operationOf({ paths }: Document, method: string, url: string): Operation | undefined {
  const [address = ''] = url.split('?');
  const places = Object.keys(paths).sort((a, b) => Number(a.includes('{')) - Number(b.includes('{')));
  const place = places.find((own) => new RegExp(`^${own.replace(/\{\w+\}/g, '[^/]+')}$`).test(address));
  return place === undefined ? undefined : paths[place]![method.toLowerCase()];
}
