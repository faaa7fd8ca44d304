import path from 'node:path';
import { BadSetting, clusterOf, millisecondsOf, portOf } from '@trinhky/worker';
import type { ClusterSettings } from '@trinhky/worker';
import { fastify } from 'fastify';
import { certificateFilesOf } from './certificate.js';
import type { CertificateFiles } from './certificate.js';
import { isLoopback, publicUrlOf } from './names.js';

export interface Config {
  folder: string;
  host: string;
  port: number;
  /** Whether an empty installation gets the invented ward and its report. */
  demo: boolean;
  /** The stores of a cluster; null = the embedded profile. */
  cluster: ClusterSettings | null;
  /** The port of health and metrics for operators; null = none. */
  management: number | null;
  /** How long the read models may stand still behind the log before operators are told; undefined = the usual. */
  lagAlarmAfterMs?: number;
  /** The proxies whose word is taken for a request's address and protocol: addresses and networks, separated by commas; null = nobody's. */
  trustProxy: string | null;
  /** HTTPS by this certificate; null = plain HTTP, for this machine only or behind a proxy. */
  certificate: CertificateFiles | null;
  /** The one address under which people open the pages; null = as it comes out of the certificate or the host. */
  publicUrl: string | null;
}

const MANAGEMENT_PORT = '8081';
/** A proxy of a cluster stands in its private network. */
const PRIVATE_NETWORKS = 'loopback, linklocal, uniquelocal';

/**
 * What the environment says: TRINHKY_DATA (default `data`), TRINHKY_PORT (8080; 0 = any free one), TRINHKY_HOST (127.0.0.1), TRINHKY_DEMO (0 = none;
 * default 1, in a cluster 0), TRINHKY_MANAGEMENT_PORT (none; in a cluster 8081), TRINHKY_LAG_ALARM_SECONDS (10),
 * TRINHKY_TRUST_PROXY (none; in a cluster the private networks), TRINHKY_TLS_CERT and _KEY (what `trinhky tls` made, if it did),
 * TRINHKY_PUBLIC_URL, and the stores of a cluster. Throws BadSetting.
 */
export function configOf(env: NodeJS.ProcessEnv): Config {
  const cluster = clusterOf(env);
  const demo = env.TRINHKY_DEMO ?? (cluster ? '0' : '1');
  if (demo !== '0' && demo !== '1') {
    throw new BadSetting(
      `TRINHKY_DEMO=${demo} không hợp lệ: hãy đặt 1 (có phường mẫu) hoặc 0 (trống).\nTRINHKY_DEMO takes 1 (with the sample ward) or 0 (empty).`,
    );
  }
  const management = env.TRINHKY_MANAGEMENT_PORT ?? (cluster ? MANAGEMENT_PORT : undefined);
  const lagAlarmAfterMs = millisecondsOf('TRINHKY_LAG_ALARM_SECONDS', env.TRINHKY_LAG_ALARM_SECONDS);
  const folder = path.resolve(env.TRINHKY_DATA ?? 'data');
  const host = env.TRINHKY_HOST ?? '127.0.0.1';
  const trustProxy = proxiesOf(env.TRINHKY_TRUST_PROXY) ?? (cluster ? PRIVATE_NETWORKS : null);
  const certificate = certificateFilesOf(env, folder);
  if (!certificate && !cluster && !trustProxy && !isLoopback(host)) {
    throw new BadSetting(
      `TRINHKY_HOST=${host} không được nhận khi chưa có chứng thư: ngoài máy này, trình duyệt chỉ giữ bản đang soạn và đăng nhập an toàn qua HTTPS. Hãy chạy "trinhky tls --name TÊN-MÁY" để tạo chứng thư, hoặc đặt TRINHKY_TLS_CERT và TRINHKY_TLS_KEY; nếu HTTPS do một proxy đứng trước đảm nhận, hãy đặt TRINHKY_TRUST_PROXY.\nTRINHKY_HOST=${host} takes a certificate: beyond this machine, browsers keep drafts and sign in safely by HTTPS only. Run "trinhky tls --name HOST-NAME", or set TRINHKY_TLS_CERT and TRINHKY_TLS_KEY; where a proxy in front does HTTPS, set TRINHKY_TRUST_PROXY.`,
    );
  }
  return {
    folder,
    host,
    port: portOf('TRINHKY_PORT', env.TRINHKY_PORT ?? '8080'),
    demo: demo === '1',
    cluster,
    trustProxy,
    certificate,
    publicUrl: publicUrlOf(env.TRINHKY_PUBLIC_URL),
    management: management === undefined ? null : portOf('TRINHKY_MANAGEMENT_PORT', management),
    ...(lagAlarmAfterMs !== undefined && { lagAlarmAfterMs }),
  };
}

/** As whoever will read it takes it. */
function proxiesOf(given: string | undefined): string | undefined {
  if (!given) return given;
  try {
    fastify({ trustProxy: given });
    return given;
  } catch {
    throw new BadSetting(
      `TRINHKY_TRUST_PROXY=${given} không hợp lệ: hãy đặt các địa chỉ hoặc mạng, cách nhau bằng dấu phẩy (ví dụ: loopback, 10.0.0.0/8).\nTRINHKY_TRUST_PROXY takes addresses and networks, separated by commas: loopback, linklocal, uniquelocal, 10.0.0.0/8.`,
    );
  }
}
