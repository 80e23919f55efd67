import autocannon from 'autocannon';
import { type Figures, summarise } from './figures.ts';

const CONNECTIONS = 10;
/** Compiling what is hot takes some thousand calls; a slow machine must not wait for them forever. */
const WARM_UP_ANSWERS = 2000;
const WARM_UP_SECONDS = 8;

export interface Address {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** As many requests as ten connections get answered. @throws Error when the address does not answer 200 to begin with */
export async function measureAddress(address: Address, seconds: number): Promise<Figures> {
  const bytes = await checkAddress(address);
  await load(address, WARM_UP_SECONDS, WARM_UP_ANSWERS);
  const { times, result } = await load(address, seconds);
  return summarise(times, result.duration, result.errors + result.non2xx, bytes);
}

/** An error page is quick to make and must not be measured. @returns bytes of the body, unpacked */
async function checkAddress({ url, headers = {} }: Address): Promise<number> {
  const answer = await fetch(url, { headers: { ...headers }, redirect: 'manual', signal: AbortSignal.timeout(30_000) });
  const body = await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
  return body.byteLength;
}

interface Loaded {
  readonly times: number[];
  readonly result: autocannon.Result;
}

/**
 * Times are taken from each answer: autocannon's own histogram counts whole milliseconds.
 * @param most stops earlier, after so many answers
 */
function load({ url, headers = {} }: Address, seconds: number, most = Number.POSITIVE_INFINITY): Promise<Loaded> {
  const times: number[] = [];
  return new Promise((resolve, reject) => {
    const options = { url, headers: { ...headers }, connections: CONNECTIONS, duration: seconds };
    const running = autocannon(options, (error: unknown, result) =>
      error ? reject(error) : resolve({ times, result }),
    );
    running.on('response', (_client, status, _bytes, time) => {
      if (status >= 200 && status < 300) times.push(time);
      if (times.length === most) running.stop();
    });
  });
}
