import './cases.css';
import { Route, Routes } from 'react-router';
import { CaseListScreen } from './case-list-screen';
import { CaseScreen, type CaseSlot } from './case-screen';
import { ComparePersonsScreen } from './compare-persons-screen';
import { CompareScreen } from './compare-screen';
import { EditCaseScreen } from './edit-case-screen';
import { NationalScreen } from './national-screen';
import { NewCaseScreen, RegisterCaseScreen } from './register-case-screen';

interface Props {
  /** The requests of a case, shown on its page; the composition root passes the list of the requests feature. */
  readonly requestsSlot?: CaseSlot;
  /** What else is followed in a case; likewise. */
  readonly mattersSlot?: CaseSlot;
}

/** Everything below `/cases`. */
export function CasesRoutes({ requestsSlot, mattersSlot }: Props) {
  return (
    <Routes>
      <Route index element={<CaseListScreen />} />
      <Route path="new" element={<NewCaseScreen />} />
      <Route path="new/:draftId" element={<RegisterCaseScreen />} />
      <Route path=":id" element={<CaseScreen requestsSlot={requestsSlot} mattersSlot={mattersSlot} />} />
      <Route path=":id/edit" element={<EditCaseScreen />} />
      <Route path=":id/compare/:other" element={<CompareScreen />} />
      <Route path="persons/:id/compare/:other" element={<ComparePersonsScreen />} />
      <Route path=":id/national" element={<NationalScreen />} />
    </Routes>
  );
}
