import { type Instant, instant } from '@toriyose/domain';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { usePageSettings } from '../app/page-settings.tsx';

const noChanges = () => () => {};

/** False on the server and in the first render of the browser, which must agree; true from then on. */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    noChanges,
    () => true,
    () => false,
  );

/**
 * The present moment. On the server and in the first render it is the moment of the server's answer, afterwards the
 * browser's clock.
 * @param everyMs how often to look at the clock
 */
export function useNow(everyMs: number): Instant {
  const [now, setNow] = useState(usePageSettings().renderedAt);
  useEffect(() => {
    const look = () => setNow(Date.now());
    look();
    const timer = setInterval(look, everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return instant(now);
}
