import { Route, Routes } from 'react-router';
import { BodiesPage } from './bodies-page';
import { MatterListPage } from './matter-list-page';
import { MatterPage } from './matter-page';
import './matters.css';
import { NewMatterPage } from './new-matter-page';
import { PaperPage } from './paper-page';

/** Everything under `/matters`. */
export function MattersRoutes() {
  return (
    <Routes>
      <Route index element={<MatterListPage />} />
      <Route path="bodies" element={<BodiesPage />} />
      <Route path="new/:beginning" element={<NewMatterPage />} />
      <Route path=":id" element={<MatterPage />} />
      <Route path=":id/paper" element={<PaperPage />} />
    </Routes>
  );
}
