import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, resolve } from 'node:path';
import { fail } from './fail.mjs';

const isFree = (port) =>
  new Promise((done) => {
    const server = createServer()
      .once('error', () => done(false))
      .listen(port, '127.0.0.1', () => server.close(() => done(true)));
  });

/** Asked before anything is built, so that nobody waits for a "no". */
export async function requirePort(name, fallback) {
  const text = process.env[name] || String(fallback);
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    fail(`${name} must be a port from 1 to 65535, not "${text}".`);
  if (!(await isFree(port)))
    fail(`Port ${port} is already in use. Set ${name} to a free port, e.g. ${name}=${port + 100} npm start`);
  return port;
}

/** Step by step: Node's recursive mkdir never returns where a file system refuses new folders with "not found" (/proc). */
function makeFolder(dir) {
  if (existsSync(dir)) return;
  makeFolder(dirname(dir));
  mkdirSync(dir);
}

export function requireDataDir() {
  const dir = resolve(process.env.DATA_DIR || 'data');
  try {
    makeFolder(dir);
    accessSync(dir, constants.W_OK);
  } catch {
    fail(`Cannot write to ${dir}. Set DATA_DIR to a folder that you may write to.`);
  }
  return dir;
}
