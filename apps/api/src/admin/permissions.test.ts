import { hasPermission, PERMISSIONS, type Permission, STAFF_ROLES } from '@toriyose/domain';
import { TRPCError } from '@trpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appRouter } from '../router.ts';
import { type BackOffice, openBackOffice } from './back-office-fixture.ts';

/** Procedures and callers are functions with members; these are reached one by one. */
const member = (from: unknown, name: string): unknown =>
  (typeof from === 'object' || typeof from === 'function') && from !== null ? Reflect.get(from, name) : undefined;

const isPermission = (value: unknown): value is Permission => typeof value === 'string' && value in PERMISSIONS;

function permissionOf(procedure: unknown): Permission | undefined {
  const permission = ['_def', 'meta', 'permission'].reduce(member, procedure);
  return isPermission(permission) ? permission : undefined;
}

/** The router's own list: a new procedure is in it without anybody thinking of this test. */
const ALL = Object.entries<unknown>(appRouter._def.procedures).map(([path, procedure]) => ({
  path,
  permission: permissionOf(procedure),
}));
const PROCEDURES = ALL.filter(({ path }) => path.startsWith('admin.'));

let office: BackOffice;
beforeAll(async () => {
  office = await openBackOffice();
});
afterAll(() => office.shop.close());

/** The code of the error with which a procedure answers an empty input, or "ok". */
async function codeOf(path: string, role: (typeof STAFF_ROLES)[number] | null): Promise<string> {
  const call: unknown = path.split('.').reduce<unknown>(member, office.as(role));
  if (typeof call !== 'function') throw new Error(`${path} is no procedure`);
  try {
    await call({});
    return 'ok';
  } catch (error) {
    return error instanceof TRPCError ? error.code : String(error);
  }
}

describe('ADM-1 default deny', () => {
  it('every procedure of the back office names its permission', () => {
    expect(PROCEDURES.length).toBeGreaterThan(15);
    expect(PROCEDURES.filter(({ permission }) => permission === undefined)).toEqual([]);
  });

  it('no other procedure asks for one: there is no back office elsewhere', () => {
    const others = ALL.filter(({ path, permission }) => !path.startsWith('admin.') && permission !== undefined);
    expect(others).toEqual([]);
  });

  it.each(PROCEDURES)('S08 $path: a customer is refused before his input is read', async ({ path }) => {
    expect(await codeOf(path, null)).toBe('FORBIDDEN');
  });

  it.each(PROCEDURES)('S08 $path: nobody who is not signed in', async ({ path }) => {
    const { services } = office;
    const caller = appRouter.createCaller({
      services,
      requestId: 'request',
      visitor: { customer: null, staffRole: null, cartToken: null, language: 'en' },
      clientAddress: '192.0.2.1',
      headers: new Headers(),
      setCookie: () => {},
      appendHeader: () => {},
    });
    const call: unknown = path.split('.').reduce<unknown>(member, caller);
    const failed = typeof call === 'function' ? await call({}).catch((error: unknown) => error) : undefined;
    expect(failed).toMatchObject({ code: 'UNAUTHORIZED' });
  });

  const matrix = PROCEDURES.flatMap((procedure) => STAFF_ROLES.map((role) => ({ ...procedure, role })));
  it.each(matrix)('S08 $path as $role: as the table of permissions says', async ({ path, permission, role }) => {
    const isAllowed = permission !== undefined && hasPermission(role, permission);
    expect((await codeOf(path, role)) === 'FORBIDDEN').toBe(!isAllowed);
  });

  it('a moderator has nothing to do with orders, parcels or money', () => {
    const theirs = PROCEDURES.filter(({ permission }) => permission && hasPermission('moderator', permission));
    expect(theirs.filter(({ path }) => /^admin\.(orders|shipments|runs)\./.test(path))).toEqual([]);
  });

  it('only owner and support return money; only owner and fulfilment ship', () => {
    expect(PERMISSIONS['orders.refund']).toEqual(['owner', 'support']);
    expect(PERMISSIONS['orders.cancel']).toEqual(['owner', 'support']);
    expect(PERMISSIONS['shipments.ship']).toEqual(['owner', 'fulfilment']);
    expect(PERMISSIONS['runs.start']).toEqual(['owner', 'fulfilment']);
  });
});
