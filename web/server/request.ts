import i18next from 'i18next';
import { Fault } from './fault.ts';

type Asking = {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  query?: object;
  body?: unknown;
  /** Makes a repeat of the same message harmless; whoever asks keeps it until the answer is known. */
  key?: string;
  signal?: AbortSignal;
};

const base = '/api/v1';

/** Asks the API. Throws a Fault for every answer but 2xx, and for none at all. */
export async function request<Answer>(path: string, asking: Asking = {}): Promise<Answer> {
  const response = await ask(path, 'application/json', asking);
  return (response.status === 204 ? undefined : await response.json()) as Answer;
}

/** Asks for a file, in the language of the console and not of the browser. Throws as `request` does. */
export async function requestFile(path: string, query: object): Promise<Blob> {
  return (await ask(path, '*/*', { query })).blob();
}

async function ask(path: string, accept: string, asking: Asking): Promise<Response> {
  const { method = 'GET', query, body, key, signal } = asking;
  const headers: Record<string, string> = { accept, 'accept-language': i18next.language };
  // A form names its own type, with the boundary that it draws.
  const form = body instanceof FormData;
  if (body !== undefined && !form) headers['content-type'] = 'application/json';
  if (key !== undefined) headers['idempotency-key'] = key;
  let response: Response;
  try {
    response = await fetch(addressOf(path, query), {
      method,
      headers,
      ...(body !== undefined && { body: form ? body : JSON.stringify(body) }),
      ...(signal && { signal }),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Fault({
      status: 0,
      code: 'offline',
      title: i18next.t('faults.offlineTitle'),
      detail: i18next.t('faults.offline'),
    });
  }
  if (!response.ok) throw await readFault(response);
  return response;
}

/** Where a path of the API lies, with what it is asked. */
export function addressOf(path: string, query: object = {}): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const text = new URLSearchParams(pairs.map(([name, value]) => [name, String(value)])).toString();
  return base + path + (text && `?${text}`);
}

async function readFault(response: Response): Promise<Fault> {
  const said = (await response.json().catch(() => ({}))) as Partial<Fault> & { detail?: string };
  const { status } = response;
  const retryAfterSeconds = Number(response.headers.get('retry-after')) || undefined;
  return new Fault({
    ...said,
    status,
    code: said.code ?? 'unexpected',
    detail: said.detail ?? i18next.t('faults.unknown'),
    retryAfterSeconds,
  });
}
