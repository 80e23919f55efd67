export { exampleInstant, exampleItem, insertExampleUser } from './example-rows.ts';
export { openTestDatabase, type TestDatabase, testDatabaseKind } from './open-test-database.ts';
export { findSqld, isSqldMissing, type SqldServer, startSqld } from './sqld.ts';
