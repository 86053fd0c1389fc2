import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  removeFromGroup,
  townshipGroup,
  type GroupMember,
  type Place,
} from '../../../shared/domain/organisation/township-group';
import type { Township } from '../../../shared/domain/organisation/townships';
import { useSession, useWorld } from '../../app/session-context';
import { GroupFacts } from '../../components/township-group';
import { useDirectoryErrorText } from '../../components/directory-error-text';
import { inLanguage } from '../../components/record-names';
import { useSaveFeedback } from '../../components/use-save-feedback';
import { useDisplay } from '../../i18n/display-context';
import { MemberDialog, PlaceDialog } from './group-dialogs';

type Open =
  | { readonly of: 'member'; readonly member: GroupMember | null }
  | { readonly of: 'place'; readonly place: Place | null };

/** The group of a township, to be filled in: N art. 25. */
export function GroupCard({ township, canEdit }: { readonly township: Township; readonly canEdit: boolean }) {
  const { t } = useTranslation();
  const world = useWorld();
  const [open, setOpen] = useState<Open | null>(null);
  const group = townshipGroup(world, township.id);
  if (!group) return null;
  const close = () => setOpen(null);
  return (
    <section className="directory-part" aria-label={t('contacts.group.title')}>
      <header>
        <h3>{t('contacts.group.title')}</h3>
      </header>
      <p className="ny-secondary">{t('contacts.group.source')}</p>
      <GroupFacts
        group={group}
        buttonsOf={
          canEdit
            ? (kind, each) => (
                <EntryButtons
                  kind={kind}
                  entry={each}
                  onEdit={() => setOpen('body' in each ? { of: 'member', member: each } : { of: 'place', place: each })}
                />
              )
            : undefined
        }
      />
      {canEdit && (
        <div className="directory-contact-buttons">
          <Button onClick={() => setOpen({ of: 'member', member: null })}>{t('contacts.group.addMember')}</Button>
          <Button onClick={() => setOpen({ of: 'place', place: null })}>{t('contacts.group.addPlace')}</Button>
        </div>
      )}
      {open?.of === 'member' && (
        <MemberDialog township={township} member={open.member} missing={group.missing} onClose={close} />
      )}
      {open?.of === 'place' && <PlaceDialog township={township} place={open.place} onClose={close} />}
    </section>
  );
}

interface EntryProps {
  readonly kind: 'groupMember' | 'place';
  readonly entry: GroupMember | Place;
  readonly onEdit: () => void;
}

function EntryButtons({ kind, entry, onEdit }: EntryProps) {
  const { t } = useTranslation();
  const { language } = useDisplay();
  const session = useSession();
  const tellSave = useSaveFeedback();
  const errorText = useDirectoryErrorText();
  const name = inLanguage({ zh: entry.nameZh, bo: entry.nameBo }, language);
  const remove = async () => {
    tellSave(await session.save(removeFromGroup(kind, entry.id)), (error) => errorText(error));
  };
  return (
    <span className="directory-entry-buttons">
      <Button size="small" aria-label={t('contacts.group.edit', { name })} onClick={onEdit}>
        {t('common.action.edit')}
      </Button>
      <Button size="small" aria-label={t('contacts.group.remove', { name })} onClick={() => void remove()}>
        {t('common.action.remove')}
      </Button>
    </span>
  );
}
