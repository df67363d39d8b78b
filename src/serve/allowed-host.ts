import { isIP } from 'node:net';

const loopback = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Whether a request's `Host` names this server. A page of another site can let its own name point to this machine (DNS rebinding)
 * and would then read the answers. It cannot do that with an IP address. `host` is the address that the server listens on.
 */
export function isAllowedHost(header: string | undefined, host: string): boolean {
  const name = /^(\[[\da-f:.]+\]|[^:]+)(?::\d+)?$/i.exec(header ?? '')?.[1]?.toLowerCase();
  if (name === undefined) return false;
  if (loopback.includes(name) || name === toUrlHost(host.toLowerCase())) return true;
  return isEveryAddress(host) && isIP(name.replace(/^\[|\]$/g, '')) !== 0;
}

// ::1 => [::1]
export function toUrlHost(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}

function isEveryAddress(host: string): boolean {
  return host === '0.0.0.0' || /^[0:]+$/.test(host);
}
