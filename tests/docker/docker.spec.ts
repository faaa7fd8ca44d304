import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DCLinter } from 'dclint';
import { validate } from 'dockerfile-utils';
import { stringify } from 'yaml';
import { afterAll, describe, expect, it } from 'vitest';
import { repoRoot } from '../support/needs.js';
import { composeOf, dockerFolder, filled, required, resolved, textOf } from './compose-file.js';
import type { Service } from './compose-file.js';

const text = textOf('compose.yml');
const secrets = Object.fromEntries(
  required(text).map((name) => [name, name === 'TRINHKY_VERSION' ? '0.1.0' : `secret${name.toLowerCase()}`]),
);
const compose = composeOf(text, secrets);
const services = Object.entries(compose.services);
const serviceOf = (name: string): Service => {
  const found = compose.services[name];
  if (!found) throw new Error(`compose.yml has no service ${name}`);
  return found;
};
const ours = services.filter(([, { build }]) => build !== undefined);
const staying = services.filter(([, { restart }]) => restart !== 'no');

const folder = mkdtempSync(path.join(os.tmpdir(), 'trinhky-compose-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The package's own types do not resolve under NodeNext. */
interface Linted {
  messages: { type: string; message: string }[];
}

/** What the published schema of compose files and the linter's rules of safety say. */
function faultsOf(file: Record<string, unknown>): string[] {
  const target = path.join(folder, 'compose.yml');
  writeFileSync(target, stringify(file));
  // An image of ours has its name and the recipe it is built from.
  const linter = new DCLinter({ rules: { 'no-build-and-image': 0 }, quiet: true, debug: false, exclude: [] });
  const results: Linted[] = linter.lintFiles([target], false);
  return results.flatMap(({ messages }) => messages.filter(({ type }) => type === 'error').map(({ message }) => message));
}

describe('compose.yml', () => {
  it('is what the published schema of compose files allows', () => {
    expect(faultsOf(resolved(text, secrets))).toEqual([]);
    expect(faultsOf(resolved(text.replaceAll('stop_grace_period', 'stop_gracefully'), secrets))).not.toEqual([]);
  });

  it('does not start while a secret or the version is not set, and the example leaves exactly these empty', () => {
    for (const name of required(text)) expect(() => filled(text, { ...secrets, [name]: '' })).toThrow(`${name} is not set`);
    const example = textOf('.env.example');
    expect([...example.matchAll(/^(\w+)=$/gm)].map(([, name]) => name).sort()).toEqual(required(text));
    expect(example).not.toMatch(/^\w*(?:PASSWORD|SECRET|KEY)\w*=.+$/m);
    const explained = [...text.matchAll(/\$\{(\w+)/g)].filter(([, name]) => !example.includes(`${name}=`));
    expect(explained).toEqual([]);
  });

  it('has no secret of its own: each password is a variable', () => {
    for (const [, { environment }] of services) {
      for (const [name, value] of Object.entries(environment)) {
        if (/PASSWORD|AUTH/.test(name)) expect(value).toMatch(/^secret/);
        for (const [, password] of value.matchAll(/:\/\/[^/:]*:([^@/]+)@/g)) expect(password).toMatch(/^secret/);
      }
    }
  });

  it('runs three event store nodes over TLS that know each other and send no telemetry', () => {
    const nodes = ['esdb1', 'esdb2', 'esdb3'];
    for (const name of nodes) {
      const { environment, volumes } = serviceOf(name);
      expect(environment).toMatchObject({
        EVENTSTORE_CLUSTER_SIZE: '3',
        EVENTSTORE_TELEMETRY_OPTOUT: 'true',
        EVENTSTORE_NODE_HOST_ADVERTISE_AS: name,
      });
      expect(environment.EVENTSTORE_GOSSIP_SEED).toBe(
        nodes
          .filter((other) => other !== name)
          .map((other) => `${other}:2113`)
          .join(','),
      );
      expect(environment).not.toHaveProperty('EVENTSTORE_INSECURE');
      expect(volumes).toContain(`${name}-certificate:/certificates/node:ro`);
      expect(environment.EVENTSTORE_CERTIFICATE_FILE).toBe('/certificates/node/node.crt');
    }
  });

  it('gives the key of the certificate authority to the one service that makes certificates, which has no network', () => {
    const holders = services.filter(([, { volumes }]) => volumes.some((volume) => volume.startsWith('esdb-authority:')));
    expect(holders.map(([name]) => name)).toEqual(['certificates']);
    expect(serviceOf('certificates').network_mode).toBe('none');
  });

  it('starts a node again that ended in order: one that lost the leadership cuts its log back and ends with code 0', () => {
    for (const name of ['esdb1', 'esdb2', 'esdb3']) expect(serviceOf(name).restart).toBe('unless-stopped');
  });

  it('keeps jobs in Redis: nothing is thrown out, everything is appended to a file', () => {
    const command = serviceOf('redis').command?.join(' ');
    expect(command).toContain('--maxmemory-policy noeviction');
    expect(command).toContain('--appendonly yes');
  });

  it('runs 2 api and 2 workers that start after the rights in the event store are set', () => {
    expect(ours.map(([name]) => name).sort()).toEqual(['api1', 'api2', 'rights', 'worker1', 'worker2']);
    for (const [name, { depends_on: after }] of ours) {
      if (name !== 'rights') expect(after.rights).toEqual({ condition: 'service_completed_successfully' });
    }
  });

  it('knows no setting that the programs do not read', () => {
    const sources = ['apps/api/src', 'apps/worker/src']
      .flatMap((root) => readdirSync(path.join(repoRoot, root), { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.spec.ts'))
      .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'))
      .join('\n');
    for (const [name, { environment }] of ours) {
      const read = name === 'rights' ? textOf('rights.mjs') : sources;
      for (const setting of Object.keys(environment)) expect(read, `${setting} of ${name}`).toContain(setting);
    }
  });

  it('publishes one port, the proxy’s, and that on this machine only; the stores reach nothing outside', () => {
    const published = services.filter(([, { ports }]) => ports.length > 0);
    expect(published.map(([name, { ports }]) => [name, ports])).toEqual([['proxy', ['127.0.0.1:8080:8080']]]);
    const open = Object.entries(compose.networks).filter(([, network]) => !network.internal);
    expect(open.map(([name]) => name)).toEqual(['outside']);
    expect(services.filter(([, { networks }]) => networks.includes('outside')).map(([name]) => name)).toEqual(['proxy']);
    expect(serviceOf('proxy').networks).not.toContain('stores');
    for (const [name, { networks, network_mode: mode }] of services) expect(networks.length > 0 || mode === 'none', name).toBe(true);
  });

  it('pins every image, drops every capability it can, and looks after the health of whatever stays up', () => {
    for (const [name, { image, cap_drop: dropped, security_opt: options, healthcheck, build }] of services) {
      expect(image, name).toMatch(/:\d+\.\d+\.\d+|:15\.\d+-/);
      expect(dropped, name).toEqual(['ALL']);
      expect(options, name).toEqual(['no-new-privileges:true']);
      if (staying.some(([stays]) => stays === name)) expect(healthcheck !== undefined || build !== undefined, name).toBe(true);
    }
    for (const [name, { read_only: readOnly }] of ours) expect(readOnly, name).toBe(true);
  });

  it('names only volumes and files that there are', () => {
    for (const [name, { volumes }] of services) {
      for (const volume of volumes) {
        const [from = ''] = volume.split(':');
        if (from.startsWith('./')) expect(existsSync(path.join(dockerFolder, from)), `${name} ${from}`).toBe(true);
        else expect(Object.keys(compose.volumes), name).toContain(from);
      }
    }
  });
});

describe('the Dockerfile', () => {
  const dockerfile = textOf('Dockerfile');

  it('has no fault that a linter finds', () => {
    expect(validate(dockerfile).map(({ message }) => message)).toEqual([]);
    expect(validate('FROM node\nCOPPY . .\n')).not.toEqual([]);
  });

  it('builds both images on a pinned Node, as a user who is not root, with their health looked after', () => {
    expect(dockerfile).toMatch(/^ARG NODE=node:20\.\d+\.\d+-bookworm-slim$/m);
    expect(dockerfile.match(/^FROM .*$/gm)).toEqual([
      'FROM ${NODE} AS manifests',
      'FROM ${NODE} AS built',
      'FROM ${NODE} AS installed',
      'FROM ${NODE} AS runtime',
      'FROM runtime AS api',
      'FROM runtime AS worker',
    ]);
    const runtime = dockerfile.slice(dockerfile.indexOf('AS runtime'));
    expect(runtime).toMatch(/^USER node$/m);
    expect(runtime).toMatch(/^HEALTHCHECK /m);
    expect(runtime).not.toMatch(/^(?:RUN (?!ln )|ADD )/m);
    for (const [, { build }] of ours) expect(dockerfile).toContain(`AS ${build?.target}`);
  });

  it('installs from the lock, and leaves out what only development needs', () => {
    expect(dockerfile.match(/^RUN npm ci.*$/gm)).toEqual(['RUN npm ci', 'RUN npm ci --omit=dev']);
    expect(readFileSync(path.join(repoRoot, '.npmrc'), 'utf8')).toContain('ignore-scripts=true');
    expect(readFileSync(path.join(repoRoot, '.dockerignore'), 'utf8')).toMatch(/^\*$/m);
  });
});
