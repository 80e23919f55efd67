// The yardstick: what Hono alone answers on this machine, with bodies of the size that the store sends.
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

const items = Array.from({ length: 12 }, (_, index) => ({
  id: `item-${index}`,
  name: { en: 'Whisk of bamboo, eighty tines', ja: '茶筅 八十本立' },
  price: 2400 + index,
  availability: { kind: 'in_stock', quantity: 10 + index },
}));

const page = `<!doctype html><title>Yardstick</title><ul>${'<li>Whisk of bamboo, eighty tines: ¥2,400</li>'.repeat(430)}</ul>`;

const app = new Hono().get('/json', (c) => c.json({ items })).get('/html', (c) => c.html(page));

serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
  if (process.send) process.send({ port });
  else process.stdout.write(`Yardstick on http://127.0.0.1:${port}\n`);
});
process.on('disconnect', () => process.exit(0));
