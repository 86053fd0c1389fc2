import { useDisplay } from '../../../i18n/display-context';

/** Text out of a spreadsheet, marked as being in the other script where it is, so that it is drawn and read out as such. */
export function SheetText({ children }: { readonly children: string }) {
  const { language } = useDisplay();
  const other = language === 'bo' ? /\p{Script=Han}/u : /\p{Script=Tibetan}/u;
  return other.test(children) ? <span lang={language === 'bo' ? 'zh-CN' : 'bo'}>{children}</span> : <>{children}</>;
}
