import type { ComponentProps, ReactNode } from 'react';
import { cx } from './class-names.ts';

export interface Column<Row> {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Numbers and money stand at the right. */
  numeric?: boolean;
  className?: string;
}

interface TableProps<Row> {
  /** Names the table for screen readers; shown when `showCaption`. */
  caption: string;
  showCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** In place of the body when there are no rows. */
  empty?: ReactNode;
}

/** Dense rows of figures. Scrolls sideways by itself where it is too wide; the first column heads its row. */
export function Table<Row>({ caption, showCaption = false, columns, rows, rowKey, empty }: TableProps<Row>) {
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section aria-label={caption} tabIndex={0} className="overflow-x-auto rounded-md border border-line bg-raised">
        <table className="w-full border-collapse text-sm tabular-nums">
          <caption className={showCaption ? 'px-3 py-2 text-left font-medium' : 'sr-only'}>{caption}</caption>
          <thead>
            <tr className="border-line border-b bg-sunken text-left text-soft text-xs">
              {columns.map(({ key, header, numeric }) => (
                <th
                  key={key}
                  scope="col"
                  className={cx('whitespace-nowrap px-3 py-2 font-medium', numeric && 'text-right')}
                >
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <TableRow key={rowKey(row)}>
                {columns.map((column, index) => (
                  <Cell key={column.key} heads={index === 0} numeric={column.numeric} className={column.className}>
                    {column.cell(row)}
                  </Cell>
                ))}
              </TableRow>
            ))}
          </tbody>
        </table>
      </section>
      {rows.length === 0 && empty}
    </>
  );
}

const TableRow = (props: ComponentProps<'tr'>) => (
  <tr className="border-line border-b last:border-0 hover:bg-ai-wash" {...props} />
);

interface CellProps {
  heads: boolean;
  numeric: boolean | undefined;
  className: string | undefined;
  children: ReactNode;
}

function Cell({ heads, numeric, className, children }: CellProps) {
  const look = cx('px-3 py-2 text-left align-top font-normal', numeric && 'whitespace-nowrap text-right', className);
  return heads ? (
    <th scope="row" className={look}>
      {children}
    </th>
  ) : (
    <td className={look}>{children}</td>
  );
}
