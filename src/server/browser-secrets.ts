import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { BrowserEffect } from '#platform/web/page-route.ts';

/** The `__Host-` prefix binds a cookie to this very host, to TLS (or loopback) and to the whole site. */
const COOKIES = { session: '__Host-rihla', device: '__Host-rihla-device', browser: '__Host-rihla-browser' } as const;

/** 256 random bits. */
const LENGTH = 32;
const YEAR = 365 * 24 * 3600;

/** A secret that this browser holds, or null when it holds none of the right form. */
export function heldSecret(request: FastifyRequest, name: keyof typeof COOKIES): Buffer | null {
  const text = request.cookies[COOKIES[name]];
  if (text === undefined || !/^[\w-]{43}$/.test(text)) return null;
  const secret = Buffer.from(text, 'base64url');
  return secret.length === LENGTH ? secret : null;
}

/** The secret of this browser, made now if it has none. Lax, because a ministry's sign-in leads back from another site. */
export function ensureBrowserSecret(request: FastifyRequest, reply: FastifyReply): Buffer {
  const held = heldSecret(request, 'browser');
  if (held !== null) return held;
  const made = randomBytes(LENGTH);
  reply.setCookie(COOKIES.browser, made.toString('base64url'), { ...COMMON, sameSite: 'lax' });
  return made;
}

export function applyEffect(reply: FastifyReply, effect: BrowserEffect | undefined): void {
  if (effect?.session === null) {
    reply.clearCookie(COOKIES.session, { ...COMMON, sameSite: 'strict' });
    // What the browser still holds of the session's pages goes with it.
    reply.header('clear-site-data', '"cache"');
  } else if (effect?.session !== undefined) {
    reply.setCookie(COOKIES.session, effect.session.toString('base64url'), { ...COMMON, sameSite: 'strict' });
  }
  if (effect?.device !== undefined) {
    const device = effect.device.toString('base64url');
    reply.setCookie(COOKIES.device, device, { ...COMMON, sameSite: 'strict', maxAge: YEAR });
  }
}

const COMMON = { path: '/', secure: true, httpOnly: true } as const;
