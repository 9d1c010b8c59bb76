import { defineConfig } from '@playwright/test';

/**
 * Journeys run against the whole system, which `npm run journeys` builds, fills and starts; it names the address and the browser.
 * No retries: a journey that passes the second time is a fault that was not looked at.
 */
const address = process.env.CANDOUR_BASE_URL;
const browser = process.env.CHROMIUM_PATH;
if (!address || !browser) throw new Error('Run the journeys with: npm run journeys');

/** A browser under test has nobody to talk to but the program. */
const alone = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export default defineConfig({
  testDir: '.',
  testMatch: '*.journey.ts',
  outputDir: './.results',
  forbidOnly: true,
  retries: 0,
  fullyParallel: false,
  workers: Number(process.env.CANDOUR_JOURNEY_WORKERS ?? 2),
  // The longest takes about a minute by itself; a busy machine takes several.
  timeout: 300_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: process.env.CANDOUR_JOURNEY_REPORT ?? './.results/report.json' }]],
  use: {
    baseURL: address,
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
    contextOptions: { reducedMotion: 'reduce' },
    // A third of the time otherwise. After a fault: npm run journeys -- --trace retain-on-failure
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: browser, args: [...alone, ...asRoot] },
  },
  projects: [
    // A journey that would stand in its own way at the other width says at which it goes.
    { name: 'phone', grepInvert: /@at-a-desk/, use: { viewport: { width: 375, height: 740 }, hasTouch: true, isMobile: true } },
    { name: 'desktop', grepInvert: /@on-a-phone/, use: { viewport: { width: 1280, height: 800 } } },
    // The board paper as a file of its own: it needs a browser, and nothing of the program.
    { name: 'papers', testDir: '../../../libs/board-paper/journeys' },
  ],
});
