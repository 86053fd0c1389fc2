import { CopyOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Contact, ContactSlot } from '../../../shared/domain/organisation/contacts';
import { parsePhone } from '../../../shared/text/phone';
import { BilingualName } from '../../components/bilingual-name';
import { StatusTag } from '../../components/status-tag';
import { useNotify } from '../../components/use-notify';

interface Props {
  readonly slot: ContactSlot;
  /** Null for who may only read. */
  readonly onEdit: (() => void) | null;
}

/** One place of a unit: who fills it and how to reach that person. */
export function ContactCard({ slot: { role, contact }, onEdit }: Props) {
  const { t } = useTranslation();
  return (
    <article className={contact ? 'directory-contact' : 'directory-contact directory-contact-empty'}>
      <header>
        <h3>{t(`directory.role.${role}`)}</h3>
        <span className="ny-secondary">{t(`directory.roleHint.${role}`)}</span>
      </header>
      {contact ? <ContactDetails contact={contact} /> : <p className="ny-secondary">{t('directory.contact.empty')}</p>}
      {onEdit && (
        <Button
          className="directory-contact-edit"
          icon={contact ? <EditOutlined /> : <PlusOutlined />}
          aria-label={`${t(contact ? 'common.action.edit' : 'directory.contact.fill')} ${t(`directory.role.${role}`)}`}
          onClick={onEdit}
        >
          {t(contact ? 'common.action.edit' : 'directory.contact.fill')}
        </Button>
      )}
    </article>
  );
}

function ContactDetails({ contact }: { readonly contact: Contact }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="directory-contact-name">
        <BilingualName zh={contact.nameZh || null} bo={contact.nameBo || null} />
        {contact.away && <StatusTag tone="waiting">{t('directory.contact.away')}</StatusTag>}
      </p>
      {contact.post && <p className="ny-secondary">{contact.post}</p>}
      <dl>
        <PhoneLine label={t('common.field.landline')} phone={contact.landline} />
        <PhoneLine label={t('common.field.mobile')} phone={contact.mobile} />
      </dl>
    </>
  );
}

function PhoneLine({ label, phone }: { readonly label: string; readonly phone: string | null }) {
  const { t } = useTranslation();
  const notify = useNotify();
  if (phone === null) return null;
  const parsed = parsePhone(phone);
  const shown = parsed.ok ? parsed.value.display : phone;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(phone);
      notify.info(t('directory.contact.copied', { phone: shown }));
    } catch {
      // The host does not give the clipboard: the number stands on the screen to be selected.
    }
  };
  return (
    <>
      <dt>{label}</dt>
      <dd className="ny-tabular">
        {shown}
        <Button
          size="small"
          type="text"
          icon={<CopyOutlined />}
          aria-label={t('directory.contact.copy', { phone: shown })}
          onClick={() => void copy()}
        />
      </dd>
    </>
  );
}
