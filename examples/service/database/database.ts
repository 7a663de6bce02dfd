/** How statements are sent. Values travel beside the text, never in it. */
export interface Statements {
  query(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
  /** Several statements at once, without values: a migration. */
  script(text: string): Promise<void>;
}

/** What the stores need of PostgreSQL. */
export interface Database extends Statements {
  /** Everything of the work, or nothing of it. */
  transaction<Result>(work: (statements: Statements) => Promise<Result>): Promise<Result>;
}

/** A database that the service has opened and will close. */
export interface OpenDatabase extends Database {
  /** How it is reached, for the log: never an address, which may hold a password. */
  readonly kind: 'embedded' | 'server';
  /** Connections that are open, and callers that wait for one. */
  connections(): { readonly open: number; readonly waiting: number };
  close(): Promise<void>;
}
