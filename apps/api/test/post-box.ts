import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';

/** A mail as it arrived. */
export interface Arrived {
  readonly to: string;
  /** What the person reads, without the headers. */
  readonly text: string;
}

/** A mail server of a test's own, which takes everything and passes nothing on. */
export interface PostBox {
  readonly url: string;
  /** The oldest mail not taken yet; waits for one where there is none. */
  next(): Promise<Arrived>;
  /** How many have arrived and not been taken. */
  readonly waiting: number;
  close(): Promise<void>;
}

export async function aPostBox(): Promise<PostBox> {
  const arrived: Arrived[] = [];
  const takers: ((mail: Arrived) => void)[] = [];
  const server = createServer((socket) =>
    converse(socket, (mail) => {
      const taker = takers.shift();
      if (taker) taker(mail);
      else arrived.push(mail);
    }),
  ).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port to be had');
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    next: async () => arrived.shift() ?? (await new Promise<Arrived>((resolve) => takers.push(resolve))),
    get waiting() {
      return arrived.length;
    },
    close: async () => {
      server.close();
      await once(server, 'close');
    },
  };
}

/** As much of SMTP as one plain-text mail needs (RFC 5321). */
function converse(socket: Socket, onMail: (mail: Arrived) => void): void {
  let [unread, to, inMail] = ['', '', false];
  const say = (words: string) => socket.write(`${words}\r\n`);
  socket.setEncoding('utf8').on('error', () => socket.destroy());
  say('220 a test');
  socket.on('data', (chunk: string) => {
    unread += chunk;
    for (let end = unread.indexOf(inMail ? '\r\n.\r\n' : '\r\n'); end >= 0; end = unread.indexOf(inMail ? '\r\n.\r\n' : '\r\n')) {
      const words = unread.slice(0, end);
      unread = unread.slice(end + (inMail ? 5 : 2));
      if (inMail) onMail({ to, text: textOf(words) });
      else if (/^RCPT TO:/i.test(words)) to = /<(.*?)>/.exec(words)?.[1] ?? '';
      const begins = !inMail && /^DATA/i.test(words);
      if (/^QUIT/i.test(words) && !inMail) socket.end('221 bye\r\n');
      else say(begins ? '354 go on' : '250 ok');
      inMail = begins;
    }
  });
}

/** The body, with the encoding undone that mail servers ask for (RFC 2045, quoted-printable). */
function textOf(mail: string): string {
  const [headers = '', ...body] = mail.split('\r\n\r\n');
  const text = body.join('\r\n\r\n').replaceAll('\r\n', '\n');
  if (!/^content-transfer-encoding: quoted-printable/im.test(headers)) return text;
  return text
    .replaceAll('=\n', '')
    .replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
