interface Props {
  readonly value: string;
  /** Width of the line to write on, in em. */
  readonly em?: number;
}

/** A value, or a line to write it on by hand. */
export function Blank({ value, em = 8 }: Props) {
  if (value !== '') return <span className="doc-value">{value}</span>;
  return (
    <span className="doc-blank" aria-hidden>
      {'_'.repeat(em * 2)}
    </span>
  );
}
