import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Config } from '../../config.ts';
import type { FileQueryString, Variant } from './schema.ts';

/** A link is good for ten to fifteen minutes; it changes only every five, so that a browser need not load a picture twice. */
const validSeconds = 600;
const stepSeconds = 300;

/** Links to files: short-lived, and each good for the caller to whom it was told. Sessions and links live on real time. */
export type FileLinks = {
  /** `caller` is the key of whoever reads; `now` in epoch ms. */
  write: (id: string, variant: Variant, caller: string, now: number) => string;
  isGood: (id: string, query: FileQueryString, caller: string, now: number) => boolean;
};

export function fileLinks({ sessionSecret }: Config): FileLinks {
  // Of the one secret, so that neither can be told from the other.
  const secret = createHmac('sha256', sessionSecret).update('links to files').digest();
  const sign = (id: string, variant: Variant, expires: number, caller: string) =>
    createHmac('sha256', secret)
      .update(JSON.stringify([id, variant, expires, caller]))
      .digest('base64url');
  return {
    write: (id, variant, caller, now) => {
      const expires = Math.ceil(now / 1000 / stepSeconds) * stepSeconds + validSeconds;
      const said = new URLSearchParams({
        variant,
        expires: String(expires),
        signature: sign(id, variant, expires, caller),
      });
      return `/api/v1/files/${id}?${said.toString()}`;
    },
    isGood: (id, { variant = 'whole', expires, signature }, caller, now) => {
      if (expires === undefined || signature === undefined || expires * 1000 <= now) return false;
      const given = Buffer.from(signature);
      const right = Buffer.from(sign(id, variant, expires, caller));
      return given.length === right.length && timingSafeEqual(given, right);
    },
  };
}
