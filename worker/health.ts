import { createServer, type Server } from 'node:http';

type Watched = {
  host: string;
  port: number;
  isReady: () => boolean;
  /** The process's numbers as Prometheus reads them. */
  readMetrics: () => Promise<string>;
};

/** `/healthz`: the process answers. `/readyz`: it also takes work. `/metrics`: its numbers. Anything else is 404. */
export function listenForHealth({ host, port, isReady, readMetrics }: Watched): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.url === '/metrics') {
      void readMetrics().then((text) =>
        response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(text),
      );
      return;
    }
    const status = request.url === '/healthz' ? 200 : request.url === '/readyz' ? (isReady() ? 200 : 503) : 404;
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ ok: status === 200 }));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}
