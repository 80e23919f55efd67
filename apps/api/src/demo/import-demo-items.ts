import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { addMs, DAY_MS, type Instant } from '@toriyose/domain';
import Papa from 'papaparse';
import { importItems } from '../catalogue/import-items.ts';
import { CLOCK } from '../order/actors.ts';
import type { Services } from '../services/services.ts';
import { DemoClock, servicesAt } from './demo-clock.ts';

export const DEMO_ITEMS_FILE = fileURLToPath(new URL('../../demo/items.csv', import.meta.url));

/** Before the first account and the first order. */
const SHELVED_DAYS_AGO = 200;

/** A libSQL server takes no more changes than this in one transaction. */
const ROWS_AT_ONCE = 200;

/**
 * Puts the demo catalogue on the shelves, with the importer that staff use. What an interrupted attempt has brought in
 * is found again by its catalogue number.
 * @returns how many items there are
 * @throws Error when the file has faults
 */
export async function importDemoItems(services: Services, startedAt: Instant): Promise<number> {
  const csv = await readFile(DEMO_ITEMS_FILE, 'utf8');
  const { data: rows, meta } = Papa.parse<Record<string, string>>(csv.trim(), { header: true });
  const at = servicesAt(services, new DemoClock(addMs(startedAt, -SHELVED_DAYS_AGO * DAY_MS)));
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const part = Papa.unparse(rows.slice(from, from + ROWS_AT_ONCE), { columns: meta.fields ?? [] });
    const { errors } = await importItems(at, part, CLOCK, { dryRun: false });
    const [fault] = errors;
    if (fault) throw new Error(`The demo catalogue cannot be imported: row ${from + fault.row}: ${fault.message.en}`);
  }
  return rows.length;
}
