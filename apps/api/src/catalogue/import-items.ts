import { insertItem, type Tx, updateItem, writeTransaction } from '@toriyose/db';
import type { Actor } from '@toriyose/domain';
import type { Services } from '../services/services.ts';
import { type ImportPlan, planImport } from './plan-import.ts';
import { type ImportError, readItemsCsv } from './read-items-csv.ts';

type ImportParts = Pick<Services, 'db' | 'clock' | 'newId' | 'log'>;

/** What an import did or, as a dry run, would do. With any error nothing is changed. */
export interface ImportReport {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** By row, and within a row by column. */
  readonly errors: readonly ImportError[];
  /** False for a dry run, and when there are errors. */
  readonly applied: boolean;
}

/** A libSQL server gives a transaction up after 5 seconds, and a change takes about seven statements. */
const MOST_CHANGES_ON_A_SERVER = 1000;

/**
 * SHOP-1, ADM-3: adds and updates items by catalogue number, with their search index; a different quantity in stock is
 * a stock movement with the reason `import`. All rows or none: one transaction, planned and written inside it. Items
 * that the file does not name stay as they are. The same file twice changes nothing the second time.
 * @param csvText at most 5 MB and 20,000 rows
 */
export async function importItems(
  services: ImportParts,
  csvText: string,
  actor: Actor,
  { dryRun }: { readonly dryRun: boolean },
): Promise<ImportReport> {
  const { items, errors } = readItemsCsv(csvText);
  if (errors.length > 0 || dryRun) {
    const plan = await planImport(services.db, items);
    return report(plan, [...errors, ...plan.errors, ...tooMany(services, plan)], false);
  }
  return writeTransaction(services.db, async (tx) => {
    const plan = await planImport(tx, items);
    const refused = [...plan.errors, ...tooMany(services, plan)];
    if (refused.length > 0) return report(plan, refused, false);
    await applyPlan(tx, services, plan);
    const { created, updated } = plan;
    services.log.info({ actor, created: created.length, updated: updated.length }, 'items imported');
    return report(plan, [], true);
  });
}

async function applyPlan(tx: Tx, { clock, newId }: ImportParts, { created, updated }: ImportPlan): Promise<void> {
  const at = clock.now();
  for (const facts of created) await insertItem(tx, facts, { id: newId(), movementId: newId(), at });
  for (const { item, row } of updated) {
    const outcome = await updateItem(tx, item, {
      id: row.id,
      movementId: newId(),
      at,
      expectedVersion: row.version,
    });
    // The row was read in this very transaction.
    if (outcome.kind !== 'updated') throw new Error(`Item ${item.catalogueNumber} changed during its import`);
  }
}

function tooMany({ db }: ImportParts, { created, updated }: ImportPlan): ImportError[] {
  const changes = created.length + updated.length;
  if (db.kind === 'file' || changes <= MOST_CHANGES_ON_A_SERVER) return [];
  const message = {
    en: `${changes} items are new or changed; at most ${MOST_CHANGES_ON_A_SERVER} can be imported at once. Please import them in parts.`,
    ja: `新規または変更のある商品が${changes}点あります。一度に取り込めるのは${MOST_CHANGES_ON_A_SERVER}点までです。分割して取り込んでください。`,
  };
  return [{ row: 1, column: '', code: 'too_many_rows', message, value: '' }];
}

const report = (plan: ImportPlan, errors: readonly ImportError[], applied: boolean): ImportReport => ({
  created: plan.created.length,
  updated: plan.updated.length,
  unchanged: plan.unchanged,
  errors: errors.toSorted((a, b) => a.row - b.row),
  applied,
});
