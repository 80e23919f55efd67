import { defineConfig } from 'vitest/config';

// Pure code: one realm for all files, as nothing in it keeps state.
export default defineConfig({ test: { name: 'emails', isolate: false } });
