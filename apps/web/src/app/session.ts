import { type Outputs, trpc } from './trpc.ts';

export type Session = Outputs['session']['current'];

/**
 * Who is looking, their cart, and the store's name. Loaded with every page. After a change (signed in, cart filled):
 * `await utils.session.current.invalidate()`.
 */
export function useSession(): Session {
  const [session] = trpc.session.current.useSuspenseQuery();
  return session;
}
