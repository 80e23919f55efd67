/**
 * What a page may load and do. Data travels in a JSON block, which is never executed; styles come from files only.
 * `style-src-attr` stays open because libraries place menus with style attributes.
 */
const PRODUCTION_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self' https://www.paypal.com https://www.sandbox.paypal.com",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Vite's development client needs inline scripts, injected styles and a web socket. */
const DEVELOPMENT_POLICY = PRODUCTION_POLICY.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
  .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
  .replace("connect-src 'self'", "connect-src 'self' ws:");

/** The Content-Security-Policy of HTML pages. */
export const pagePolicy = (mode: 'production' | 'development'): string =>
  mode === 'production' ? PRODUCTION_POLICY : DEVELOPMENT_POLICY;
