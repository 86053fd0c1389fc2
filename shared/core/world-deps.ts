/** The clock of the machine. Implementations: one reads the real clock, tests pass a stopped one. */
export interface Clock {
  /** Milliseconds since 1970 as this machine believes; may be wrong by years. */
  readonly nowMs: () => number;
}

/** Source of identifiers and keys. Implementations: one draws real randomness, tests pass a seeded one. */
export interface Randomness {
  readonly bytes: (count: number) => Uint8Array;
}
