/**
 * The address that opens a draft again. A draft's key is `<area>/<what>/<id>`; ids hold no dots, so `<request>.<fact>` names a fact of a
 * request.
 */
export function draftRoute(key: string): string | null {
  const [area, what = '', id = ''] = key.split('/');
  if (area === 'request') return what === 'new' ? `/requests/new/${id}` : requestFormRoute(what, id);
  if (area === 'case') return what === 'new' ? `/cases/new/${id}` : caseFormRoute(what, id);
  if (area === 'matter') return what === 'new' ? `/matters/new/${id}` : matterFormRoute(what, id);
  return area === 'settings' ? '/settings' : null;
}

/** What is edited over the page of a case stands in its address as `?do=<form>.<ids>`. */
function caseFormRoute(form: string, id: string): string {
  const [record = '', ...rest] = id.split('.');
  return form === 'edit' ? `/cases/${record}/edit` : `/cases/${record}?do=${[form, ...rest].join('.')}`;
}

function requestFormRoute(form: string, id: string): string {
  const [request = '', fact] = id.split('.');
  return `/requests/${request}?form=${form}${fact ? `&fact=${fact}` : ''}`;
}

function matterFormRoute(form: string, id: string): string {
  const [matter = '', fact] = id.split('.');
  return `/matters/${matter}?form=${form}${fact ? `&fact=${fact}` : ''}`;
}
