import { Button } from 'antd';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Json, JsonObject } from '../../../shared/core/json';
import type { FieldSpec } from '../../../shared/domain/matter/spec';
import type { MatterView } from '../../../shared/domain/matter/matter-fold';
import { stepOf } from '../../../shared/domain/matter/subjects';
import { claimsOf } from '../../../shared/domain/matter/reward-claims';
import { useMatterWords } from '../../components/matter-words';
import { useFormat } from '../../i18n/use-format';
import { langOf } from './step-field';

interface Props {
  readonly view: MatterView;
  /** Type of the step. */
  readonly type: string;
  readonly body: JsonObject;
}

/** What a step says, as label and value; who gave information stays covered until somebody asks. */
export function StepText({ view, type, body }: Props) {
  const words = useMatterWords();
  const shown = useShownValue(view);
  const told = (stepOf(view.subject, type)?.fields ?? []).filter(({ name }) => body[name] !== undefined);
  if (told.length === 0) return null;
  return (
    <dl className="ny-facts">
      {told.map((spec) => (
        <Fragment key={spec.name}>
          <dt>{words.field(type, spec.name)}</dt>
          <dd className="matters-text" lang={langOf(spec.name)}>
            {spec.confidential ? (
              <Covered label={words.field(type, spec.name)} text={shown(spec, body[spec.name] ?? null)} />
            ) : (
              shown(spec, body[spec.name] ?? null)
            )}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}

/** How a stored value of a step reads to a person. */
export function useShownValue(view: MatterView): (spec: FieldSpec, value: Json) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useMatterWords();
  return ({ kind, name }, value) => {
    if (Array.isArray(value)) return format.list(value.map((one) => words.option(name, String(one))));
    if (typeof value === 'number') return kind === 'money' ? format.money(value) : String(value);
    if (typeof value !== 'string') return '';
    if (kind === 'choice') return words.option(name, value);
    if (kind === 'due') return format.day(value);
    if (kind !== 'ref') return value;
    const claim = claimsOf(view).find(({ fact }) => fact.original.id === value);
    return claim ? t('matters.reward.claim', { index: claim.index }) : '—';
  };
}

/** Whoever walks by need not read it: it is shown when a person of the court asks, and on no paper. */
function Covered({ label, text }: { readonly label: string; readonly text: string }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  return (
    <>
      {shown ? text : <span className="ny-secondary">{t('matters.covered')}</span>}{' '}
      <Button
        size="small"
        type="text"
        aria-pressed={shown}
        aria-label={t('matters.uncover', { field: label })}
        onClick={() => setShown(!shown)}
      >
        {t(shown ? 'common.action.hide' : 'common.action.show')}
      </Button>
    </>
  );
}
