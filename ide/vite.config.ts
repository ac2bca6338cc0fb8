import { defineConfig } from 'vite';

/** Builds the page for developers into ide/dist, which the service hands out at `/ide/`. */
export default defineConfig({
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'react' } },
  worker: { format: 'es' },
  // An editor and the language of its queries: large by nature, and only for those who come for it.
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 6000,
    rolldownOptions: {
      // Its icons are called by the names of their functions.
      output: { keepNames: true },
      onLog(level, log, report) {
        // "use client" of its packages means nothing in a page that has no other side.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
      },
    },
  },
});
