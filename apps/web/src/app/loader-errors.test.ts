import { createMemoryHistory, createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { expect, it } from 'vitest';
import { guardLoaders } from './loader-errors.ts';

/** What the server would answer when a page's loader fails with that error. */
async function answerTo(error: unknown) {
  const root = createRootRoute();
  const page = createRoute({
    getParentRoute: () => root,
    path: 'page',
    loader: () => Promise.reject(error),
  });
  const routeTree = root.addChildren([page]);
  guardLoaders(routeTree);
  const router = createRouter({ routeTree, history: createMemoryHistory({ initialEntries: ['/page'] }) });
  await router.load();
  const result = router._serverResult;
  return result?.type === 'redirect' ? result.redirect.headers.get('Location') : result?.status;
}

const refused = (code: string) => Object.assign(new Error(code), { data: { code } });

it('turns answers of the API into pages with their status', async () => {
  expect(await answerTo(refused('NOT_FOUND'))).toBe(404);
  expect(await answerTo(refused('UNAUTHORIZED'))).toBe('/sign-in');
  expect(await answerTo(refused('INTERNAL_SERVER_ERROR'))).toBe(500);
  expect(await answerTo(new TypeError('a bug'))).toBe(500);
});
