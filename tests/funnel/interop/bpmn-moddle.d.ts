declare module 'bpmn-moddle' {
  /** The reader and writer of BPMN of bpmn.io. Elements stay untyped here. */
  export class BpmnModdle {
    fromXML(xml: string): Promise<{
      readonly rootElement: unknown;
      readonly warnings: readonly { readonly message: string }[];
    }>;
  }
}
