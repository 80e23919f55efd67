import { z } from 'zod';

const onOff = z.enum(['on', 'off']).transform((value) => value === 'on');
const origin = z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin);
const port = z.coerce.number().int().min(0).max(65_535);

const environment = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  PORT: port.default(3000),
  HOST: z.string().default('127.0.0.1'),
  SANDBOX_PORT: port.default(3001),
  DATA_DIR: z.string().min(1).default('data'),
  /** Defaults to a file in DATA_DIR. */
  DATABASE_URL: z
    .string()
    .regex(/^(file|ws|wss|http|https|libsql):/)
    .optional(),
  DATABASE_AUTH_TOKEN: z.string().optional(),
  /** Where customers find the store; links in e-mails begin with it. */
  STORE_ORIGIN: origin.optional(),
  /** Signs sessions. Made at the first start when it is missing, and kept in DATA_DIR. */
  AUTH_SECRET: z.string().min(32).optional(),
  PAYPAL_BASE_URL: origin.optional(),
  PAYPAL_CLIENT_ID: z.string().default('sandbox-client'),
  PAYPAL_CLIENT_SECRET: z.string().default('sandbox-secret'),
  PAYPAL_WEBHOOK_ID: z.string().default('WH-TORIYOSE-DEMO'),
  PAYPAL_TIMEOUT_MS: z.coerce.number().int().min(100).default(10_000),
  RESEND_BASE_URL: origin.optional(),
  RESEND_API_KEY: z.string().optional(),
  RESEND_WEBHOOK_SECRET: z.string().optional(),
  MAIL_FROM: z.string().default('coolJAPANstore <orders@cooljapanstore.example>'),
  /** How long a worker keeps a piece of work before another may take it over. */
  LEASE_MS: z.coerce.number().int().min(500).default(30_000),
  /** Off: this process serves no pages (an API or a worker by itself). */
  PAGES: onOff.prefault('on'),
  /** Off: this process leaves intents, mails and runs to others. */
  WORKER: onOff.prefault('on'),
  SCHEDULED_RUNS: onOff.prefault('on'),
  DEMO_STORE: onOff.prefault('on'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

export type Environment = z.infer<typeof environment>;

/** OPS-3: settings as the program uses them, with every default filled in. */
export interface Config extends Environment {
  readonly DATABASE_URL: string;
  readonly STORE_ORIGIN: string;
  readonly PAYPAL_BASE_URL: string;
  readonly RESEND_BASE_URL: string;
  readonly RESEND_API_KEY: string;
  readonly RESEND_WEBHOOK_SECRET: string;
}

/** A setting that cannot be used. Its message is one line a person can act on. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/** The stand-ins sign with this; it protects nothing and is refused outside them. */
const SANDBOX_RESEND_SECRET = 'whsec_dG9yaXlvc2UtZGVtby13ZWJob29rLXNlY3JldA==';

/** @throws ConfigError naming the variable and what is allowed */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ConfigError(`${issue?.path.join('.') ?? 'A setting'}: ${issue?.message ?? 'cannot be used'}`);
  }
  const settings = parsed.data;
  const sandbox = `http://localhost:${settings.SANDBOX_PORT}`;
  const live = settings.RESEND_API_KEY !== undefined;
  if (live && !settings.RESEND_WEBHOOK_SECRET) {
    throw new ConfigError('RESEND_WEBHOOK_SECRET: needed together with RESEND_API_KEY');
  }
  return {
    ...settings,
    DATABASE_URL: settings.DATABASE_URL ?? `file:${settings.DATA_DIR}/toriyose.db`,
    STORE_ORIGIN: settings.STORE_ORIGIN ?? `http://localhost:${settings.PORT}`,
    PAYPAL_BASE_URL: settings.PAYPAL_BASE_URL ?? sandbox,
    // MAIL-2: without a key everything goes to the local mailbox.
    RESEND_BASE_URL: settings.RESEND_BASE_URL ?? (live ? 'https://api.resend.com' : sandbox),
    RESEND_API_KEY: settings.RESEND_API_KEY ?? 're_sandbox',
    RESEND_WEBHOOK_SECRET: settings.RESEND_WEBHOOK_SECRET ?? SANDBOX_RESEND_SECRET,
  };
}
