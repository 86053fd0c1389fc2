import type { ReactNode } from 'react';
import { BRAND } from '../../i18n/brand';
import { LanguageSwitch } from '../language-switch';

interface Props {
  readonly children: ReactNode;
  /** Wider, for forms with two columns. */
  readonly wide?: boolean;
}

/** Everything before the data is open: mountains, the name in both scripts, one sheet of paper. */
export function GateLayout({ children, wide = false }: Props) {
  return (
    <div className="ny-gate">
      <svg className="ny-gate-mountains" viewBox="0 0 1440 320" preserveAspectRatio="xMidYMax slice" aria-hidden>
        <path
          d="M0 230 170 96l92 70 130-120 150 140 84-52 150 116 140-150 120 110 92-64 160 120 152-96v260H0Z"
          className="far"
        />
        <path d="M0 270 210 160l140 80 160-90 190 110 150-70 170 84 190-104 230 120v130H0Z" className="near" />
      </svg>
      <header className="ny-gate-head">
        <Wordmark />
        <LanguageSwitch />
      </header>
      <main className={`ny-gate-sheet${wide ? ' ny-gate-sheet-wide' : ''}`}>{children}</main>
    </div>
  );
}

export function Wordmark() {
  return (
    <div className="ny-wordmark">
      <svg viewBox="0 0 40 40" width="40" height="40" aria-hidden>
        <path d="M20 3 35 11.5v17L20 37 5 28.5v-17Z" fill="none" stroke="currentColor" strokeWidth="2" />
        <path d="M10 27 17 16l4 6 3-4 6 9Z" fill="currentColor" />
      </svg>
      <span>
        <span lang="bo">{BRAND.bo}</span>
        <span lang="zh-CN">{BRAND.zh}</span>
      </span>
    </div>
  );
}
