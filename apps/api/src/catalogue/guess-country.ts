import { address } from '@toriyose/db';
import { type CountryCode, isCountryCode } from '@toriyose/domain';
import { and, eq } from 'drizzle-orm';
import { parse as parseCookies } from 'hono/utils/cookie';
import type { RequestContext } from '../trpc-context.ts';

const COUNTRY_COOKIE = 'country';
const YEAR_SECONDS = 31_536_000;

/**
 * Where a parcel would go: the country just chosen (remembered in this browser), else the one chosen before, else that
 * of the customer's default address, else what the browser's languages suggest. Null: nobody can say.
 */
export async function guessCountry(ctx: RequestContext, chosen: string | undefined): Promise<CountryCode | null> {
  if (chosen !== undefined && isCountryCode(chosen)) {
    ctx.setCookie(COUNTRY_COOKIE, chosen, { maxAge: YEAR_SECONDS });
    return chosen;
  }
  const { [COUNTRY_COOKIE]: kept } = parseCookies(ctx.headers.get('cookie') ?? '');
  if (kept !== undefined && isCountryCode(kept)) return kept;
  return (await findHomeCountry(ctx)) ?? countryOfLanguages(ctx.headers.get('accept-language') ?? '');
}

async function findHomeCountry({ visitor, services }: RequestContext): Promise<CountryCode | null> {
  if (visitor.customer === null) return null;
  const [row] = await services.db
    .select({ country: address.country })
    .from(address)
    .where(and(eq(address.customerId, visitor.customer.id), eq(address.isDefault, true)))
    .limit(1);
  return row && isCountryCode(row.country) ? row.country : null;
}

/**
 * The region of the first language that tells one: "de-CH" is Switzerland, "de" most likely Germany. English alone is
 * read everywhere and suggests nothing.
 */
export function countryOfLanguages(header: string): CountryCode | null {
  for (const entry of header.slice(0, 200).split(',')) {
    const country = countryOfLanguage(entry.split(';')[0]?.trim() ?? '');
    if (country !== null) return country;
  }
  return null;
}

function countryOfLanguage(tag: string): CountryCode | null {
  if (!/^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(tag)) return null;
  const locale = new Intl.Locale(tag);
  const region = locale.region ?? (locale.language === 'en' ? undefined : locale.maximize().region);
  return region !== undefined && isCountryCode(region) ? region : null;
}
