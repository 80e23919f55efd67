import { dirname, relative, resolve } from 'node:path';
import type { Plugin } from 'vite';

const LAZY_PAGE = /lazyPage\(\s*\(\)\s*=>\s*import\(\s*'([^']+)'\s*\)/g;

/**
 * Tells `lazyPage(() => import('./home-page.tsx'), …)` the name under which the manifest lists that page, so that the
 * server can announce the page's files in the HTML (modulepreload). Without it pages still work, one round trip later.
 */
export function nameLazyPages(): Plugin {
  let root = '';
  return {
    name: 'name-lazy-pages',
    enforce: 'pre',
    configResolved(config) {
      root = config.root;
    },
    transform(code, id) {
      if (!id.endsWith('.tsx') || !code.includes('lazyPage(')) return null;
      return code.replace(LAZY_PAGE, (call, path: string) =>
        call.replace('lazyPage(', `lazyPage.named('${relative(root, resolve(dirname(id), path))}', `),
      );
    },
  };
}
