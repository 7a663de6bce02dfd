declare module 'saxen' {
  /** A reader of XML. Attributes come undecoded from `attributes()`; `decode` resolves their entities. */
  export class Parser {
    on(
      event: 'openTag',
      take: (
        name: string,
        attributes: () => Record<string, string>,
        decode: (text: string) => string,
      ) => void,
    ): this;
    on(event: 'closeTag', take: (name: string) => void): this;
    on(event: 'warn' | 'error', take: (fault: Error) => void): this;
    parse(xml: string): void;
  }
}
