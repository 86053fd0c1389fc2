/** The address of the notices of several requests, one sheet each; only their random ids stand in it. */
export function noticeRoute([first = '', ...others]: readonly string[]): string {
  return `/requests/${first}/notice${others.length > 0 ? `?also=${others.join(',')}` : ''}`;
}
