import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

/** Where the API listens while developing; the launcher sets it. In production the API serves the built files itself. */
const apiPort = process.env.CANDOUR_API_PORT ?? '3000';

export default defineConfig({
  plugins: [react()],
  // The libraries are read from their TypeScript, so nothing has to be built before this.
  resolve: { conditions: ['@candour/source', ...defaultClientConditions] },
  server: { host: '127.0.0.1', proxy: { '/api': { target: `http://127.0.0.1:${apiPort}` } } },
  build: {
    // The content security policy allows no inline script, style or image: nothing may be folded into the page.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // Chunks go by their hash alone: the first file names every one of them, and long names were a kilobyte of it.
    // What many screens share comes as one file: three dozen small ones are slower on guest Wi-Fi, and pack worse.
    rolldownOptions: {
      output: {
        chunkFileNames: 'assets/[hash:8].js',
        codeSplitting: { groups: [{ name: 'parts', test: /src[\\/](?:ui|platform)[\\/]/, minShareCount: 6 }] },
      },
    },
  },
});
