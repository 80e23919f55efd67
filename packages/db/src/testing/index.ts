export { openTestDatabase, type TestDatabase, testDatabaseKind } from './open-test-database.ts';
export { findSqld, isSqldMissing, type SqldServer, startSqld } from './sqld.ts';
