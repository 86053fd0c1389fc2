/** Throws when an assumption of the program is broken. Not for bad input: that is a `Result`. */
export function assert(condition: unknown, assumption: string): asserts condition {
  if (!condition) throw new Error(`Broken assumption: ${assumption}`);
}

/** Returns the value, or throws when it is missing although the program guarantees it. */
export function must<T>(value: T | null | undefined, assumption: string): T {
  assert(value !== null && value !== undefined, assumption);
  return value;
}

/** Marks a switch as exhaustive: the compiler complains when a variant is forgotten. */
export function never(value: never): never {
  throw new Error(`Unhandled variant: ${JSON.stringify(value)}`);
}
