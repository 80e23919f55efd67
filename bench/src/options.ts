import { parseArgs } from 'node:util';

export interface Options {
  /** A store that runs already, or null: start one. */
  readonly running: { readonly url: string; readonly sandboxUrl: string } | null;
  /** How long each row is measured. */
  readonly seconds: number;
}

/** An option that cannot be used. Its message is one line a person can act on. */
export class OptionError extends Error {
  override name = 'OptionError';
}

const LONGEST_SECONDS = 60;
const THIS_MACHINE: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** @throws OptionError; other machines are refused: this makes accounts, orders and as many requests as it can */
export function readOptions(args: string[]): Options {
  const { url, sandbox, seconds } = parse(args);
  const duration = Number(seconds);
  if (!Number.isInteger(duration) || duration < 1 || duration > LONGEST_SECONDS) {
    throw new OptionError(`--seconds must be a whole number from 1 to ${LONGEST_SECONDS}, not "${seconds}"`);
  }
  const running =
    url === undefined ? null : { url: localOrigin('--url', url), sandboxUrl: localOrigin('--sandbox', sandbox) };
  return { running, seconds: duration };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        url: { type: 'string' },
        sandbox: { type: 'string', default: 'http://localhost:3001' },
        seconds: { type: 'string', default: '5' },
      },
    }).values;
  } catch (error) {
    throw new OptionError(error instanceof Error ? error.message : String(error));
  }
}

function localOrigin(name: string, text: string): string {
  if (!URL.canParse(text))
    throw new OptionError(`${name} must be an address like http://localhost:3000, not "${text}"`);
  const { protocol, hostname, origin } = new URL(text);
  if (protocol !== 'http:' || !THIS_MACHINE.includes(hostname)) {
    throw new OptionError(`${name} must be http on this machine (${THIS_MACHINE.join(', ')}), not "${text}"`);
  }
  return origin;
}
