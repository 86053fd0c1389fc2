/** One value of a statement: only what both drivers carry alike. Batches go as one JSON text. */
export type SqlValue = string | number | boolean | null;

export type SqlRow = Readonly<Record<string, unknown>>;

export interface SqlConnection {
  /** Rows of one statement. */
  readonly query: (sql: string, values?: readonly SqlValue[]) => Promise<readonly SqlRow[]>;
  /** Several statements without values, in one round trip. */
  readonly run: (sql: string) => Promise<void>;
}

/** A PostgreSQL to work with, wherever it runs. Both PGlite and a server are behind this. */
export interface SqlPort {
  /** One connection for the time of the work; nobody else uses it meanwhile. It is thrown away when the work fails. */
  readonly withConnection: <T>(work: (connection: SqlConnection) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}
