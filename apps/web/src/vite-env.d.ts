/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** Set by the rendering tests: keeps the styleguide in a production build. */
  readonly VITE_STYLEGUIDE?: string;
}
