import { useId } from 'react';

interface Props<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly options: readonly (readonly [value: T, text: string])[];
}

/** One of a few, with its label, in the tools above a list. */
export function ListChoice<T extends string>({ label, value, onChange, options }: Props<T>) {
  const id = useId();
  return (
    <span className="cases-choice">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="cases-select" value={value} onChange={(event) => onChange(event.target.value as T)}>
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </span>
  );
}
