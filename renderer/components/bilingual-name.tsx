import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormField } from './form-field';
import type { ReactNode } from 'react';

interface FieldsProps {
  readonly zh: string;
  readonly bo: string;
  readonly onChange: (names: { readonly zh: string; readonly bo: string }) => void;
  /** `person` says 姓名, `thing` says 名称. */
  readonly of?: 'person' | 'thing';
  readonly required?: boolean;
  readonly errorZh?: string | null | undefined;
  readonly errorBo?: string | null | undefined;
  readonly asideZh?: ReactNode;
  readonly asideBo?: ReactNode;
}

/** The two names of one person or thing, to be filled in side by side. */
export function BilingualNameFields(props: FieldsProps) {
  const { zh, bo, onChange, of = 'thing', required = false } = props;
  const { t } = useTranslation();
  return (
    <>
      <FormField
        label={t(of === 'person' ? 'common.field.personZh' : 'common.field.nameZh')}
        required={required}
        error={props.errorZh}
        aside={props.asideZh}
      >
        {(control) => (
          <Input
            {...control}
            lang="zh-CN"
            autoComplete="off"
            value={zh}
            onChange={(event) => onChange({ zh: event.target.value, bo })}
          />
        )}
      </FormField>
      <FormField
        label={t(of === 'person' ? 'common.field.personBo' : 'common.field.nameBo')}
        error={props.errorBo}
        aside={props.asideBo}
      >
        {(control) => (
          <Input
            {...control}
            lang="bo"
            autoComplete="off"
            value={bo}
            onChange={(event) => onChange({ zh, bo: event.target.value })}
          />
        )}
      </FormField>
    </>
  );
}

/** A name in both scripts, Tibetan above; one of the two may be missing. */
export function BilingualName({ zh, bo }: { readonly zh: string | null; readonly bo: string | null }) {
  return (
    <span className="ny-bilingual-name">
      {bo && <span lang="bo">{bo}</span>}
      {zh && <span lang="zh-CN">{zh}</span>}
    </span>
  );
}
