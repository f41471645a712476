import { isAbsolute, join } from 'node:path';

/** One environment variable. Whoever deploys gridcase has to know these and no others. */
export type Variable = {
  name: string;
  /** Whether production refuses to start without it. */
  requiredInProduction: boolean;
  meaning: string;
};

export const variables = [
  { name: 'NODE_ENV', requiredInProduction: true, meaning: '`production` switches every demo default off' },
  {
    name: 'DATABASE_URL',
    requiredInProduction: true,
    meaning: 'PostgreSQL, as postgres://user:password@host:5432/name',
  },
  { name: 'TEMPORAL_ADDRESS', requiredInProduction: true, meaning: "Temporal's front end, as host:port" },
  { name: 'TEMPORAL_NAMESPACE', requiredInProduction: false, meaning: 'namespace of the cases (`default`)' },
  { name: 'GRIDCASE_TASK_QUEUE', requiredInProduction: false, meaning: 'task queue of the cases (`gridcase`)' },
  { name: 'PORT', requiredInProduction: false, meaning: 'port of the API and the console (3000)' },
  { name: 'HOST', requiredInProduction: false, meaning: 'address the API and the worker listen on (127.0.0.1)' },
  { name: 'GRIDCASE_WORKER_PORT', requiredInProduction: false, meaning: "port of the worker's health checks (3100)" },
  {
    name: 'GRIDCASE_WORKFLOW_BUNDLE',
    requiredInProduction: false,
    meaning: 'prebuilt workflow code; built when missing',
  },
  {
    name: 'GRIDCASE_FILES',
    requiredInProduction: true,
    meaning: 'folder of uploaded files, as an absolute path',
  },
  {
    name: 'GRIDCASE_SESSION_SECRET',
    requiredInProduction: true,
    meaning: 'signs session cookies; 32 characters or more',
  },
  {
    name: 'GRIDCASE_REHEARSAL',
    requiredInProduction: false,
    meaning: '1 lets users advance the clock; never in production',
  },
  { name: 'GRIDCASE_DEMO', requiredInProduction: false, meaning: '1 allows demo accounts; never in production' },
  {
    name: 'LOG_LEVEL',
    requiredInProduction: false,
    meaning: 'trace, debug, info, warn, error, fatal or silent (`info`)',
  },
] as const satisfies readonly Variable[];

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

export type Config = {
  production: boolean;
  databaseUrl: string;
  temporalAddress: string;
  temporalNamespace: string;
  taskQueue: string;
  port: number;
  host: string;
  workerPort: number;
  /** Path of a prebuilt workflow bundle. */
  workflowBundle?: string;
  /** Where uploaded files are kept, as an absolute path. */
  filesFolder: string;
  sessionSecret: string;
  rehearsal: boolean;
  demo: boolean;
  logLevel: (typeof logLevels)[number];
};

const isDatabase = (value: string) => URL.canParse(value) && /^postgres(ql)?:$/.test(new URL(value).protocol);

const demoSecret = 'gridcase-demo-session-secret-not-for-production';

/** Reads the environment once. Throws one Error that lists every fault, so that they are mended in one go. */
export function loadConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const faults: string[] = [];
  const production = env['NODE_ENV'] === 'production';
  // Compose files pass an unset variable on as an empty one.
  const read = (name: (typeof variables)[number]['name']) => (env[name] === '' ? undefined : env[name]);
  const demand = (name: (typeof variables)[number]['name'], wish: string, accepts: (value: string) => boolean) => {
    const value = read(name);
    if (value === undefined) faults.push(`${name} is missing: ${wish}`);
    else if (!accepts(value)) faults.push(`${name} is not valid: ${wish}`);
    return value ?? '';
  };
  const readPort = (name: 'PORT' | 'GRIDCASE_WORKER_PORT', fallback: number) => {
    const value = read(name) ?? String(fallback);
    if (!/^\d{1,5}$/.test(value) || Number(value) < 1 || Number(value) > 65_535)
      faults.push(`${name} is not valid: give a port from 1 to 65535`);
    return Number(value);
  };
  const readSwitch = (name: 'GRIDCASE_REHEARSAL' | 'GRIDCASE_DEMO') => {
    const value = read(name) ?? '0';
    if (value !== '0' && value !== '1') faults.push(`${name} is not valid: give 0 or 1`);
    if (value === '1' && production) faults.push(`${name} is refused in production: leave it out`);
    return value === '1';
  };

  const level = read('LOG_LEVEL') ?? 'info';
  const logLevel = logLevels.find((known) => known === level);
  if (logLevel === undefined) faults.push(`LOG_LEVEL is not valid: give one of ${logLevels.join(', ')}`);
  const workflowBundle = read('GRIDCASE_WORKFLOW_BUNDLE');
  const sessionSecret =
    production || read('GRIDCASE_SESSION_SECRET') !== undefined
      ? demand(
          'GRIDCASE_SESSION_SECRET',
          'give 32 random characters or more, not those of the demo',
          (value) => value.length >= 32 && !(production && value === demoSecret),
        )
      : demoSecret;
  const filesFolder =
    production || read('GRIDCASE_FILES') !== undefined
      ? demand('GRIDCASE_FILES', 'give the absolute path of a folder', isAbsolute)
      : join(import.meta.dirname, '.gridcase', 'files');
  const config: Config = {
    production,
    databaseUrl: demand('DATABASE_URL', 'give postgres://user:password@host:5432/name', isDatabase),
    temporalAddress: demand('TEMPORAL_ADDRESS', 'give host:port', (value) => /^[^\s/]+:\d{1,5}$/.test(value)),
    temporalNamespace: read('TEMPORAL_NAMESPACE') ?? 'default',
    taskQueue: read('GRIDCASE_TASK_QUEUE') ?? 'gridcase',
    port: readPort('PORT', 3000),
    host: read('HOST') ?? '127.0.0.1',
    workerPort: readPort('GRIDCASE_WORKER_PORT', 3100),
    ...(workflowBundle !== undefined && { workflowBundle }),
    filesFolder,
    sessionSecret,
    rehearsal: readSwitch('GRIDCASE_REHEARSAL'),
    demo: readSwitch('GRIDCASE_DEMO'),
    logLevel: logLevel ?? 'info',
  };
  if (faults.length > 0)
    throw new Error(`The environment is not complete:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
  return config;
}
