import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotify } from '../components/use-notify';
import { useFormat } from '../i18n/use-format';

/**
 * In UTF-16 units. The longest field takes 4,000 characters and says itself what is too long; what is much longer than that
 * (a whole file, pasted or dropped by mistake) would stop the screen for seconds while it is laid out, most of all in Tibetan.
 */
const MOST_AT_ONCE = 50_000;

/** Keeps what no field can hold out of every field, and says so. What stood there stays; the clipboard still has the rest. */
export function PasteLimit() {
  const { t } = useTranslation();
  const format = useFormat();
  const notify = useNotify();
  useEffect(() => {
    const refuse = (event: InputEvent) => {
      const length = event.data?.length ?? 0;
      if (length <= MOST_AT_ONCE) return;
      event.preventDefault();
      notify.error(t('errors.paste.too_long', { length: format.number(length), limit: format.number(MOST_AT_ONCE) }));
    };
    document.addEventListener('beforeinput', refuse, { capture: true });
    return () => document.removeEventListener('beforeinput', refuse, { capture: true });
  }, [t, format, notify]);
  return null;
}
