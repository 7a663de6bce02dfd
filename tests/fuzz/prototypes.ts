const prototypes = [
  ...[
    Object,
    Array,
    Function,
    String,
    Number,
    Boolean,
    Symbol,
    BigInt,
    Date,
    RegExp,
    Error,
    Map,
    Set,
    Promise,
  ],
  ...[Float64Array, Int32Array, Uint8Array, Uint32Array],
].map((constructor) => constructor.prototype as object);

/** Everything that the prototypes of the language hold, as one text; two of them differ where one was changed. */
export function prototypesNow(): unknown[] {
  return prototypes.flatMap((prototype) => [
    Object.getPrototypeOf(prototype) as unknown,
    ...Reflect.ownKeys(prototype).flatMap((key) => {
      const property = Object.getOwnPropertyDescriptor(prototype, key)!;
      return [key, property.value as unknown, typeof property.get];
    }),
  ]);
}
