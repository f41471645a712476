import { connect, type AddressInfo } from 'node:net';
import { fastify } from 'fastify';
import { expect, test } from 'vitest';
import { allowUpload, hurryBodies } from '../../api/arrival.ts';

/** Somebody who sends so much of a request, and the rest when told to. */
function slowSender(port: number, path: string) {
  const chunks: Buffer[] = [];
  const socket = connect(port, '127.0.0.1');
  socket.write(`POST ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: application/json\r\n`);
  socket.write('content-length: 4\r\n\r\ntr');
  socket.on('data', (chunk) => chunks.push(chunk));
  const answered = new Promise<string>((resolve, reject) => {
    socket.on('error', reject);
    socket.on('close', () => resolve(Buffer.concat(chunks).toString()));
  });
  return { answered, finish: () => socket.write('ue') };
}

test('whoever dawdles over a body is cut off, while an upload may take its time', async () => {
  const app = fastify();
  hurryBodies(app, 300);
  app.post('/words', async () => 'taken');
  app.post('/upload', { preParsing: async (request) => allowUpload(request) }, async () => 'taken');
  await app.listen({ host: '127.0.0.1', port: 0 });
  try {
    const { port } = app.server.address() as AddressInfo;
    const [upload, words] = [slowSender(port, '/upload'), slowSender(port, '/words')];
    const [head = '', body = '{}'] = (await words.answered).split('\r\n\r\n');
    expect(head).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect(JSON.parse(body)).toMatchObject({ code: 'malformed' });
    upload.finish();
    expect(await upload.answered).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  } finally {
    await app.close();
  }
});
