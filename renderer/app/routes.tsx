import { lazy, Suspense, type ComponentType } from 'react';
import { createHashRouter, Navigate } from 'react-router';
import { useProblemText as useCaseProblemText } from '../features/cases/case-texts';
import { AreaCasePage } from '../features/area/area-case-page';
import { AreaPage } from '../features/area/area-page';
import { CasesRoutes } from '../features/cases/routes';
import { DirectoryPage } from '../features/directory/directory-page';
import { OutboxPage } from '../features/exchange/outbox-page';
import { HomePage } from '../features/home/home-page';
import { MattersOfCase } from '../features/matters/matters-of-case';
import { PeoplePage } from '../features/people/people-page';
import { useProblemText as useRequestProblemText } from '../features/requests/problem-text';
import { RequestsOfCase } from '../features/requests/requests-of-case';
import '../features/requests/requests.css';
import { RequestsRoutes } from '../features/requests/routes';
import { RulesPage } from '../features/rules/rules-page';
import { StickPage } from '../features/stick/stick-page';
import { VoiceCheckPage } from '../features/voice-check/voice-check-page';
import { Loading } from './frame/loading';
import { Frame } from './frame/frame';
import { NotFound } from './frame/not-found';
import { OnlyFor } from './frame/only-for';
import { FreshnessProvider } from './freshness-provider';
import { RouteError } from './frame/route-error';

/** A page that is seldom opened is loaded when it is. The daily ones are there from the start, so that none makes a person wait. */
const seldom = (load: () => Promise<ComponentType>) => {
  const Page = lazy(async () => ({ default: await load() }));
  return (
    <Suspense fallback={<Loading />}>
      <Page />
    </Suspense>
  );
};

/** The page of decisions complains about a value as the form of its field does. */
const FORM_TEXTS = { useCaseProblemText, useRequestProblemText };

/** The cases with the requests and matters of each: the features know nothing of each other. */
const requestsSlot = (caseId: string) => <RequestsOfCase caseId={caseId} />;
const mattersSlot = (caseId: string) => <MattersOfCase caseId={caseId} />;

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
          element: <HomePage />,
        },
        {
          errorElement: <RouteError />,
          path: 'cases/import',
          element: (
            <OnlyFor action="case.read">
              {seldom(async () => (await import('../features/cases/import/import-screen')).ImportScreen)}
            </OnlyFor>
          ),
        },
        {
          errorElement: <RouteError />,
          path: 'cases/*',
          element: (
            <OnlyFor action="case.read" or={{ action: 'area.read', page: <AreaCasePage /> }}>
              <CasesRoutes requestsSlot={requestsSlot} mattersSlot={mattersSlot} />
            </OnlyFor>
          ),
        },
        {
          errorElement: <RouteError />,
          path: 'area',
          element: (
            <OnlyFor action="area.read">
              <AreaPage />
            </OnlyFor>
          ),
        },
        {
          errorElement: <RouteError />,
          path: 'area/:id',
          element: (
            <OnlyFor action="area.read">
              <AreaCasePage />
            </OnlyFor>
          ),
        },
        {
          errorElement: <RouteError />,
          path: 'matters/*',
          element: (
            <OnlyFor action="case.read">
              {seldom(async () => (await import('../features/matters/routes')).MattersRoutes)}
            </OnlyFor>
          ),
        },
        {
          errorElement: <RouteError />,
          path: 'requests/*',
          element: (
            <OnlyFor action="request.read">
              <RequestsRoutes />
            </OnlyFor>
          ),
        },
        {
          errorElement: <RouteError />,
          path: 'conflicts',
          element: seldom(async () => {
            const { DecisionsPage } = await import('../features/decisions/decisions-page');
            return () => <DecisionsPage texts={FORM_TEXTS} />;
          }),
        },
        {
          errorElement: <RouteError />,
          path: 'board',
          element: (
            <OnlyFor action="board.read">
              <FreshnessProvider>
                {seldom(async () => (await import('../features/board/board-page')).BoardPage)}
              </FreshnessProvider>
            </OnlyFor>
          ),
        },
        {
          errorElement: <RouteError />,
          path: 'rules',
          element: <RulesPage />,
        },
        {
          errorElement: <RouteError />,
          path: 'directory',
          element: <DirectoryPage />,
        },
        {
          errorElement: <RouteError />,
          path: 'directory/receipt',
          element: seldom(async () => (await import('../features/directory/receipt-page')).ReceiptPage),
        },
        {
          errorElement: <RouteError />,
          path: 'cases/persons',
          element: (
            <OnlyFor action="case.read">
              {seldom(async () => (await import('../features/identity/identity-page')).IdentityPage)}
            </OnlyFor>
          ),
        },
        {
          errorElement: <RouteError />,
          path: 'people',
          element: <PeoplePage />,
        },
        {
          errorElement: <RouteError />,
          path: 'backup',
          element: seldom(async () => (await import('../features/backup/backup-page')).BackupPage),
        },
        {
          errorElement: <RouteError />,
          path: 'settings',
          element: seldom(async () => (await import('../features/settings/settings-page')).SettingsPage),
        },
        {
          errorElement: <RouteError />,
          path: 'outbox',
          // There from the start: it is looked at when nothing can be fetched.
          element: <OutboxPage />,
        },
        {
          errorElement: <RouteError />,
          path: 'voice-check',
          // The same: it is what is left when nothing else works.
          element: <VoiceCheckPage />,
        },
        {
          errorElement: <RouteError />,
          path: 'stick',
          // Needed where there is no link at all.
          element: <StickPage />,
        },
        {
          errorElement: <RouteError />,
          path: 'put-aside',
          element: (
            <OnlyFor action="escalation.lead">
              {seldom(async () => (await import('../features/exchange/parked-page')).ParkedPage)}
            </OnlyFor>
          ),
        },
        {
          errorElement: <RouteError />,
          path: 'devices',
          element: (
            <OnlyFor action="person.add">
              {seldom(async () => (await import('../features/exchange/devices-page')).DevicesPage)}
            </OnlyFor>
          ),
        },
        {
          errorElement: <RouteError />,
          path: 'help',
          element: seldom(async () => (await import('../features/manual/manual-page')).ManualPage),
        },
        // The address on an enrolment sheet, opened again on the machine that it enrolled.
        { path: 'join/*', element: <Navigate to="/" replace /> },
        { path: '*', element: <NotFound /> },
      ],
    },
  ]);
