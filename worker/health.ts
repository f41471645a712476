import { createServer, type Server } from 'node:http';

/** `/healthz`: the process answers. `/readyz`: it also takes work. Anything else is 404. */
export function listenForHealth({
  host,
  port,
  isReady,
}: {
  host: string;
  port: number;
  isReady: () => boolean;
}): Promise<Server> {
  const server = createServer((request, response) => {
    const status = request.url === '/healthz' ? 200 : request.url === '/readyz' ? (isReady() ? 200 : 503) : 404;
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ ok: status === 200 }));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}
