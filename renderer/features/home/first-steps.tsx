import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { actorOf } from '../../../shared/access/actor';
import { RECOVERY_CONFIRMED } from '../../app/recovery-confirmed';
import { useSession, useWorld } from '../../app/session-context';
import { useMay } from '../../app/use-may';

/** What to do first in a new county; each line goes away when it is done. */
export function FirstSteps() {
  const { t } = useTranslation();
  const world = useWorld();
  const may = useMay();
  const session = useSession();
  const founder = actorOf(world, session.person).founder;
  const steps = [
    {
      needs: 'person.add' as const,
      done: !founder || session.preference(RECOVERY_CONFIRMED) === true,
      to: '/people',
      text: t('home.first.recovery'),
    },
    {
      needs: 'directory.edit' as const,
      done: world.rows('contact').some(({ fields }) => fields['mobile'] || fields['landline']),
      to: '/directory',
      text: t('home.first.contacts'),
    },
    {
      needs: 'case.register' as const,
      done: world.rows('case').length > 0,
      to: '/cases',
      text: t('home.first.case'),
    },
    {
      needs: 'request.issue' as const,
      done: world.rows('request').length > 0,
      to: '/requests/new',
      text: t('home.first.request'),
    },
  ].filter(({ needs, done }) => !done && may(needs));
  if (steps.length === 0) return null;
  return (
    <section className="ny-card ny-first" aria-labelledby="first-steps">
      <h2 id="first-steps">{t('home.first.title')}</h2>
      <ol>
        {steps.map(({ to, text }) => (
          <li key={to}>
            <Link to={to}>{text}</Link>
          </li>
        ))}
      </ol>
    </section>
  );
}
