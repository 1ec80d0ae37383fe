import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

const port = Number(process.env['WEB_PORT'] ?? 7193);
process.env['WEB_DATA'] ??= mkdtempSync(join(tmpdir(), 'egov-web-'));

/** The pages in a real browser, against the whole one-machine edition on a fresh folder. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'node_modules/.playwright',
  workers: 1,
  expect: { timeout: 10_000 },
  use: {
    baseURL: `http://localhost:${port}`,
    actionTimeout: 10_000,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    launchOptions: { executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox'] },
  },
  webServer: {
    // A run that is on the port already is used: ./test takes a free port.
    reuseExistingServer: true,
    command: `exec dotnet infra/local/bin/Release/net10.0/EGov.Local.dll --port ${port} --data ${process.env['WEB_DATA']}`,
    cwd: '..',
    url: `http://localhost:${port}/api/health`,
    timeout: 60_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
});
