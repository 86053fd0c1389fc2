import 'i18next';
import type { SourceTexts } from './source-texts';

declare module 'i18next' {
  interface CustomTypeOptions {
    readonly defaultNS: 'texts';
    readonly resources: { readonly texts: SourceTexts };
    readonly returnNull: false;
  }
}
