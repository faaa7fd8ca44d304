import type { components } from '../../api/schema.gen.js';

type Schemas = components['schemas'];
export type Section = Schemas['SectionPage'];
export type Comment = Schemas['CommentShown'];
export type Suggestion = Schemas['SuggestionShown'];
export type Attachment = Schemas['AttachmentShown'];
export type Actor = Schemas['ActorShown'];

/** Words somebody selected in the text: what a remark is put on. Both the editor's and the read-only text's selections fit. */
export interface RemarkSelection {
  blockId: string;
  quote: string;
  prefix: string;
  suffix: string;
}

/** Shows a place of the text; without a quote the whole block. */
export type ShowPlace = (blockId: string, quote?: string) => void;
