export type Installation = {
  web: string;
  docs: string;
  temporalUi?: string;
  dataFolders: string[];
  logs: string;
};

const accounts: [name: string, unit: string][] = [
  ['grid-worker', 'YX-01-01'],
  ['grid-worker-2', 'YX-02-01'],
  ['grid-lead', 'YX-01-01'],
  ['clerk', 'YX-01'],
  ['clerk-2', 'YX-02'],
  ['dispatcher', 'YX'],
  ['dispatcher-1', 'YX-01'],
  ['mediator', 'YX-M'],
  ['supervisor', 'YX'],
  ['officer-urban', 'YX-D-URBAN'],
  ['auditor', 'YX'],
  ['admin', ''],
];

/** What `npm start` prints when everything is ready: where to go and who to be. */
export function renderClosingBlock(installation: Installation): string {
  const line = (name: string, value: string) => `  ${name.padEnd(14)}${value}`;
  return [
    '',
    'gridcase 格事通 is running',
    line('Web and API', installation.web),
    line('API docs', installation.docs),
    ...(installation.temporalUi === undefined ? [] : [line('Temporal UI', installation.temporalUi)]),
    ...installation.dataFolders.map((folder, index) => line(index === 0 ? 'Data folder' : '', folder)),
    line('Logs', installation.logs),
    line('Accounts', 'password gridcase-demo'),
    ...accounts.map(([name, unit]) => `    ${name.padEnd(15)} ${unit}`.trimEnd()),
    '',
    'Ctrl-C stops everything; `npm start -- --reset` begins anew.',
  ].join('\n');
}
