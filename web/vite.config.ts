import { defineConfig } from 'vite';

/** Builds the explorer into web/dist, which the service hands out at `/`. */
export default defineConfig({
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // Browsers that know light-dark() keep it: a part of a page can then be light on a dark one.
  build: {
    target: 'es2022',
    cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
    assetsInlineLimit: 0,
  },
  // `npm run dev -w web` asks a service that runs beside it.
  server: { proxy: { '^/(graphql|export|ide|about)': 'http://127.0.0.1:4000' } },
});
