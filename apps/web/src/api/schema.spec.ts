import type { Block, Change, ReportText } from '@trinhky/content';
import { expectTypeOf, it } from 'vitest';
import type { components, paths } from './schema.gen.js';

type Schemas = components['schemas'];
type EditSent = paths['/api/sections/{id}/edits']['post']['requestBody']['content']['application/json'];

it('knows text by the very types of libs/content, as it is answered and as it is sent', () => {
  expectTypeOf<Schemas['Block']>().toExtend<Block>();
  expectTypeOf<Block>().toExtend<Schemas['Block']>();
  expectTypeOf<Schemas['SectionPage']['blocks']>().toExtend<Block[]>();
  expectTypeOf<Schemas['ReportText']>().toExtend<ReportText>();
  expectTypeOf<Change[]>().toExtend<EditSent['changes']>();
});
