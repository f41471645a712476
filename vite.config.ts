import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The console. `npm start` builds it and the API serves it; `npx vite` beside a running API reloads while one writes. */
export default defineConfig({
  root: 'web',
  plugins: [react()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // The policy of the page lets nothing in from data addresses but pictures.
    assetsInlineLimit: 0,
    target: 'es2022',
    manifest: true,
    // The telephone's page is its own, so that it never loads what only desks need; so is that of residents.
    rolldownOptions: { input: ['web/index.html', 'web/phone.html', 'web/scan.html'] },
  },
  server: { port: 5173, proxy: { '/api': 'http://127.0.0.1:3000' } },
});
