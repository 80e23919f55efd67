import type { Services } from '../services/services.ts';
import { credentialLines } from './credential-lines.ts';
import { seedDemoStore } from './seed-demo-store.ts';

/**
 * OPS-1, OPS-4: at the first start the demo store is filled, and at every start its accounts are shown.
 * @param say takes a line for the person who started the program
 * @throws ConfigError when the store is to be filled and the sandbox cannot be reached
 */
export async function openDemoStore(services: Services, say: (line: string) => void): Promise<void> {
  if (!services.config.DEMO_STORE) return;
  const { kind, credentials } = await seedDemoStore(services, { say });
  if (kind === 'filled') credentialLines(services, credentials).forEach(say);
}
