import { sessionRouter } from './session/router.ts';
import { router } from './trpc.ts';

/** Every procedure, by noun. Its type is all that the web app takes from here. */
export const appRouter = router({
  session: sessionRouter,
});

export type AppRouter = typeof appRouter;
