/** The examples of src, docs and READMEs as entries; the bundle makes this module. */
declare module 'panhuo-examples' {
  export const examples: readonly { readonly name: string; readonly run: () => unknown }[];
}
