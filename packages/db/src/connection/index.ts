export {
  DatabaseTimeoutError,
  DatabaseUnavailableError,
  isBusy,
  isCheckViolation,
  isForeignKeyViolation,
  isTransactionExpired,
  isTriggerRefusal,
  isUniqueViolation,
} from './database-error.ts';
export {
  type Database,
  type DatabaseReader,
  type OpenDatabaseOptions,
  openDatabase,
  type Tx,
} from './open-database.ts';
export { writeTransaction } from './write-transaction.ts';
