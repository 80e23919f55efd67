import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { nameLazyPages } from './vite/name-lazy-pages.ts';
import { precompressAssets } from './vite/precompress-assets.ts';

/**
 * One configuration, two builds: the browser's files (dist/client, with a manifest) and the server's renderer
 * (dist/server). The server bundle carries its dependencies with it, so React always runs in production mode there.
 */
export default defineConfig(({ isSsrBuild, command }) => ({
  plugins: [react(), tailwind(), nameLazyPages(), ...(isSsrBuild ? [] : [precompressAssets()])],
  appType: 'custom',
  build: {
    target: 'es2022',
    // light-dark() is kept as it is.
    cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
    outDir: isSsrBuild ? 'dist/server' : 'dist/client',
    manifest: !isSsrBuild,
    copyPublicDir: !isSsrBuild,
    // A data: address would need a hole in the Content-Security-Policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      ...(isSsrBuild ? {} : { input: 'src/entry-client.tsx' }),
      treeshake: {
        // The domain's modules only define things, and building a schema does nothing else: a page that uses one word of
        // the domain carries neither its other modules nor zod.
        moduleSideEffects: (id) => (id.includes('/packages/domain/') ? false : undefined),
        manualPureFunctions: ['z'],
      },
    },
  },
  ...(command === 'build' ? { ssr: { noExternal: true as const } } : {}),
}));
