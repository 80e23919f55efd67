export * from './control-contract.ts';
export { createSandbox, type Sandbox, type SandboxOptions } from './create-sandbox.ts';
export { demoDefaults } from './demo-defaults.ts';
export { type RunningSandbox, startSandbox } from './start-sandbox.ts';
