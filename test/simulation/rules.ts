/** A piece of production text that stands exactly once in its file, and what is put in its place. */
export interface Edit {
  readonly file: string;
  readonly find: string;
  readonly put: string;
}

export interface Rule {
  readonly name: string;
  readonly edits: readonly Edit[];
  readonly pinned?: { readonly seed: number; readonly steps: number; readonly why: string };
}

export const RULES: readonly Rule[] = [];
