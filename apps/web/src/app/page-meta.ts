interface MetaContext {
  readonly session: { readonly storeName: string };
}

interface PageMeta {
  readonly description?: string;
  /** schema.org data about the page, printed as `application/ld+json` (escaped by the router). */
  readonly jsonLd?: Readonly<Record<string, unknown>>;
}

/** For a route's `head`: `head: ({ match }) => ({ meta: pageMeta(match.context, 'Shopping cart') })`. */
export const pageMeta = ({ session }: MetaContext, title: string, { description, jsonLd }: PageMeta = {}) => [
  { title: `${title} - ${session.storeName}` },
  { property: 'og:title', content: title },
  ...(description
    ? [
        { name: 'description', content: description },
        { property: 'og:description', content: description },
      ]
    : []),
  ...(jsonLd ? [{ 'script:ld+json': { '@context': 'https://schema.org', ...jsonLd } }] : []),
];
