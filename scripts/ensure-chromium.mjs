import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';

// The browser tests need a Chromium of the machine. This installs one where that is a matter of one command, and
// says what to do where it is not; with --find it only prints where the browser is.
const PLACES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const find = () => PLACES.find((path) => path && exists(path, constants.X_OK));

function exists(path, mode = constants.F_OK) {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
}

function install() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '--yes', '--no-install-recommends', 'chromium']]) {
    execFileSync('apt-get', args, { stdio: ['ignore', 'inherit', 'inherit'], env });
  }
}

const mayInstall = exists('/etc/debian_version') && process.getuid?.() === 0;
if (!find() && mayInstall && !process.argv.includes('--find')) install();
const found = find();
if (!found) {
  console.error(
    'No Chromium was found. Install it (Debian, as root: apt-get install chromium), or set CHROMIUM to its path.',
  );
  process.exit(1);
}
console.log(found);
