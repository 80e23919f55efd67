import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fail } from './fail.mjs';

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
process.chdir(ROOT);

const windows = process.platform === 'win32';
const { packageManager: PIN } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const STAMP = join(ROOT, 'node_modules', '.installed-lockfile');

// npm hands its own settings down as npm_config_*: meant for npm, and a strict child warns about them.
export const childEnv = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_'))),
  TURBO_TELEMETRY_DISABLED: '1',
};

/** Runs the pinned pnpm and waits; a failure ends this program with its code. */
export function pnpm(args, options = {}) {
  const result = spawnSync(windows ? 'npx.cmd' : 'npx', ['-y', PIN, ...args], {
    stdio: 'inherit',
    shell: windows,
    cwd: ROOT,
    env: childEnv,
    ...options,
  });
  if (result.status !== 0) process.exit(result.status ?? 1);
}

const lockfileHash = () =>
  createHash('sha256')
    .update(readFileSync(join(ROOT, 'pnpm-lock.yaml')))
    .digest('hex');

/** Installs when the lockfile is not the one that was installed last. */
export function install() {
  const wanted = lockfileHash();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  pnpm(['install', '--frozen-lockfile']);
  writeFileSync(STAMP, wanted);
}

export const turbo = (...args) => pnpm(['exec', 'turbo', ...args]);

/** A program of the workspace, by the path of its bin, run by this very Node. @returns its exit code */
export function runNode(args, options = {}) {
  const result = spawnSync(process.execPath, args, { stdio: 'inherit', cwd: ROOT, env: childEnv, ...options });
  return result.status ?? 1;
}

export const binOf = (name, file) => {
  const path = join(ROOT, 'node_modules', name, file);
  if (!existsSync(path)) fail(`${name} is not installed. Delete node_modules and try again.`);
  return path;
};

/**
 * Starts programs that live until one of them ends or somebody stops this one: Ctrl-C, a signal to npm, or npm's death (its
 * shell goes, and this process gets another parent). None is left behind.
 */
export function supervise(programs) {
  const children = programs.map(({ args, cwd, env }) =>
    spawn(process.execPath, args, { stdio: 'inherit', cwd, env: { ...childEnv, ...env } }),
  );
  let exitCode = 0;
  const stop = (signal) => {
    for (const child of children) if (child.exitCode === null && child.signalCode === null) child.kill(signal);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop('SIGTERM'));
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== parent) stop('SIGTERM');
  }, 300);
  const ends = children.map(
    (child) =>
      new Promise((resolve) => {
        child.on('exit', (code, signal) => {
          if (code && !exitCode) exitCode = code;
          if (signal && signal !== 'SIGTERM' && !exitCode) exitCode = 1;
          stop('SIGTERM');
          resolve();
        });
      }),
  );
  Promise.all(ends).then(() => {
    clearInterval(watch);
    process.exit(exitCode);
  });
}
