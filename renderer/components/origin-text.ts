import { useTranslation } from 'react-i18next';
import { dotOf } from '../../shared/exchange/stamp';
import type { Origin } from '../../shared/exchange/row';
import { useSession } from '../app/session-context';
import { usePersonName } from './person-name';
import { useFormat } from '../i18n/use-format';

/** Who wrote something, when by the clock of the machine, and on which machine. */
export function useOriginText(): (origin: Origin) => string {
  const { t } = useTranslation();
  const session = useSession();
  const format = useFormat();
  const personName = usePersonName();
  return ({ person, atMs, stamp }) => {
    const { dn } = dotOf(stamp);
    const device =
      dn === session.context().dn
        ? t('decisions.device.this')
        : format.digits(t('decisions.device.other', { number: dn }));
    return t('decisions.card.by', { person: personName(person), time: format.instant(atMs), device });
  };
}
