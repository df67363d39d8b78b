import type { Duplex } from 'node:stream';
import { errorCode } from '../publish/disk/text-file.ts';
import { longestTarget } from './requested-path.ts';

/** Answers what is not HTTP, or has a first line or headers that are too long. For a server's event `clientError`. */
export function answerBrokenRequest(error: Error & { rawPacket?: Buffer }, socket: Duplex): void {
  if (errorCode(error) === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [line = ''] = error.rawPacket?.toString('latin1').split('\n', 1) ?? [];
  const overflow = line.length > longestTarget ? '414 URI Too Long' : '431 Request Header Fields Too Large';
  const status = errorCode(error) === 'HPE_HEADER_OVERFLOW' ? overflow : '400 Bad Request';
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
