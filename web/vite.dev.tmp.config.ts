import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { quickStarts } from './scripts/quickStarts';

export default defineConfig({
  plugins: [react(), quickStarts()],
  build: {
    // The component library names no side effects, though only its custom elements have any: what is not used is left out.
    rollupOptions: { treeshake: { moduleSideEffects: (id) => !/designsystemet-react|floating-ui|u-combobox|u-datalist|u-tabs|aksel-icons|virtual-core/.test(id) } }, target: 'es2022', manifest: true, sourcemap: false, assetsInlineLimit: 0 },
  worker: { format: 'es' },
  cacheDir: '/dev/shm/webrep-vite', server: { hmr: false, fs: { allow: ['..'] }, proxy: { '/api': { target: 'http://localhost:7071', headers: { Origin: 'http://localhost:7071' } }, '/development': 'http://localhost:7071', '/dev': 'http://localhost:7071' } },
  test: { environment: 'jsdom', include: ['src/**/*.test.{ts,tsx}'] },
});
