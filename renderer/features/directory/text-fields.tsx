import { Input } from 'antd';
import type { ReactNode } from 'react';
import { FormField } from '../../components/form-field';

export interface TextFieldSpec<T> {
  readonly field: keyof T & string;
  readonly label: string;
  readonly inputMode?: 'text' | 'tel';
  readonly required?: boolean;
  readonly hint?: string;
  readonly lines?: number;
  readonly aside?: ReactNode;
}

interface Props<T> {
  readonly specs: readonly TextFieldSpec<T>[];
  readonly value: T;
  readonly onChange: (field: keyof T & string, value: string) => void;
  readonly errorOf: (field: string, label: string) => string | null;
}

/** Inputs of a dialog of the directory, one below the other. */
export function TextFields<T>({ specs, value, onChange, errorOf }: Props<T>) {
  return specs.map(({ field, label, inputMode = 'text', required = false, hint, lines, aside }) => (
    <FormField key={field} label={label} required={required} hint={hint} aside={aside} error={errorOf(field, label)}>
      {(control) => {
        const shared = { ...control, autoComplete: 'off', value: String(value[field] ?? '') };
        return lines ? (
          <Input.TextArea {...shared} rows={lines} onChange={(event) => onChange(field, event.target.value)} />
        ) : (
          <Input {...shared} inputMode={inputMode} onChange={(event) => onChange(field, event.target.value)} />
        );
      }}
    </FormField>
  ));
}
