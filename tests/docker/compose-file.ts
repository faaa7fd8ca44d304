import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { repoRoot } from '../support/needs.js';

export const dockerFolder = path.join(repoRoot, 'docker');
export const textOf = (name: string) => readFileSync(path.join(dockerFolder, name), 'utf8');

const service = z.looseObject({
  image: z.string().optional(),
  build: z.looseObject({ target: z.string() }).optional(),
  user: z.string().optional(),
  entrypoint: z.array(z.string()).optional(),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()).default({}),
  ports: z.array(z.string()).default([]),
  networks: z.array(z.string()).default([]),
  network_mode: z.string().optional(),
  volumes: z.array(z.string()).default([]),
  cap_drop: z.array(z.string()).default([]),
  security_opt: z.array(z.string()).default([]),
  restart: z.string(),
  read_only: z.boolean().default(false),
  healthcheck: z.looseObject({ test: z.array(z.string()) }).optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
});
const composeFile = z.looseObject({
  services: z.record(z.string(), service),
  networks: z.record(z.string(), z.looseObject({ internal: z.boolean().default(false) })),
  volumes: z.record(z.string(), z.unknown()),
});
export type Compose = z.infer<typeof composeFile>;
export type Service = z.infer<typeof service>;

/** The variables that compose refuses to start without. */
export const required = (text: string) => [...new Set([...text.matchAll(/\$\{(\w+):\?/g)].map(([, name]) => name ?? ''))].sort();

/** What compose makes of `${NAME:?message}`, `${NAME:-default}` and `$$`. */
export const filled = (text: string, env: Record<string, string>) =>
  text.replace(
    /\$\$|\$\{(\w+)(?::([?-])([^}]*))?\}/g,
    (whole, name: string | undefined, kind: string | undefined, word: string | undefined) => {
      if (name === undefined) return whole === '$$' ? '$' : whole;
      const value = env[name];
      if (value) return value;
      if (kind === '-') return word ?? '';
      throw new Error(`${name} is not set: ${word ?? ''}`);
    },
  );

/** The file as compose sees it: anchors merged, variables filled in, fragments (x-…) left out. Throws for a variable that must be set and is not. */
export function resolved(text: string, env: Record<string, string>): Record<string, unknown> {
  const whole = z.record(z.string(), z.unknown()).parse(parse(filled(text, env), { merge: true }));
  return Object.fromEntries(Object.entries(whole).filter(([name]) => !name.startsWith('x-')));
}

export const composeOf = (text: string, env: Record<string, string>): Compose => composeFile.parse(resolved(text, env));
