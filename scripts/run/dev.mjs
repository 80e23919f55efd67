import { requireDataDir, requirePort } from './ports.mjs';
import { programs } from './programs.mjs';
import { install, supervise } from './workspace.mjs';

/** The same as start, with reload: the API starts again when its code changes, pages change in place. */
export async function run() {
  const port = await requirePort('PORT', 3000);
  const sandboxPort = await requirePort('SANDBOX_PORT', 3001);
  const dataDir = requireDataDir();
  install();
  supervise(programs({ port, sandboxPort, dataDir, development: true }));
}
