import { defineConfig } from 'vite';

/**
 * What is always fetched together is one file: smaller than many, and fetched in one go. What is left out here is
 * fetched when it is first needed. `main.tsx` stays by itself: it waits for words, which need what is in `start`.
 */
const FILES = {
  'pan-zoom': [/\/web\/src\/pan-zoom\//],
  start: [
    /\/web\/src\/graph\/text-width\.ts$/,
    /\/node_modules\/(?:@preact|preact)\//,
    /\/web\/src\/(?:api|scene|view)\//,
    /\/web\/src\/words\/(?:predicate-words|vocabulary|words)\.ts$/,
    /\/web\/src\/shell\/(?!about-words|filter-(?!button)|starting-points|welcome)/,
    /\/web\/src\/takeaway\/(?:legend|picture|shown|subject)\.ts$/,
  ],
  takeaway: [/\/web\/src\/takeaway\/(?:colophon|credits|print-head)\.tsx?$/],
  graph: [
    /\/web\/src\/graph\/(?!chain-|encounters|expand-menu|keys-help|layout|leads|list-view|neighbours|node-menu)/,
  ],
  evidence: [
    /\/web\/src\/evidence\/(?:claim-(?!view)|entity-link|queries|sentence|text-language|value-words)/,
  ],
};

/** Builds the explorer into web/dist, which the service hands out at `/`. */
export default defineConfig({
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // Browsers that know light-dark() keep it: a part of a page can then be light on a dark one.
  build: {
    target: 'es2022',
    cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
    assetsInlineLimit: 0,
    // All of them know it by themselves.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: Object.entries(FILES).map(([name, patterns]) => ({
            name,
            test: (id) => patterns.some((pattern) => pattern.test(id)),
          })),
        },
      },
    },
  },
  // `npm run dev -w web` asks a service that runs beside it.
  server: { proxy: { '^/(graphql|export|ide|about)': 'http://127.0.0.1:4000' } },
});
