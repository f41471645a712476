import { connect, createServer, type Socket } from 'node:net';

/** A loopback address that stays the same while the server behind it comes, goes and moves. */
export type Gateway = {
  address: string;
  /** Leads to another port of this machine from now on. */
  leadTo: (port: number) => void;
  /** Breaks every connection, and each new one until it is opened again. */
  cut: () => void;
  reopen: () => void;
  close: () => Promise<void>;
};

export async function openGateway(target: number): Promise<Gateway> {
  let port = target;
  let isCut = false;
  const open = new Set<Socket>();
  const hold = (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  };
  const server = createServer((inner) => {
    hold(inner);
    if (isCut) {
      inner.resetAndDestroy();
      return;
    }
    const outer = connect(port, '127.0.0.1');
    hold(outer);
    for (const [one, other] of [
      [inner, outer],
      [outer, inner],
    ] as const) {
      one.on('error', () => other.resetAndDestroy());
      one.on('end', () => other.end());
      one.on('data', (chunk) => void other.write(chunk));
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port: own } = server.address() as { port: number };
  const breakAll = () => {
    for (const socket of open) socket.resetAndDestroy();
  };
  return {
    address: `127.0.0.1:${own}`,
    leadTo: (next) => {
      port = next;
      breakAll();
    },
    cut: () => {
      isCut = true;
      breakAll();
    },
    reopen: () => {
      isCut = false;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        breakAll();
      }),
  };
}

/** The same address on another host and port. */
export function through(gateway: Gateway, url: string): string {
  const address = new URL(url);
  address.host = gateway.address;
  return address.href;
}
