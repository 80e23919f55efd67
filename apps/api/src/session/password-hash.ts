import { hash, verify } from '@node-rs/argon2';

/** OWASP's choice for Argon2id, which is the package's default algorithm: 19 MiB, two passes, one lane. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** So many at a time: sign-ins must not use up the memory. */
const AT_ONCE = 4;

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    // The place is handed on, so that nobody can slip in between.
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/** The same password typed on two keyboards can differ in its code points (NIST SP 800-63B). */
const normalised = (password: string): string => password.normalize('NFKC');

/** About 25 ms. The text carries its parameters. */
export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(normalised(password), PARAMETERS));

export const verifyPassword = ({ hash: stored, password }: { hash: string; password: string }): Promise<boolean> =>
  inTurn(() => verify(stored, normalised(password)));
