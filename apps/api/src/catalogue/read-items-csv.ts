import {
  checkItemColumns,
  type ItemCsvError,
  type ItemText,
  type NumberedItem,
  parseItemTable,
} from '@toriyose/domain';
import Papa from 'papaparse';

export const LARGEST_CSV_BYTES = 5 * 1024 * 1024;
export const MOST_CSV_ROWS = 20_000;

/** Something that keeps a file from being imported, by row as a spreadsheet numbers it (the header is row 1). */
export interface ImportError {
  readonly row: number;
  /** '' when the row or the file as a whole is meant. */
  readonly column: string;
  readonly code: ItemCsvError['code'] | 'file_too_large' | 'too_many_rows' | 'malformed_row' | 'address_taken';
  readonly message: ItemText;
  /** The cell as it was, shortened; '' where none is meant. */
  readonly value: string;
}

export interface ItemsCsv {
  readonly items: readonly NumberedItem[];
  readonly errors: readonly ImportError[];
}

const wholeFile = (code: ImportError['code'], message: ItemText): ItemsCsv => ({
  items: [],
  errors: [{ row: 1, column: '', code, message, value: '' }],
});

/**
 * SHOP-1, ADM-3: reads an items CSV as spreadsheets save it: with or without a byte order mark, separated by commas,
 * semicolons or tabs. Nothing is guessed about cells; every fault of every row is reported.
 */
export function readItemsCsv(text: string): ItemsCsv {
  if (Buffer.byteLength(text) > LARGEST_CSV_BYTES) {
    return wholeFile('file_too_large', {
      en: 'The file is larger than 5 MB. Please import it in parts.',
      ja: 'ファイルが5MBを超えています。分割して取り込んでください。',
    });
  }
  const csv = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
    header: true,
    delimitersToGuess: [',', ';', '\t'],
    transformHeader: (name) => name.trim(),
  });
  const header = checkItemColumns(csv.meta.fields ?? []);
  if (header.length > 0) return { items: [], errors: header };
  const rows = csv.data.slice(0, csv.data.findLastIndex(isFilled) + 1);
  if (rows.length > MOST_CSV_ROWS) {
    return wholeFile('too_many_rows', {
      en: `The file has ${rows.length} rows; at most ${MOST_CSV_ROWS} can be imported at once.`,
      ja: `ファイルが${rows.length}行あります。一度に取り込めるのは${MOST_CSV_ROWS}行までです。`,
    });
  }
  const malformed = malformedRows(csv.errors, rows.length);
  return malformed.length > 0 ? { items: [], errors: malformed } : parseItemTable(rows);
}

/** Spreadsheets end a file with empty lines, or with lines of separators only. */
const isFilled = (record: Record<string, string>): boolean => Object.values(record).some((cell) => cell.trim() !== '');

/** A missing quotation mark or separator shifts every cell after it: what such rows say is not worth reading. */
function malformedRows(errors: readonly Papa.ParseError[], rowCount: number): ImportError[] {
  return (
    errors
      .filter(({ type, row = 0 }) => type !== 'Delimiter' && row < rowCount)
      // One row often has both faults.
      .filter(({ row }, index, all) => all.findIndex((error) => error.row === row) === index)
      .map(({ row, type }) => ({
        row: (row ?? 0) + 2,
        column: '',
        code: 'malformed_row',
        message: MALFORMED[type],
        value: '',
      }))
  );
}

const CELLS: ItemText = {
  en: 'This row has more or fewer cells than the header.',
  ja: 'この行のセルの数が見出し行と合っていません。',
};
const QUOTES: ItemText = {
  en: 'A quotation mark (") in this row is never closed.',
  ja: 'この行の引用符（"）が閉じられていません。',
};
const MALFORMED: Readonly<Record<Papa.ParseError['type'], ItemText>> = {
  FieldMismatch: CELLS,
  Delimiter: CELLS,
  Quotes: QUOTES,
};
