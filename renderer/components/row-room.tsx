/** Stands for rows that are not drawn. */
export const RowRoom = ({ height, columns }: { readonly height: number; readonly columns: number }) =>
  height > 0 ? (
    <tr aria-hidden className="ny-row-room">
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- hidden, and no control */}
      <td colSpan={columns} style={{ height }} />
    </tr>
  ) : null;
