import type { Config } from '../../config.ts';

/** Browsers accept the prefix only over HTTPS, which the demo does not speak. */
export function cookieName({ production }: Pick<Config, 'production'>): string {
  return production ? '__Host-gridcase' : 'gridcase';
}
