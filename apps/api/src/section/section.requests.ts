import { ApiProperty } from '@nestjs/swagger';
import { CONTEXT } from '@trinhky/content';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsDefined, IsObject, IsOptional } from 'class-validator';
import { Count, Id, Ids, Line, NullableDate, NullableId, OneOf, OptionalId, OptionalProse, Prose, Sha256 } from '../http/fields.js';

/** Envelopes of requests on a section. Blocks and changes are judged by the one schema of libs/content. */

const REASON = 4_000;
const Changes = () => ApiProperty({ oneOf: [{ $ref: '#/components/schemas/Changes' }] });

export class EditRequest {
  @Count(0, 1_000_000) base!: number;
  @IsDefined() @Changes() changes!: unknown;
}
export class PlaceTextRequest {
  @IsDefined() @ApiProperty({ oneOf: [{ $ref: '#/components/schemas/Blocks' }] }) blocks!: unknown;
  /** The name of the file or document the text was taken from. */
  @Line(300) sourceName!: string;
  @Sha256() sourceSha256!: string;
}
export class SubmitRequest {
  @Count(0, 1_000_000) revision!: number;
  @Sha256() contentHash!: string;
  @Count(1, 100_000) round!: number;
  @OptionalProse(REASON) note?: string | null;
}
export class RoundRequest {
  @Count(1, 100_000) round!: number;
}
export class ReturnRequest {
  @Count(1, 100_000) round!: number;
  @Count(0, 1_000_000) revision!: number;
  @Sha256() contentHash!: string;
  @Prose(REASON) reason!: string;
}
export class ApproveRequest {
  @Count(1, 100_000) round!: number;
  @Count(0, 1_000_000) revision!: number;
  @Sha256() contentHash!: string;
  @Sha256() headingHash!: string;
}
export class AssignRequest {
  @IsArray()
  @ArrayMaxSize(20)
  @IsObject({ each: true })
  @ApiProperty({ type: 'array', items: { $ref: '#/components/schemas/AssigneeGiven' } })
  assignees!: unknown[];
  @NullableId() approver!: string | null;
  @OptionalProse(REASON) reason?: string | null;
}
export class DueDateRequest {
  @NullableDate() dueDate!: string | null;
}
export class ApproverRequest {
  @Id() approver!: string;
  @Prose(REASON) reason!: string;
}
export class CommentRequest {
  @NullableId() blockId!: string | null;
  @OptionalProse(2_000) quote?: string | null;
  /** What stands right before and after the quote: tells several occurrences apart. */
  @OptionalProse(CONTEXT) prefix?: string | null;
  @OptionalProse(CONTEXT) suffix?: string | null;
  @Prose(10_000) text!: string;
  @NullableId() replyTo!: string | null;
}
/** In the address, whose length is limited: the body is the file. */
export class AttachmentQuery {
  @Line(200) name!: string;
  @OptionalId() blockId?: string;
  @OptionalProse(300) quote?: string;
  @OptionalProse(CONTEXT) prefix?: string;
  @OptionalProse(CONTEXT) suffix?: string;
  @OptionalProse(300) note?: string;
}
export class RemoveAttachmentRequest {
  @OptionalProse(REASON) reason?: string | null;
}
export class SuggestionRequest {
  @Count(0, 1_000_000) revision!: number;
  @Id() blockId!: string;
  @NullableId() rowId!: string | null;
  @IsDefined() @Changes() changes!: unknown;
  @OptionalProse(REASON) note?: string | null;
}
export class DecideSuggestionRequest {
  @OneOf('accepted', 'declined') decision!: 'accepted' | 'declined';
  @OptionalProse(REASON) reason?: string | null;
}
export class AcceptAndResubmitRequest {
  @Count(1, 100_000) round!: number;
  @Ids(500) @ArrayMinSize(0) accept!: string[];
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @IsObject({ each: true })
  @ApiProperty({
    required: false,
    type: 'array',
    items: { type: 'object', properties: { suggestionId: { type: 'string' }, reason: { type: 'string' } } },
  })
  decline?: unknown[];
  @Count(0, 1_000_000) base!: number;
  @IsDefined() @Changes() changes!: unknown;
  @OptionalProse(REASON) note?: string | null;
}
