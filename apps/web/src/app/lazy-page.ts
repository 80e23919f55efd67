import { lazyRouteComponent } from '@tanstack/react-router';

const sources = new WeakMap<object, string>();

type Importer<T> = () => Promise<T>;

/** `component: lazyPage(() => import('./home-page.tsx'), 'HomePage')`: the page's code is loaded when it is visited. */
export const lazyPage = Object.assign(
  <T extends Record<string, unknown>, K extends keyof T & string>(importer: Importer<T>, name: K) =>
    lazyRouteComponent<T, K>(importer, name),
  {
    /** What the build makes of `lazyPage(…)`; see vite/name-lazy-pages.ts. */
    named: <T extends Record<string, unknown>, K extends keyof T & string>(
      source: string,
      importer: Importer<T>,
      name: K,
    ) => {
      const component = lazyRouteComponent<T, K>(importer, name);
      sources.set(component, source);
      return component;
    },
  },
);

/** The source file of a lazy page as the build manifest names it. */
export const pageSourceOf = (component: object): string | undefined => sources.get(component);
