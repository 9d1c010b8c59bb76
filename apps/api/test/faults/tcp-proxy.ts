import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** A proxy for tests between two that speak by TCP: takes turns among several behind it, and misbehaves when told. */
export interface TcpProxy {
  readonly port: number;
  /** How many connections went to each port behind it. */
  readonly taken: ReadonlyMap<number, number>;
  /** Resets every connection that is open. */
  cut(): void;
  /** Passes nothing on, in either direction, and answers nobody who comes, until `go`. */
  stall(): void;
  go(): void;
  close(): Promise<void>;
}

/** @param behind the ports behind it, asked anew for each connection; one that refuses is passed over */
export async function tcpProxy(behind: () => readonly number[]): Promise<TcpProxy> {
  const open = new Set<Socket>();
  /** Those whose other side is there: before that nobody would hear what they say. */
  const passing = new Set<Socket>();
  const taken = new Map<number, number>();
  let stalled = false;
  let turn = 0;

  const keep = (socket: Socket): void => {
    open.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => {
      open.delete(socket);
      passing.delete(socket);
    });
  };
  const forward = (client: Socket, ports: readonly number[]): void => {
    const [port, ...others] = ports;
    if (port === undefined) return void client.destroy();
    const server = connect({ host: '127.0.0.1', port });
    keep(server);
    server.once('connect', () => {
      taken.set(port, (taken.get(port) ?? 0) + 1);
      pass(client, server);
      pass(server, client);
    });
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED') forward(client, others);
      else client.resetAndDestroy();
    });
  };
  const pass = (from: Socket, to: Socket): void => {
    from.on('data', (data) => {
      if (!to.write(data)) from.pause();
    });
    to.on('drain', () => !stalled && from.resume());
    passing.add(from);
    from.once('end', () => to.end());
    from.once('close', () => (from.errored ? to.resetAndDestroy() : to.destroy()));
    if (!stalled) from.resume();
  };

  const server: Server = createServer({ allowHalfOpen: true }, (client) => {
    keep(client);
    client.pause();
    const ports = behind();
    const first = turn++ % Math.max(ports.length, 1);
    forward(client, [...ports.slice(first), ...ports.slice(0, first)]);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    port: (server.address() as AddressInfo).port,
    taken,
    cut: () => {
      for (const socket of open) socket.resetAndDestroy();
    },
    stall: () => {
      stalled = true;
      for (const socket of passing) socket.pause();
    },
    go: () => {
      stalled = false;
      for (const socket of passing) socket.resume();
    },
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const socket of open) socket.destroy();
      await closed;
    },
  };
}
