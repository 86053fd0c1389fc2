import { lazy, Suspense, type ComponentType } from 'react';
import { createHashRouter } from 'react-router';
import { Loading } from './frame/loading';
import { Frame } from './frame/frame';
import { NotFound } from './frame/not-found';
import { OnlyFor } from './frame/only-for';
import { RouteError } from './frame/route-error';

type Page = ComponentType;
const page = (load: () => Promise<Page>) => {
  const Lazy = lazy(async () => ({ default: await load() }));
  return (
    <Suspense fallback={<Loading />}>
      <Lazy />
    </Suspense>
  );
};

/** The cases with the requests of each: the features know nothing of each other. */
const casesPage = async (): Promise<Page> => {
  const [{ CasesRoutes }, { RequestsOfCase }] = await Promise.all([
    import('../features/cases/routes'),
    import('../features/requests/requests-of-case'),
    import('../features/requests/requests.css'),
  ]);
  return () => <CasesRoutes requestsSlot={(caseId) => <RequestsOfCase caseId={caseId} />} />;
};

/** Pages by address. Only random ids stand in an address, because the browser keeps them in the clear. */
export const createAppRouter = () =>
  createHashRouter([
    {
      path: '/',
      element: <Frame />,
      errorElement: <RouteError />,
      children: [
        {
          errorElement: <RouteError />,
          index: true,
          element: page(async () => (await import('../features/home/home-page')).HomePage),
        },
        {
          errorElement: <RouteError />,
          path: 'cases/*',
          element: <OnlyFor action="case.read">{page(casesPage)}</OnlyFor>,
        },
        {
          errorElement: <RouteError />,
          path: 'requests/*',
          element: (
            <OnlyFor action="request.read">
              {page(async () => (await import('../features/requests/routes')).RequestsRoutes)}
            </OnlyFor>
          ),
        },
        {
          errorElement: <RouteError />,
          path: 'rules',
          element: page(async () => (await import('../features/rules/rules-page')).RulesPage),
        },
        {
          errorElement: <RouteError />,
          path: 'directory',
          element: page(async () => (await import('../features/directory/directory-page')).DirectoryPage),
        },
        {
          errorElement: <RouteError />,
          path: 'people',
          element: page(async () => (await import('../features/people/people-page')).PeoplePage),
        },
        {
          errorElement: <RouteError />,
          path: 'settings',
          element: page(async () => (await import('../features/settings/settings-page')).SettingsPage),
        },
        {
          errorElement: <RouteError />,
          path: 'help',
          element: page(async () => (await import('../features/manual/manual-page')).ManualPage),
        },
        { path: '*', element: <NotFound /> },
      ],
    },
  ]);
