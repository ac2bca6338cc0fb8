import { defineConfig } from 'vite';

/** Builds the explorer into web/dist, which the service hands out at `/`. */
export default defineConfig({
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { target: 'es2022', assetsInlineLimit: 0 },
});
