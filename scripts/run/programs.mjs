import { join } from 'node:path';
import { ROOT } from './workspace.mjs';

/** The shop and its sandbox, told of each other. */
export const programs = ({ port, sandboxPort, dataDir, development = false }) => {
  const env = { PORT: String(port), SANDBOX_PORT: String(sandboxPort), DATA_DIR: dataDir };
  const watch = development ? ['--watch'] : [];
  return [
    {
      args: ['--import', 'tsx', 'src/main.ts'],
      cwd: join(ROOT, 'apps/sandbox'),
      env: { ...env, API_URL: `http://localhost:${port}` },
    },
    {
      args: [...watch, '--import', 'tsx', 'src/main.ts'],
      cwd: join(ROOT, 'apps/api'),
      env: { ...env, NODE_ENV: development ? 'development' : 'production' },
    },
  ];
};
