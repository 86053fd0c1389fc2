import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { OpenModal } from '../../components/open-modal';

/** The keys that work everywhere. */
export function HelpOverlay({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const rows = [
    { keys: ['Ctrl', 'K'], text: t('app.help.jump') },
    { keys: ['Ctrl', 'S'], text: t('app.help.save') },
    { keys: ['Ctrl', 'L'], text: t('app.help.lock') },
    { keys: ['Ctrl', '⇧', 'Y'], text: t('app.help.language') },
    { keys: ['?'], text: t('app.help.help') },
    { keys: ['Tab', '⇧ Tab'], text: t('app.help.next') },
    { keys: ['↑', '↓', '←', '→'], text: t('app.help.arrows') },
    { keys: ['Enter'], text: t('app.help.enter') },
    { keys: ['Esc'], text: t('app.help.escape') },
  ];
  return (
    <OpenModal width="min(36rem, 94vw)" title={t('app.help.title')} footer={null} onCancel={onClose}>
      <table className="ny-help">
        <tbody>
          {rows.map(({ keys, text }) => (
            <tr key={text}>
              <th scope="row" lang="en">
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </th>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <Link to="/help" onClick={onClose}>
          {t('app.help.manual')}
        </Link>
      </p>
    </OpenModal>
  );
}
