import { session } from '@toriyose/db';
import { type Language, STAFF_ROLES, type StaffRole } from '@toriyose/domain';
import { eq } from 'drizzle-orm';
import { parse as parseCookies } from 'hono/utils/cookie';
import { z } from 'zod';
import type { Services } from '../services/services.ts';
import type { Auth } from './auth.ts';
import { isSecretToken } from './secret-token.ts';
import { sessionState } from './session-lifetime.ts';
import type { CurrentCustomer, Visitor } from './visitor.ts';

/** The cookie that finds the cart of somebody who is not signed in. */
export const CART_COOKIE = 'cart';
/** Which language a visitor has chosen: "en" or "ja". */
export const LANGUAGE_COOKIE = 'lang';

const languageSchema = z.enum(['en', 'ja']);

/** better-auth's session and user, as far as we use them. */
const signedInSchema = z.object({
  session: z.object({ id: z.string(), createdAt: z.date(), updatedAt: z.date() }),
  user: z.object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    emailVerified: z.boolean(),
    language: languageSchema,
    timeZone: z.string(),
    staffRole: z.enum(STAFF_ROLES).nullish(),
    twoFactorEnabled: z.boolean().nullish(),
    erasedAt: z.number().nullish(),
  }),
});
type SignedIn = z.infer<typeof signedInSchema>;

/** Who sent a request with these headers to this address. Sessions are looked up each time: ending one works at once. */
export async function readVisitor(auth: Auth, services: Services, headers: Headers, url: string): Promise<Visitor> {
  const cookies = parseCookies(headers.get('cookie') ?? '');
  const signedIn = await findSignedIn(auth, services, headers);
  const customer = signedIn && currentCustomer(signedIn.user);
  const { [CART_COOKIE]: cartToken } = cookies;
  return {
    customer,
    staffRole: signedIn && staffRoleOf(signedIn.user),
    cartToken: customer === null && cartToken !== undefined && isSecretToken(cartToken) ? cartToken : null,
    language: chooseLanguage([
      new URL(url, services.config.STORE_ORIGIN).searchParams.get('lang'),
      customer?.language,
      cookies[LANGUAGE_COOKIE],
      browserLanguage(headers.get('accept-language')),
    ]),
  };
}

async function findSignedIn(auth: Auth, services: Services, headers: Headers): Promise<SignedIn | null> {
  if (!headers.has('cookie')) return null;
  const found = await auth.api.getSession({ headers });
  if (!found) return null;
  const signedIn = signedInSchema.parse(found);
  const { createdAt, updatedAt, id } = signedIn.session;
  const now = services.clock.now();
  const times = { startedAt: createdAt.getTime(), lastUsedAt: updatedAt.getTime() };
  const state = sessionState(times, signedIn.user.staffRole ?? null, now);
  if (state === 'over' || signedIn.user.erasedAt) {
    await services.db.delete(session).where(eq(session.id, id));
    return null;
  }
  if (state === 'note') {
    await services.db
      .update(session)
      .set({ updatedAt: new Date(now) })
      .where(eq(session.id, id));
  }
  return signedIn;
}

const currentCustomer = ({
  id,
  name,
  email,
  emailVerified,
  language,
  timeZone,
}: SignedIn['user']): CurrentCustomer => ({
  id,
  name,
  email,
  emailVerified,
  language,
  timeZone,
});

/** ACC-6: no second factor, no back office, whatever the role. */
const staffRoleOf = ({ staffRole, twoFactorEnabled }: SignedIn['user']): StaffRole | null =>
  twoFactorEnabled ? (staffRole ?? null) : null;

function chooseLanguage(wishes: readonly (string | null | undefined)[]): Language {
  for (const wish of wishes) {
    const language = languageSchema.safeParse(wish);
    if (language.success) return language.data;
  }
  return 'en';
}

/** The first language of the header that the store speaks, by weight and then by order. */
function browserLanguage(header: string | null): string | undefined {
  return (header ?? '')
    .split(',')
    .map((entry) => {
      const [tag = '', ...parameters] = entry.trim().toLowerCase().split(';');
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean);
      return { language: tag.split('-')[0], weight: Number(weight ?? 1) };
    })
    .filter(({ language, weight }) => weight > 0 && languageSchema.safeParse(language).success)
    .toSorted((a, b) => b.weight - a.weight)[0]?.language;
}
