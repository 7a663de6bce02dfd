import type { ComponentChildren } from 'preact';

/** A table: its caption, its columns, its rows. The first cell of a row is its heading. */
export interface TableData {
  readonly caption: string;
  readonly columns: readonly { readonly title: string; readonly numeric?: boolean }[];
  readonly rows: readonly (readonly ComponentChildren[])[];
}

/** A table (表格) that scrolls inside its own frame where it is wider than the page. */
export function Table({ table, bare = false }: { readonly table: TableData; readonly bare?: boolean }) {
  const { caption, columns, rows } = table;
  const numeric = (place: number) => (columns[place]?.numeric === true ? 'numeric' : undefined);
  return (
    // A group and no landmark of its own: many a table has the name of the part in which it stands.
    <div class="table-frame" role="group" aria-label={caption} tabIndex={0}>
      <table>
        {/* A heading right above it may say the same already. */}
        <caption class={bare ? 'unseen' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ title }, place) => (
              <th key={place} scope="col" class={numeric(place)}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([head, ...cells], row) => (
            <tr key={row}>
              <th scope="row" class={numeric(0)}>
                {head}
              </th>
              {cells.map((cell, place) => (
                <td key={place} class={numeric(place + 1)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
