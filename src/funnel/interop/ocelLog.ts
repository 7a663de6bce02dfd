/** A log in the JSON form of OCEL 2.0: events, and the objects they happened to. */
export interface OcelLog {
  readonly eventTypes: readonly OcelType[];
  readonly objectTypes: readonly OcelType[];
  readonly events: readonly OcelEvent[];
  readonly objects: readonly OcelObject[];
}

/** A kind of event or object, and the attributes that its members may have. */
export interface OcelType {
  readonly name: string;
  readonly attributes: readonly { readonly name: string; readonly type: 'string' | 'integer' }[];
}

/** A step. */
export interface OcelEvent {
  /** `step:`, the case and the revision, such as `step:k1/3`. */
  readonly id: string;
  /** The event of the step. */
  readonly type: string;
  /** RFC 3339, in UTC. */
  readonly time: string;
  readonly attributes: readonly OcelValue[];
  /** The case, the customer, and the adviser where the step is labelled with one. */
  readonly relationships: readonly OcelRelation[];
}

/** A case, a customer or an adviser. */
export interface OcelObject {
  /** Its type and the id in the steps, such as `case:k1`: objects of all types share one space of ids. */
  readonly id: string;
  readonly type: 'case' | 'customer' | 'adviser';
  /** Each value from its time on, until the next of that name. */
  readonly attributes: readonly (OcelValue & { readonly time: string })[];
  /** Of a case: its customer and its advisers. */
  readonly relationships: readonly OcelRelation[];
}

/** The value of an attribute, always as text: its type says how to read it. */
export interface OcelValue {
  readonly name: string;
  readonly value: string;
}

/** That something concerns an object, and in which part. */
export interface OcelRelation {
  readonly objectId: string;
  readonly qualifier: 'case' | 'customer' | 'adviser';
}
