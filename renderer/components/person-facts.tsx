import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { readingOf, wylieOf, type Identified } from '../../shared/domain/identity/likeness';
import { maskPhone, parsePhone } from '../../shared/text/phone';
import { useWorld } from '../app/session-context';
import { useFormat } from '../i18n/use-format';
import { BilingualName } from './bilingual-name';
import { caseAddress, caseNumber } from './record-names';
import './person-facts.css';

interface Props {
  readonly person: Identified;
  /** The same person on other cases, whose records were merged with this one. */
  readonly also?: readonly Identified[];
}

/** What tells a person from a namesake. The id number and the telephone by their ends only: whoever walks by need not read them. */
export function PersonFacts({ person, also = [] }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const world = useWorld();
  const { party, typedId, birthYear } = person;
  const facts: readonly (readonly [string, string, string?])[] = [
    [t('identity.spellings'), party.transcriptions.join(' '), 'zh-CN'],
    [t('identity.reading'), readingOf(party), 'zh-Latn'],
    [t('identity.wylie'), wylieOf(party), 'bo-Latn'],
    [t('identity.house'), party.houseName ?? '', scriptOf(party.houseName)],
    [t('identity.village'), party.village ?? party.address ?? '', scriptOf(party.village ?? party.address)],
    [t('cases.field.phone'), maskedPhone(party.phone)],
  ];
  // Entered twice on what is one case by now, it stands there once.
  const placesOf = (all: readonly Identified[]) => [
    ...new Map(all.map(({ party: one }) => [`${one.role} ${caseAddress(world, one.case)}`, one] as const)).values(),
  ];
  const known = facts.filter(([, value]) => value !== '');
  return (
    <div className="ny-person">
      <p>
        <strong>
          <BilingualName zh={party.nameZh || null} bo={party.nameBo} />
        </strong>{' '}
        {birthYear !== null && <span>{t('identity.born', { year: format.digits(String(birthYear)) })}</span>}{' '}
        <span>{typedId === '' ? t('identity.noId') : t('identity.idTail', { tail: typedId.slice(-4) })}</span>
      </p>
      {known.length > 0 && (
        <dl>
          {known.map(([label, value, lang]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd {...(lang ? { lang } : {})}>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {placesOf([person, ...also]).map(({ id, role, case: home }) => (
        <p key={id} className="ny-secondary">
          {t(`cases.role.${role}`)}{' '}
          <Link to={caseAddress(world, home)} lang="zh-CN">
            {caseNumber(world, home)}
          </Link>
        </p>
      ))}
    </div>
  );
}

const scriptOf = (text: string | null): string => (/[\u0F00-\u0FFF]/.test(text ?? '') ? 'bo' : 'zh-CN');

function maskedPhone(phone: string | null): string {
  const parsed = parsePhone(phone ?? '');
  return parsed.ok ? maskPhone(parsed.value) : '';
}
