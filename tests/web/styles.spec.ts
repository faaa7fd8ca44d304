import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const sources = path.resolve(import.meta.dirname, '../../apps/web/src');
const styles = path.join(path.dirname(createRequire(import.meta.url).resolve('@mantine/core/styles.css')), 'styles');

describe('the styles of the pages', () => {
  it('hold those of every Mantine component that a page uses', () => {
    const imported = readFileSync(path.join(sources, 'app/styles.ts'), 'utf8');
    const used = new Set<string>();
    for (const file of readdirSync(sources, { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.tsx')) continue;
      const text = readFileSync(path.join(sources, file), 'utf8');
      for (const [, names = ''] of text.matchAll(/^import \{([^}]*)\} from '@mantine\/core';/gm)) {
        for (const name of names.split(',')) used.add(name.trim());
      }
    }
    const styled = [...used].filter((name) => existsSync(path.join(styles, `${name}.css`)));
    expect(styled.length).toBeGreaterThan(10);
    expect(styled.filter((name) => !imported.includes(`/${name}.css'`))).toEqual([]);
  });
});
