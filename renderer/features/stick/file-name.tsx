/** The name of a file, in its own letters. */
export const FileName = ({ name }: { readonly name: string }) => (
  <span lang="en" className="ny-file-name">
    {name}
  </span>
);
