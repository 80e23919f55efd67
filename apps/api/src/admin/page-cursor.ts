/** The place after a row, for keyset paging: its sort key and its id, which breaks ties. */
export interface PagePlace {
  readonly key: number;
  readonly id: string;
}

const PLACE = /^(-?\d{1,15})\.([\w:-]{1,60})$/;

/** @returns undefined for whatever is no cursor: the list then begins at its start */
export function readCursor(cursor: string | undefined): PagePlace | undefined {
  const [, key, id] = PLACE.exec(cursor ?? '') ?? [];
  return key === undefined || id === undefined ? undefined : { key: Number(key), id };
}

export interface Page<Row> {
  readonly rows: Row[];
  /** Null: that was the last page. */
  readonly nextCursor: string | null;
}

/**
 * Cuts a page out of rows that were read with one more than its size.
 * @param place the sort key and id of a row
 */
export function cutPage<Row>(found: readonly Row[], size: number, place: (row: Row) => PagePlace): Page<Row> {
  const rows = found.slice(0, size);
  const last = rows.at(-1);
  if (last === undefined || found.length <= size) return { rows, nextCursor: null };
  const { key, id } = place(last);
  return { rows, nextCursor: `${key}.${id}` };
}
