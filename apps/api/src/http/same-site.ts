import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Problem } from './problem.js';

const SAFE = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Nothing is changed from another site's page, whatever cookies its request carries (the session's is SameSite=Strict besides). Browsers say where
 * a request comes from; programs without a browser say neither and are not led astray by foreign pages.
 */
@Injectable()
export class SameSiteGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { method, headers, host } = context.switchToHttp().getRequest<FastifyRequest>();
    if (SAFE.includes(method) || comesFromHere(headers['sec-fetch-site'], headers.origin, host)) return true;
    throw new Problem(403, 'cross-site', 'Yêu cầu đến từ một trang web khác nên bị từ chối.');
  }
}

function comesFromHere(site: string | string[] | undefined, origin: string | undefined, host: string): boolean {
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
