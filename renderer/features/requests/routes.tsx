import { Route, Routes } from 'react-router';
import { OnlyFor } from '../../app/frame/only-for';
import { EscalationsPage } from './escalations-page';
import { NewRequestPage } from './new-request-page';
import { NoticePage } from './notice-page';
import { RequestListPage } from './request-list-page';
import { RequestPage } from './request-page';
import './requests.css';

/** Everything under `/requests`. */
export function RequestsRoutes() {
  return (
    <Routes>
      <Route index element={<RequestListPage />} />
      <Route
        path="escalations"
        element={
          <OnlyFor action="request.record">
            <EscalationsPage />
          </OnlyFor>
        }
      />
      <Route
        path="new/:draftId?"
        element={
          <OnlyFor action="request.issue">
            <NewRequestPage />
          </OnlyFor>
        }
      />
      <Route path=":id" element={<RequestPage />} />
      <Route path=":id/notice" element={<NoticePage />} />
    </Routes>
  );
}
