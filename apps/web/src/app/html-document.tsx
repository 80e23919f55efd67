import { HeadContent, Outlet } from '@tanstack/react-router';
import iconAddress from '../styles/shop-icon.svg';
import { ToastRegion } from '../ui/toast.tsx';
import { usePageSettings } from './page-settings.tsx';
import { useTheme } from './theme.ts';

/**
 * The whole document. The server adds style sheets, scripts and data to its text (entry-server.tsx); React leaves alone
 * what it does not know in head and body.
 */
export function HtmlDocument() {
  const { locale } = usePageSettings();
  const theme = useTheme();
  return (
    <html lang={locale} data-theme={theme === 'system' ? undefined : theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" type="image/svg+xml" href={iconAddress} />
        <HeadContent />
      </head>
      <body>
        <Outlet />
        <ToastRegion />
      </body>
    </html>
  );
}
