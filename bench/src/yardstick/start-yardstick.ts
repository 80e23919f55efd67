import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { at } from '../store/read-json.ts';
import { stopProcess } from '../store/stop-process.ts';

export interface Yardstick {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Bare Hono in a process of its own, as the store is. */
export function startYardstick(): Promise<Yardstick> {
  const child = fork(fileURLToPath(new URL('./serve.ts', import.meta.url)), {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    execArgv: ['--import', 'tsx'],
  });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The yardstick ended with ${code}`)));
    child.once('message', (message) =>
      resolve({ url: `http://127.0.0.1:${at(message, 'port')}`, stop: () => stopProcess(child) }),
    );
  });
}
