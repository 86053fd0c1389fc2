import { LockOutlined, QuestionOutlined, SearchOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PersonId } from '../../../shared/core/ids';
import { countyOf } from '../../../shared/domain/organisation/county';
import { JUMP_KEYS } from '../../i18n/brand';
import { LanguageSwitch } from '../language-switch';
import { useWorld } from '../session-context';
import { ExchangeChip } from './exchange-chip';
import { PersonChip } from './person-chip';

interface Props {
  readonly onJump: () => void;
  readonly onHelp: () => void;
  readonly onLock: (next?: PersonId | null) => void;
}

/** The court's name in both scripts, the way to everything, and who is at work. */
export function Header({ onJump, onHelp, onLock }: Props) {
  const { t } = useTranslation();
  const county = countyOf(useWorld());
  return (
    <header className="ny-header">
      <Link to="/" className="ny-header-court">
        <span lang="bo">{county?.courtBo}</span>
        <span lang="zh-CN">{county?.courtZh}</span>
      </Link>
      <button type="button" className="ny-header-jump" onClick={onJump}>
        <SearchOutlined aria-hidden />
        <span>{t('app.frame.jump')}</span>
        <kbd lang="en">{JUMP_KEYS}</kbd>
      </button>
      <div className="ny-header-end">
        <ExchangeChip />
        <LanguageSwitch />
        <PersonChip onLock={onLock} />
        <Button
          className="ny-header-icon"
          type="text"
          icon={<QuestionOutlined />}
          aria-label={t('app.frame.help')}
          title={t('app.frame.help')}
          onClick={onHelp}
        />
        <Button
          className="ny-header-icon"
          type="text"
          icon={<LockOutlined />}
          aria-label={t('app.frame.lock')}
          title={t('app.frame.lock')}
          onClick={() => onLock()}
        />
      </div>
    </header>
  );
}
