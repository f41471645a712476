import { connect, createServer } from 'node:net';

const host = '127.0.0.1';

/** The port that a listener got, or why there was none. 0 asks for any free port. */
function tryListening(port: number): Promise<number | NodeJS.ErrnoException> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', resolve);
    probe.listen({ port, host, exclusive: true }, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : port));
    });
  });
}

/** Some systems let a loopback listener in beside one on all addresses, so listening alone proves too little. */
function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host });
    socket.once('error', () => resolve(false));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
  });
}

/** Whether a server may listen on this loopback port, and if not, why. */
export async function probePort(port: number): Promise<'free' | 'busy' | 'forbidden'> {
  if (await answers(port)) return 'busy';
  const got = await tryListening(port);
  if (typeof got === 'number') return 'free';
  return got.code === 'EACCES' ? 'forbidden' : 'busy';
}

/** The preferred loopback port where it is free, otherwise any free one. */
export async function findFreePort(preferred?: number): Promise<number> {
  if (preferred !== undefined && (await probePort(preferred)) === 'free') return preferred;
  const got = await tryListening(0);
  if (typeof got === 'number') return got;
  throw got;
}
