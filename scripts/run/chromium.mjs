import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fail } from './fail.mjs';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const PACKAGES = ['chromium', 'fonts-noto-cjk'];

const HOW =
  'The browser tests need Chromium and Japanese fonts: install the Debian packages chromium and fonts-noto-cjk, or set CHROMIUM_PATH to a browser that is there.';

const find = () => process.env.CHROMIUM_PATH || PLACES.find((path) => existsSync(path));
const hasJapanese = () => spawnSync('fc-list', [':lang=ja'], { encoding: 'utf8' }).stdout?.trim() !== '';

/** Finds a browser, installing Debian's where that is allowed. @returns its path */
export function requireChromium() {
  const found = find();
  if (found && hasJapanese()) return found;
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!mayInstall) fail(HOW);
  const apt = (...args) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  process.stdout.write('Installing Chromium and Japanese fonts for the browser tests\n');
  if (!apt('update') || !apt('install', '-y', '--no-install-recommends', ...PACKAGES)) fail(HOW);
  return find() ?? fail(HOW);
}
