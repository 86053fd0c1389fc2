import { useEffect } from 'react';
import { useLocation, useNavigate, useRouteError } from 'react-router';
import { rememberError } from '../errors-seen';
import { ScreenError } from './screen-error';

/** A page that threw. The other pages, what was saved and all drafts stand: a form writes its draft when it goes. */
export function RouteError() {
  const error = useRouteError();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  useEffect(() => {
    console.error('A page failed:', error);
    rememberError(error instanceof Error ? error.name : 'thrown');
  }, [error]);
  // The same address anew: the page is drawn afresh, and its form begins with its draft. Nobody has to unlock again.
  return <ScreenError onAgain={() => void navigate(`${pathname}${search}`, { replace: true })} hasHome />;
}
