import { existsSync } from 'node:fs';
import { access, constants, mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { ConfigError } from './config.ts';

/** @throws ConfigError naming DATA_DIR when nothing can be written there */
export async function prepareDataDir(dataDir: string): Promise<void> {
  try {
    await makeFolder(resolve(dataDir));
    await access(dataDir, constants.W_OK);
  } catch {
    throw new ConfigError(`DATA_DIR: cannot write to ${dataDir}. Choose a folder that this user may write to.`);
  }
}

/** Step by step: Node's recursive mkdir never returns where a file system refuses new folders with "not found" (/proc). */
async function makeFolder(dir: string): Promise<void> {
  if (existsSync(dir)) return;
  await makeFolder(dirname(dir));
  await mkdir(dir).catch((error: unknown) => {
    // Another process was quicker.
    if (!existsSync(dir)) throw error;
  });
}
