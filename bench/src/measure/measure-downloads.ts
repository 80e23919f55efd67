import { get } from 'node:http';

/** Bytes on the way to a browser that opens a page for the first time. */
export interface Downloads {
  readonly kind: 'HTML' | 'JavaScript' | 'CSS';
  readonly files: number;
  readonly gzip: number;
  readonly brotli: number;
}

/** The page itself, its scripts with everything that they preload, and its style sheets. @throws Error when one is missing */
export async function measureDownloads(pageUrl: string): Promise<Downloads[]> {
  const html = await (await fetch(pageUrl)).text();
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? [];
  const addresses = (wanted: (tag: string) => boolean, attribute: string): string[] =>
    tags.filter(wanted).flatMap((tag) => new RegExp(`\\b${attribute}="([^"]+)"`).exec(tag)?.[1] ?? []);
  const scripts = [
    ...addresses((tag) => tag.startsWith('<script'), 'src'),
    ...addresses((tag) => tag.includes('rel="modulepreload"'), 'href'),
  ];
  const styles = addresses((tag) => tag.includes('rel="stylesheet"'), 'href');
  return [
    await sumUp('HTML', pageUrl, [pageUrl]),
    await sumUp('JavaScript', pageUrl, scripts),
    await sumUp('CSS', pageUrl, styles),
  ];
}

async function sumUp(kind: Downloads['kind'], base: string, addresses: readonly string[]): Promise<Downloads> {
  const urls = [...new Set(addresses.map((address) => new URL(address, base).href))];
  const sum = async (encoding: string): Promise<number> => {
    let bytes = 0;
    for (const url of urls) bytes += await countBytes(url, encoding);
    return bytes;
  };
  return { kind, files: urls.length, gzip: await sum('gzip'), brotli: await sum('br, gzip') };
}

/** By node:http, since fetch unpacks what it receives. */
const countBytes = (url: string, encoding: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const request = get(url, { headers: { 'accept-encoding': encoding }, timeout: 30_000 }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      answer.on('error', reject);
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve(bytes) : reject(new Error(`${url} answered ${answer.statusCode}`)),
      );
    });
    request.on('error', reject);
    request.on('timeout', () => request.destroy(new Error(`${url} did not answer`)));
  });
