import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Cores are few and PostgreSQL and a browser share them.
  test: {
    globalSetup: ['tests/kit/global-setup.ts'],
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    passWithNoTests: false,
  },
});
