import type { components } from '../../api/schema.gen.js';

type Schemas = components['schemas'];
export type Section = Schemas['SectionPage'];
export type Waiting = Schemas['ReviewView'];
export type Baselines = Section['baselines'];
export type Written = Schemas['WrittenBy'];

/** A text that the one shown is compared with. */
export interface Compared {
  revision: number;
  /** As in "so với …". */
  label: string;
}
