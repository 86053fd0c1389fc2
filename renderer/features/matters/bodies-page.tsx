import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import {
  BODY_LINES,
  notifiedBodies,
  setNotifiedBody,
  type NotifiedBody,
} from '../../../shared/domain/matter/notified-bodies';
import { useSession, useWorld } from '../../app/session-context';
import { useMay } from '../../app/use-may';
import { FormField } from '../../components/form-field';
import { levelKey } from '../../components/matter-words';
import { PageHeader } from '../../components/page-header';
import { StatusTag } from '../../components/status-tag';
import { useSaveFeedback } from '../../components/use-save-feedback';

/** `/matters/bodies`: which body is told of a debtor who is a deputy, a member, an organ or an official. The court's to set. */
export function BodiesPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const bodies = notifiedBodies(useWorld());
  const canEdit = useMay()('deadline.set');
  return (
    <>
      <PageHeader
        title={t('matters.bodies.title')}
        text={t('matters.bodies.text')}
        actions={<Button onClick={() => void navigate(-1)}>{t('common.action.back')}</Button>}
      />
      {BODY_LINES.map((line) => (
        <section key={line} className="ny-card" aria-label={t(`matters.bodies.line.${line}`)}>
          <h2>{t(`matters.bodies.line.${line}`)}</h2>
          {bodies
            .filter((body) => body.line === line)
            .map((body) => (
              <BodyRow key={`${body.level}.${body.zh}.${body.bo}`} body={body} canEdit={canEdit} />
            ))}
        </section>
      ))}
    </>
  );
}

function BodyRow({ body, canEdit }: { readonly body: NotifiedBody; readonly canEdit: boolean }) {
  const { t } = useTranslation();
  const session = useSession();
  const tellSave = useSaveFeedback();
  const [zh, setZh] = useState(body.zh);
  const [bo, setBo] = useState(body.bo);
  const [error, setError] = useState<string | null>(null);
  const level = t(levelKey(body.level));
  const save = async () => {
    const result = await session.save(setNotifiedBody({ line: body.line, level: body.level, zh, bo }));
    tellSave(result, (problem) => {
      setError(t(`matters.bodies.${problem.type}`));
      return null;
    });
  };
  return (
    <form
      className="ny-field-grid matters-body"
      aria-label={`${t(`matters.bodies.line.${body.line}`)} ${level}`}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <FormField
        label={t('matters.bodies.zh', { level })}
        required
        error={error}
        aside={!body.set && <StatusTag tone="neutral">{t('matters.bodies.suggested')}</StatusTag>}
      >
        {(control) => (
          <Input
            {...control}
            lang="zh-CN"
            disabled={!canEdit}
            value={zh}
            onChange={(event) => setZh(event.target.value)}
          />
        )}
      </FormField>
      <FormField label={t('matters.bodies.bo', { level })}>
        {(control) => (
          <Input
            {...control}
            lang="bo"
            disabled={!canEdit}
            value={bo}
            onChange={(event) => setBo(event.target.value)}
          />
        )}
      </FormField>
      {canEdit && (
        <Button
          htmlType="submit"
          disabled={zh === body.zh && bo === body.bo}
          aria-label={t('matters.bodies.save', { level })}
        >
          {t('common.action.save')}
        </Button>
      )}
    </form>
  );
}
