import type { Controls } from './controls';

export type Place = 'home' | 'cases' | 'area' | 'requests' | 'board' | 'rules' | 'directory' | 'people' | 'settings';

/** Goes to a part of the app by its main navigation. */
export const goTo = (app: Controls, place: Place): Promise<void> =>
  app.page
    .getByRole('navigation', { name: app.t('app.nav.label') })
    .getByRole('link', { name: app.t(`app.nav.${place}`), exact: true })
    .click();
