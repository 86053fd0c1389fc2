import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { EntityId } from '../../shared/core/ids';
import type { PersonMerger } from '../../shared/domain/identity/merge-persons';
import { useWorld } from '../app/session-context';
import { useDisplay } from '../i18n/display-context';
import './merger-list.css';
import { useOriginText } from './origin-text';
import { recordName } from './record-names';

interface Props {
  readonly mergers: readonly PersonMerger[];
  /** Null where the person may not, or has to look at the two records first. */
  readonly onSeparate: ((a: EntityId, b: EntityId) => void) | null;
}

/** Which record of a person was merged into which, who said it, when and why. */
export function MergerList({ mergers, onSeparate }: Props) {
  const { t } = useTranslation();
  const world = useWorld();
  const { language } = useDisplay();
  const originText = useOriginText();
  return (
    <ul className="ny-mergers">
      {mergers.flatMap(({ from, into, fact }) => {
        const kept = world.row('party', into);
        if (!kept) return [];
        const names = { from: recordName(world, from, language), into: recordName(world, kept, language) };
        const { reason } = fact.body;
        return (
          <li key={fact.original.id}>
            <Link to={`/cases/persons/${from.id}/compare/${into}`}>{t('identity.compare.merger', names)}</Link>{' '}
            {onSeparate && (
              <Button
                size="small"
                aria-label={t('identity.compare.separateFor', names)}
                onClick={() => onSeparate(from.id, into)}
              >
                {t('identity.compare.separate')}
              </Button>
            )}
            <div className="ny-secondary">
              {originText(fact.original)} {typeof reason === 'string' ? reason : ''}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
