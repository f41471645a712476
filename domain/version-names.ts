/** The name and the number of a version as policies and calendars write it: `cn-2026@1`. A row after it (`ordinance-5wd@1/R6`) is passed over. */
export function readVersionName(version: string): { name: string; version: number } {
  const [name = '', number = ''] = (version.split('/')[0] ?? '').split('@');
  return { name, version: Number(number) };
}
