import AntdIcon from '@ant-design/icons/es/components/AntdIconLight';
import type { ComponentProps } from 'react';

/**
 * Every icon stands beside words or on a button that has a name; its own name is an English word ("plus", "down") that a screen reader
 * would read out in both languages. The build puts this in the place of Ant Design's own icon, also where a component of theirs draws one.
 */
// oxlint-disable-next-line import/no-default-export -- stands in for a module with a default export
export default function DecorativeIcon(props: ComponentProps<typeof AntdIcon>) {
  return <AntdIcon {...props} aria-hidden aria-label={undefined} />;
}
