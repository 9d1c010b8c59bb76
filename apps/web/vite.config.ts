import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

/** Where the API listens while developing; the launcher sets it. In production the API serves the built files itself. */
const apiPort = process.env.CANDOUR_API_PORT ?? '3000';

/** What almost every screen is made of. */
const shared = /src[\\/](?:ui|platform)[\\/]|[\\/]@tanstack[\\/](?:query-core|react-query)[\\/]/;

export default defineConfig({
  plugins: [react()],
  // The libraries are read from their TypeScript, so nothing has to be built before this.
  resolve: { conditions: ['@candour/source', ...defaultClientConditions] },
  server: { host: '127.0.0.1', proxy: { '/api': { target: `http://127.0.0.1:${apiPort}` } } },
  build: {
    // The content security policy allows no inline script, style or image: nothing may be folded into the page.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // Files go by their hash alone: the first one names every other, and long names were a kilobyte of it.
    // What many screens share comes as one file: three dozen small ones are slower on guest Wi-Fi, and pack worse.
    rolldownOptions: {
      output: {
        chunkFileNames: 'assets/[hash:8].js',
        assetFileNames: 'assets/[hash:8][extname]',
        codeSplitting: { groups: [{ name: 'parts', test: shared, minShareCount: 6 }] },
      },
    },
  },
});
