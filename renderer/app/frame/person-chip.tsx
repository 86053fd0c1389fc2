import { PlusOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { actorOf } from '../../../shared/access/actor';
import { may } from '../../../shared/access/permissions';
import type { PersonId } from '../../../shared/core/ids';
import { personById } from '../../../shared/domain/organisation/persons';
import { Emblem } from '../../components/emblems/emblem';
import { useFocusBack } from '../../components/use-focus-back';
import { personName } from '../../components/person-name';
import { useDisplay } from '../../i18n/display-context';
import { useGate } from '../gate-context';
import { useSession, useWorld } from '../session-context';

/** Who is at work. Two clicks switch: the chip, then the other person, who is asked for the passphrase. */
export function PersonChip({ onLock }: { readonly onLock: (next: PersonId) => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const gate = useGate();
  const session = useSession();
  const world = useWorld();
  const { language } = useDisplay();
  const [open, setOpen] = useState(false);
  const cards = gate.cards(session);
  const others = cards.filter(({ id }) => id !== session.person);
  const me = personById(world, session.person);
  const name = me ? personName(world, me.id, language) : t('app.frame.unknownPerson');
  const list = (
    <SwitchList>
      {others.length === 0 && <p className="ny-secondary">{t('app.frame.noOthers')}</p>}
      {others.map((card) => (
        <button key={card.id} type="button" onClick={() => onLock(card.id)}>
          <Emblem number={card.emblem} size={2.25} />
          <span>
            <strong>{personName(world, card.id, language)}</strong>
            <span className="ny-secondary">{personById(world, card.id)?.post}</span>
          </span>
        </button>
      ))}
      {may(actorOf(world, session.person), 'person.add') && (
        <Button
          type="link"
          icon={<PlusOutlined />}
          onClick={() => {
            setOpen(false);
            void navigate('/people');
          }}
        >
          {t('app.frame.addPerson')}
        </Button>
      )}
    </SwitchList>
  );
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      title={t('app.frame.switchPerson')}
      content={list}
      destroyOnHidden
    >
      <button type="button" className="ny-person-chip" aria-expanded={open}>
        <Emblem number={cards.find(({ id }) => id === session.person)?.emblem ?? 1} size={2.25} />
        <span>
          <span className="ny-visually-hidden">{t('app.frame.atWork', { name })}</span>
          <strong aria-hidden>{name}</strong>
          <span>{me?.post}</span>
        </span>
      </button>
    </Popover>
  );
}

/** Stands at the end of the document: without the focus nobody would find it with Tab. */
function SwitchList({ children }: { readonly children: ReactNode }) {
  const list = useRef<HTMLDivElement>(null);
  useFocusBack();
  useEffect(() => {
    const frame = requestAnimationFrame(() => list.current?.querySelector('button')?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <div ref={list} className="ny-switch-person">
      {children}
    </div>
  );
}
