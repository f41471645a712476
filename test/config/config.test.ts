import { describe, expect, test } from 'vitest';
import { loadConfig, variables } from '../../config.ts';

const demo = { DATABASE_URL: 'postgres://u:p@127.0.0.1:5432/gridcase', TEMPORAL_ADDRESS: '127.0.0.1:7233' };
const production = {
  ...demo,
  NODE_ENV: 'production',
  GRIDCASE_FILES: '/files',
  GRIDCASE_SESSION_SECRET: 'x'.repeat(32),
};

/** Each fault on its own, without the sentence that opens them. */
function faultsOf(env: NodeJS.ProcessEnv): string[] {
  try {
    loadConfig(env);
    return [];
  } catch (error) {
    return (error as Error).message.split('\n').slice(1);
  }
}

describe('the environment', () => {
  test('two addresses are enough outside production', () => {
    expect(loadConfig(demo)).toMatchObject({
      production: false,
      temporalNamespace: 'default',
      taskQueue: 'gridcase',
      port: 3000,
      host: '127.0.0.1',
      workerPort: 3100,
      rehearsal: false,
      demo: false,
      logLevel: 'info',
    });
  });

  test('every variable that is set is used', () => {
    const env = {
      ...demo,
      TEMPORAL_NAMESPACE: 'cases',
      GRIDCASE_TASK_QUEUE: 'q',
      PORT: '3001',
      HOST: '0.0.0.0',
      GRIDCASE_WORKER_PORT: '3101',
      GRIDCASE_WORKFLOW_BUNDLE: 'bundle.js',
      GRIDCASE_FILES: '/files',
      GRIDCASE_SESSION_SECRET: 's'.repeat(40),
      GRIDCASE_REHEARSAL: '1',
      GRIDCASE_DEMO: '1',
      LOG_LEVEL: 'warn',
    };
    expect(loadConfig(env)).toEqual({
      production: false,
      databaseUrl: demo.DATABASE_URL,
      temporalAddress: demo.TEMPORAL_ADDRESS,
      temporalNamespace: 'cases',
      taskQueue: 'q',
      port: 3001,
      host: '0.0.0.0',
      workerPort: 3101,
      workflowBundle: 'bundle.js',
      filesFolder: '/files',
      sessionSecret: 's'.repeat(40),
      rehearsal: true,
      demo: true,
      logLevel: 'warn',
    });
  });

  test('an empty variable counts as not set', () => {
    expect(loadConfig({ ...demo, PORT: '', LOG_LEVEL: '' })).toEqual(loadConfig(demo));
  });

  test('all faults are reported together', () => {
    const faults = faultsOf({ DATABASE_URL: 'mysql://x', PORT: '70000', GRIDCASE_DEMO: 'yes', LOG_LEVEL: 'loud' });
    expect(new Set(faults.map((fault) => fault.split(' ')[1]))).toEqual(
      new Set(['DATABASE_URL', 'TEMPORAL_ADDRESS', 'PORT', 'GRIDCASE_DEMO', 'LOG_LEVEL']),
    );
  });

  test('production refuses rehearsal, the demo and a demo secret', () => {
    const { sessionSecret } = loadConfig(demo);
    const env = { ...production, GRIDCASE_REHEARSAL: '1', GRIDCASE_DEMO: '1', GRIDCASE_SESSION_SECRET: sessionSecret };
    expect(faultsOf(env).map((fault) => fault.split(' ')[1])).toEqual([
      'GRIDCASE_SESSION_SECRET',
      'GRIDCASE_REHEARSAL',
      'GRIDCASE_DEMO',
    ]);
    expect(faultsOf(production)).toEqual([]);
  });

  test('production refuses a session secret shorter than 32 characters', () => {
    expect(faultsOf({ ...production, GRIDCASE_SESSION_SECRET: 'x'.repeat(31) })).toHaveLength(1);
  });

  test('production misses exactly the variables that the table calls required', () => {
    const required = variables.filter((variable) => variable.requiredInProduction).map((variable) => variable.name);
    const missing = faultsOf({ NODE_ENV: 'production' }).map((fault) => fault.split(' ')[1]);
    expect(new Set(['NODE_ENV', ...missing])).toEqual(new Set(required));
  });
});
