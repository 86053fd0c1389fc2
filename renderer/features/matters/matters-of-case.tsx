import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { EntityId } from '../../../shared/core/ids';
import { caseById, type CaseView } from '../../../shared/domain/case/case-fold';
import { keyCaseOf, mattersOfCase } from '../../../shared/domain/matter/matters';
import { lastStep, textIn, type MatterView } from '../../../shared/domain/matter/matter-fold';
import { bodyFor, lineOf } from '../../../shared/domain/matter/notified-bodies';
import {
  permissionsOf,
  proposedCriteria,
  proposedNotices,
  type Permission,
} from '../../../shared/domain/matter/proposals';
import { MATTER_SUBJECTS } from '../../../shared/domain/matter/records';
import { useWorld } from '../../app/session-context';
import { useMay } from '../../app/use-may';
import { MatterTag, NextDay } from '../../components/matter-tags';
import { levelKey, standingKey, useMatterWords } from '../../components/matter-words';
import { inLanguage } from '../../components/record-names';
import { useToday } from '../../components/use-today';
import { useDisplay } from '../../i18n/display-context';
import { useFormat } from '../../i18n/use-format';
import { beginning, beginningRoute } from './form-address';
import './matters.css';

/** What a case needs besides requests: what the app proposes, what is under way, and the way to begin more. For the case page. */
export function MattersOfCase({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation();
  const world = useWorld();
  const may = useMay();
  const view = caseById(world, caseId as EntityId);
  if (!view) return null;
  const matters = mattersOfCase(world, caseId);
  const canBegin = may('case.edit') && view.state !== 'voided';
  return (
    <section className="ny-card matters-of-case" aria-label={t('matters.title')}>
      <h2>{t('matters.ofCase', { count: matters.length })}</h2>
      {canBegin && <Proposals view={view} />}
      {matters.length === 0 ? (
        <p className="ny-secondary">{t('matters.empty')}</p>
      ) : (
        <ul className="matters-list">
          {matters.map((matter) => (
            <MatterLine key={matter.id} matter={matter} />
          ))}
        </ul>
      )}
      {canBegin && <Begin view={view} />}
    </section>
  );
}

function MatterLine({ matter }: { readonly matter: MatterView }) {
  const { t } = useTranslation();
  const words = useMatterWords();
  const today = useToday();
  const leader = matter.subject === 'keyCase' && matter.open ? textIn(lastStep(matter, 'listed'), 'leader') : '';
  return (
    <li>
      <Link to={`/matters/${matter.id}`}>{words.title(matter)}</Link> <MatterTag matter={matter} />{' '}
      {leader && <span>{t('matters.leader', { name: leader })}</span>} <NextDay matter={matter} today={today} />
    </li>
  );
}

/** Proposed from the records; nothing is written or flagged without a person. */
function Proposals({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const world = useWorld();
  const navigate = useNavigate();
  const words = useMatterWords();
  const format = useFormat();
  const { language } = useDisplay();
  const criteria = proposedCriteria(world, view);
  const hasKeyCase = keyCaseOf(world, view.id)?.open === true;
  return (
    <div className="cases-notices">
      {permissionsOf(world, view).map((permission) => (
        <PermissionNotice key={permission.party.id} permission={permission} view={view} />
      ))}
      {proposedNotices(world, view).map(({ party, bodyKind, level }) => {
        const body = bodyFor(world, lineOf(bodyKind, party.cadre), level);
        const name = inLanguage({ zh: party.nameZh, bo: party.nameBo ?? '' }, language);
        return (
          <Alert
            key={`${party.id}.${bodyKind}`}
            type="warning"
            showIcon
            title={t('matters.propose.notice', {
              name,
              level: t(levelKey(level)),
              who: t(standingKey(bodyKind, party.cadre) as 'matters.standing.congress'),
              body: inLanguage(body, language),
            })}
            description={t(`matters.propose.${bodyKind}`)}
            action={
              <Button
                type="primary"
                aria-label={t('matters.propose.writeTo', { body: inLanguage(body, language) })}
                onClick={() =>
                  void navigate(
                    beginningRoute(
                      beginning({ case: view.id, subject: 'specialNotice', party: party.id, bodyKind, level }),
                    ),
                  )
                }
              >
                {t('matters.propose.write')}
              </Button>
            }
          />
        );
      })}
      {criteria.length > 0 && !hasKeyCase && (
        <Alert
          type="info"
          showIcon
          title={t('matters.propose.key')}
          description={
            <ul className="matters-reasons">
              {criteria.map(({ criterion, because, what }) => (
                <li key={criterion}>
                  {words.option('criteria', criterion)} – {t(`matters.because.${because}`)}{' '}
                  {what && <span lang="zh-CN">{what}</span>}
                </li>
              ))}
            </ul>
          }
          action={
            <Button
              onClick={() =>
                void navigate(
                  beginningRoute(
                    beginning({
                      case: view.id,
                      subject: 'keyCase',
                      criteria: criteria.map(({ criterion }) => criterion),
                    }),
                  ),
                )
              }
            >
              {t('matters.propose.flag')}
            </Button>
          }
        />
      )}
      {criteria.length > 0 && hasKeyCase && (
        <p className="ny-secondary">
          {t('matters.propose.also', {
            list: format.list(criteria.map(({ criterion }) => words.option('criteria', criterion))),
          })}
        </p>
      )}
    </div>
  );
}

/** Before a deputy's liberty is limited: whether permission was asked for and given. */
function PermissionNotice({ permission, view }: { readonly permission: Permission; readonly view: CaseView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const world = useWorld();
  const navigate = useNavigate();
  const { language } = useDisplay();
  const { party, level, state, on } = permission;
  const name = inLanguage({ zh: party.nameZh, bo: party.nameBo ?? '' }, language);
  const body = inLanguage(bodyFor(world, 'congress', level), language);
  const day = on ? format.day(on.slice(0, 10)) : '';
  return (
    <Alert
      type={state === 'permitted' ? 'success' : 'error'}
      showIcon
      title={t(`matters.permission.${state}`, { name, body, day })}
      description={t('matters.permission.unconfirmed')}
      action={
        state === 'notAsked' && (
          <Button
            onClick={() =>
              void navigate(
                beginningRoute(
                  beginning({ case: view.id, subject: 'specialNotice', party: party.id, bodyKind: 'congress', level }),
                ),
              )
            }
          >
            {t('matters.permission.ask')}
          </Button>
        )
      }
    />
  );
}

/** The forms with which a matter begins; folded, so that the page stays quiet. */
function Begin({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const hasKeyCase = keyCaseOf(useWorld(), view.id)?.open === true;
  return (
    <details className="matters-begin">
      <summary>{t('matters.begin.title')}</summary>
      <div className="ny-actions">
        {MATTER_SUBJECTS.filter((subject) => subject !== 'keyCase' || !hasKeyCase).map((subject) => (
          <Button key={subject} onClick={() => void navigate(beginningRoute(beginning({ case: view.id, subject })))}>
            {t(`matters.begin.${subject}`)}
          </Button>
        ))}
      </div>
    </details>
  );
}
