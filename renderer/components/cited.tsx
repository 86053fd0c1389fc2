import { Fragment } from 'react';

/** A sentence that names Chinese documents: the names are marked as Chinese, whatever the language of the sentence is. */
export function Cited({ text, names }: { readonly text: string; readonly names: readonly string[] }) {
  const [name, ...rest] = names;
  if (name === undefined) return text;
  return text.split(name).map((part, i) => (
    <Fragment key={i}>
      {i > 0 && <span lang="zh-CN">{name}</span>}
      <Cited text={part} names={rest} />
    </Fragment>
  ));
}
