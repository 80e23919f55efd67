import { createServer, type IncomingHttpHeaders } from 'node:http';

export type Received = { path: string; headers: IncomingHttpHeaders; body: string; type: string; at: number };

/** A shop that only takes webhooks. `answer` gives the status for each, 200 by default. */
export async function startWebhookReceiver(answer: (received: Received) => number = () => 200) {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (part: string) => {
      body += part;
    });
    request.on('end', () => {
      const type = /"(?:event_type|type)":"([^"]+)"/.exec(body)?.[1] ?? '';
      const one = { path: request.url ?? '', headers: request.headers, body, type, at: performance.now() };
      received.push(one);
      response.statusCode = answer(one);
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    types: () => received.map((one) => one.type),
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
