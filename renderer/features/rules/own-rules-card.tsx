import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ownRules,
  ruleHistories,
  ruleState,
  type OwnRule,
  type RuleState,
} from '../../../shared/domain/rule/own-rules';
import { emptyRule, ruleInputOf } from '../../../shared/domain/rule/rule-input';
import { addRule, supersedeRule } from '../../../shared/domain/rule/set-rule';
import { OWN } from '../../../shared/rulebook/rulebook';
import { useWorld } from '../../app/session-context';
import { ClauseCard } from '../../components/clause-card';
import { wordsIn } from '../../components/record-names';
import { useWholeRulebook } from '../../components/rulebook-store';
import { StatusTag, type Tone } from '../../components/status-tag';
import { useToday } from '../../components/use-today';
import { useDisplay } from '../../i18n/display-context';
import { useFormat } from '../../i18n/use-format';
import { EndRule } from './end-rule';
import { OwnRuleForm } from './own-rule-form';

const TONES: { readonly [state in RuleState]: Tone } = {
  inForce: 'good',
  coming: 'waiting',
  expired: 'neutral',
  ended: 'neutral',
  superseded: 'neutral',
};

/** The rules that the court made itself: added, changed by a later version, ended; none ever disappears. */
export function OwnRulesCard({ canEdit }: { readonly canEdit: boolean }) {
  const { t } = useTranslation();
  const today = useToday();
  const histories = ruleHistories(ownRules(useWorld()));
  /** `new`, the id of the version being changed, or nothing. */
  const [editing, setEditing] = useState<string | null>(null);
  const close = () => setEditing(null);
  return (
    <section className="ny-card">
      <h2>{t('rules.own.title')}</h2>
      <p className="ny-secondary">{t('rules.own.text')}</p>
      {histories.length === 0 && <p>{t('rules.own.none')}</p>}
      <ul className="ny-plain-list">
        {histories.map(({ latest, earlier }) => (
          <li key={latest.id} className="ny-own-rule">
            <RuleVersion rule={latest} />
            {canEdit && ruleState(latest, today) !== 'ended' && editing !== latest.id && (
              <p className="ny-own-rule-head">
                <Button onClick={() => setEditing(latest.id)}>{t('rules.own.change')}</Button>
                <EndRule rule={latest} />
              </p>
            )}
            {editing === latest.id && (
              <OwnRuleForm
                draftKey={`rules/own/${latest.id}`}
                initial={ruleInputOf(latest, today)}
                command={(input) => supersedeRule({ rule: latest.id, input })}
                hint={t('rules.own.changeFrom')}
                onDone={close}
              />
            )}
            {earlier.length > 0 && (
              <details>
                <summary>{t('rules.own.earlier', { count: earlier.length })}</summary>
                {earlier.map((rule) => (
                  <RuleVersion key={rule.id} rule={rule} />
                ))}
              </details>
            )}
          </li>
        ))}
      </ul>
      {canEdit && editing === null && (
        <Button type="primary" onClick={() => setEditing('new')}>
          {t('rules.own.add')}
        </Button>
      )}
      {editing === 'new' && (
        <OwnRuleForm draftKey="rules/own/new" initial={emptyRule(today)} command={addRule} onDone={close} />
      )}
    </section>
  );
}

function RuleVersion({ rule }: { readonly rule: OwnRule }) {
  const { t } = useTranslation();
  const { language } = useDisplay();
  const format = useFormat();
  const entry = useWholeRulebook().entryById.get(`${OWN}${rule.id}`);
  const state = ruleState(rule, useToday());
  const { validFrom, validUntil } = rule.fields;
  const until = [validUntil, rule.endedOn, rule.supersededFrom].flatMap((day) => day ?? []).toSorted()[0];
  return (
    <details className="ny-own-rule-version">
      <summary>
        <strong>{entry && wordsIn(entry.title, language)}</strong>{' '}
        <StatusTag tone={TONES[state]}>{t(`rules.own.state.${state}`)}</StatusTag>{' '}
        <span className="ny-secondary">
          {until
            ? t('rules.clause.between', { from: format.day(validFrom), until: format.day(until) })
            : t('rules.clause.from', { from: format.day(validFrom) })}
        </span>
      </summary>
      {entry && <ClauseCard entry={entry} />}
    </details>
  );
}
