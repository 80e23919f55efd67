import type { TestProject } from 'vitest/node';
import { type DemoCredentials, startStore } from './store.ts';

/** What a walk needs to know of the store that all walks share. */
export interface SharedStore {
  readonly url: string;
  readonly sandboxUrl: string;
  readonly credentials: DemoCredentials;
}

declare module 'vitest' {
  export interface ProvidedContext {
    store: SharedStore;
  }
}

/** One store for all walks, started as a person starts it; each walk brings customers of its own. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const store = await startStore();
  provide('store', { url: store.url, sandboxUrl: store.sandboxUrl, credentials: store.credentials() });
  return () => store.stop();
}
