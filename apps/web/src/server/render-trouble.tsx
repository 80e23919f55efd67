import { renderToStaticMarkup } from 'react-dom/server';
import { type PageSettings, PageSettingsProvider } from '../app/page-settings.tsx';
import { TroubleNotice } from '../features/trouble/trouble-page.tsx';
import { troubleWords } from '../features/trouble/trouble-words.ts';
import { type PageAssets, styleLinks } from './document-parts.ts';

/** The page for an unexpected failure: no data, no script, nothing that could fail again. */
export function renderTrouble(settings: PageSettings, assets: PageAssets): string {
  const markup = renderToStaticMarkup(
    <PageSettingsProvider value={settings}>
      <html lang={settings.locale} data-theme={settings.theme === 'system' ? undefined : settings.theme}>
        <head>
          <meta charSet="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="robots" content="noindex" />
          <title>{troubleWords[settings.locale].heading}</title>
        </head>
        <body>
          <main className="mx-auto max-w-page px-4 py-16">
            <TroubleNotice reference={settings.requestId} />
          </main>
        </body>
      </html>
    </PageSettingsProvider>,
  );
  return `<!doctype html>${markup.replace('</head>', () => `${styleLinks(assets.styles)}</head>`)}`;
}
