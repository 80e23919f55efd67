import { z } from 'zod';
import { demoDefaults } from './demo-defaults.ts';
import { startSandbox } from './start-sandbox.ts';

const url = z.url({ protocol: /^https?$/ }).transform((text) => text.replace(/\/+$/, ''));

const envSchema = z.object({
  SANDBOX_PORT: z.coerce.number().int().min(0).max(65_535).default(demoDefaults.port),
  HOST: z.string().min(1).default(demoDefaults.host),
  DATA_DIR: z.string().min(1).optional(),
  /** Where webhooks go. */
  API_URL: url.default(demoDefaults.apiUrl),
  /** Where browsers and the shop reach the sandbox, when that is not localhost and the port. */
  SANDBOX_URL: url.optional(),
  PAYPAL_WEBHOOK_ID: z.string().min(1).default(demoDefaults.paypalWebhookId),
  RESEND_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_[A-Za-z0-9+/=]+$/, 'must be whsec_ and a key in base64')
    .default(demoDefaults.resendWebhookSecret),
});

const say = (line: string): void => void process.stdout.write(`${line}\n`);

function giveUp(line: string): never {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

function readEnvironment(): z.infer<typeof envSchema> {
  const env = envSchema.safeParse(process.env);
  if (env.success) return env.data;
  return giveUp(env.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
}

/** One sentence for what a person can put right; anything else is a bug and keeps its stack. */
function explain(error: unknown, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE') return `Port ${port} is already in use: set SANDBOX_PORT to a free one.`;
  if (code === 'EACCES') return `Port ${port} or DATA_DIR is not allowed for this user: set SANDBOX_PORT or DATA_DIR.`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

async function main(): Promise<void> {
  const env = readEnvironment();
  const running = await startSandbox({
    port: env.SANDBOX_PORT,
    host: env.HOST,
    dataDir: env.DATA_DIR,
    apiUrl: env.API_URL,
    publicUrl: env.SANDBOX_URL,
    paypalWebhookId: env.PAYPAL_WEBHOOK_ID,
    resendWebhookSecret: env.RESEND_WEBHOOK_SECRET,
  }).catch((error: unknown) => giveUp(explain(error, env.SANDBOX_PORT)));
  if (env.SANDBOX_URL === undefined) running.sandbox.setPublicUrl(`http://localhost:${running.port}`);
  say(`Sandbox (PayPal and Resend stand-ins) on ${running.sandbox.publicUrl()}, webhooks to ${env.API_URL}`);

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await running.close();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

await main();
