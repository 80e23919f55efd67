import { requireDataDir, requirePort } from './ports.mjs';
import { programs } from './programs.mjs';
import { install, supervise, turbo } from './workspace.mjs';

/** Installs, builds, migrates, fills the demo store, and serves shop and sandbox. */
export async function run() {
  const port = await requirePort('PORT', 3000);
  const sandboxPort = await requirePort('SANDBOX_PORT', 3001);
  const dataDir = requireDataDir();
  install();
  turbo('run', 'build', '--filter=@toriyose/web', '--output-logs=errors-only');
  supervise(programs({ port, sandboxPort, dataDir }));
}
