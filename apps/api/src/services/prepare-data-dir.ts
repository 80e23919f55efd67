import { access, constants, mkdir } from 'node:fs/promises';
import { ConfigError } from './config.ts';

/** @throws ConfigError naming DATA_DIR when nothing can be written there */
export async function prepareDataDir(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true });
    await access(dataDir, constants.W_OK);
  } catch {
    throw new ConfigError(`DATA_DIR: cannot write to ${dataDir}. Choose a folder that this user may write to.`);
  }
}
