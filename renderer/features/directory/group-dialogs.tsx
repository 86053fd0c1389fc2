import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { GroupBody } from '../../../shared/domain/organisation/records';
import {
  checkMember,
  checkPlace,
  EMPTY_MEMBER,
  EMPTY_PLACE,
  GROUP_BODIES,
  memberInputOf,
  PLACE_KINDS,
  placeInputOf,
  setMember,
  setPlace,
  type GroupMember,
  type Place,
} from '../../../shared/domain/organisation/township-group';
import type { Township } from '../../../shared/domain/organisation/townships';
import { useDraft } from '../../app/use-draft';
import { BilingualNameFields } from '../../components/bilingual-name';
import { FormField } from '../../components/form-field';
import { DraftDialog } from './draft-dialog';
import { TextFields } from './text-fields';
import { useDraftSave } from './use-draft-save';

interface Props {
  readonly township: Township;
  readonly onClose: () => void;
}

interface MemberProps extends Props {
  readonly member: GroupMember | null;
  /** The body that is offered first. */
  readonly missing: readonly GroupBody[];
}

export function MemberDialog({ township, member, missing, onClose }: MemberProps) {
  const { t } = useTranslation();
  const draft = useDraft(`directory/member/${member?.id ?? township.id}`, () =>
    member ? memberInputOf(member) : { ...EMPTY_MEMBER, body: missing[0] ?? 'other' },
  );
  const { errorOf, save, discard } = useDraftSave({
    draft,
    check: checkMember,
    command: (input) => setMember(township.id, member?.id ?? null, input),
    onDone: onClose,
  });
  const { value, setValue } = draft;
  return (
    <DraftDialog
      title={t(member ? 'contacts.group.editMember' : 'contacts.group.addMember')}
      draft={draft}
      onSave={save}
      onClose={onClose}
      onDiscard={discard}
    >
      <FormField label={t('contacts.group.bodyField')} required>
        {(control) => (
          <Select
            {...control}
            value={value.body}
            onChange={(body) => setValue((before) => ({ ...before, body }))}
            options={GROUP_BODIES.map((body) => ({ value: body, label: t(`contacts.group.body.${body}`) }))}
          />
        )}
      </FormField>
      <BilingualNameFields
        of="person"
        zh={value.nameZh}
        bo={value.nameBo}
        errorZh={errorOf('nameZh', '') === null ? null : t('directory.contact.needOther')}
        errorBo={errorOf('nameBo', t('common.field.personBo'))}
        onChange={({ zh, bo }) => setValue((before) => ({ ...before, nameZh: zh, nameBo: bo }))}
      />
      <TextFields
        specs={[
          { field: 'post', label: t('common.field.post') },
          { field: 'phone', label: t('contacts.group.phone'), inputMode: 'tel' },
        ]}
        value={value}
        onChange={(field, text) => setValue((before) => ({ ...before, [field]: text }))}
        errorOf={errorOf}
      />
    </DraftDialog>
  );
}

export function PlaceDialog({ township, place, onClose }: Props & { readonly place: Place | null }) {
  const { t } = useTranslation();
  const draft = useDraft(`directory/place/${place?.id ?? township.id}`, () =>
    place ? placeInputOf(place) : EMPTY_PLACE,
  );
  const { errorOf, save, discard } = useDraftSave({
    draft,
    check: checkPlace,
    command: (input) => setPlace(township.id, place?.id ?? null, input),
    onDone: onClose,
  });
  const { value, setValue } = draft;
  return (
    <DraftDialog
      title={t(place ? 'contacts.group.editPlace' : 'contacts.group.addPlace')}
      draft={draft}
      onSave={save}
      onClose={onClose}
      onDiscard={discard}
    >
      <FormField label={t('contacts.group.kindField')} required>
        {(control) => (
          <Select
            {...control}
            value={value.kind}
            onChange={(kind) => setValue((before) => ({ ...before, kind }))}
            options={PLACE_KINDS.map((kind) => ({ value: kind, label: t(`contacts.group.kind.${kind}`) }))}
          />
        )}
      </FormField>
      <BilingualNameFields
        zh={value.nameZh}
        bo={value.nameBo}
        errorZh={errorOf('nameZh', t('common.field.nameZh'))}
        errorBo={errorOf('nameBo', t('common.field.nameBo'))}
        onChange={({ zh, bo }) => setValue((before) => ({ ...before, nameZh: zh, nameBo: bo }))}
      />
      <TextFields
        specs={[
          { field: 'contact', label: t('contacts.group.placeContact') },
          { field: 'phone', label: t('contacts.group.phone'), inputMode: 'tel' },
        ]}
        value={value}
        onChange={(field, text) => setValue((before) => ({ ...before, [field]: text }))}
        errorOf={errorOf}
      />
    </DraftDialog>
  );
}
