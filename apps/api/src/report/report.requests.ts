import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsObject, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import type { Period } from '@trinhky/events';
import { Count, Id, Ids, Line, Lines, NullableDate, OneOf, OptionalProse, Prose, Sha256 } from '../http/fields.js';
import { PageQuery } from '../http/reads.js';

/** Envelopes of requests on a report. */

const REASON = 4_000;
const PERIODS = ['month', 'quarter', 'half-year', 'nine-month', 'year'] as const;

export class OpenReportRequest {
  @Id() templateId!: string;
  @Count(2000, 2200) year!: number;
  /** Month 1–12, quarter 1–4, half-year 1–2, otherwise 1. */
  @Count(1, 12) index!: number;
  @NullableDate() dueDate!: string | null;
  /** Subject instead of the template's. */
  @OptionalProse(1_000) subject?: string | null;
  /** True: the report would hold state secrets. Such a report does not belong here and is refused. */
  @IsOptional() @IsBoolean() @ApiProperty({ required: false }) secret?: boolean;
}
export class ImportReportRequest {
  @Line(300) name!: string;
  /** The file's bytes, base64: text extracted from a PDF. */
  @IsString() @MaxLength(12_000_000) @Matches(/^[A-Za-z0-9+/=\s]*$/) @ApiProperty({ type: String, format: 'byte' }) file!: string;
  @OneOf(...PERIODS) period!: Period['kind'];
  @Count(2000, 2200) year!: number;
  @Count(1, 12) index!: number;
  @NullableDate() dueDate!: string | null;
  @IsOptional() @IsBoolean() @ApiProperty({ required: false }) secret?: boolean;
}
export class ChangeOutlineRequest {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @IsObject({ each: true })
  @ApiProperty({ type: 'array', items: { $ref: '#/components/schemas/OutlineChange' } })
  changes!: unknown[];
  @Sha256() outlineHash!: string;
}
export class ReopenSectionRequest {
  @Id() sectionId!: string;
  @Count(0, 1_000_000) cycle!: number;
  @Prose(REASON) reason!: string;
}
export class FormatCheckRequest {
  @Sha256() outlineHash!: string;
}
export class SubmitReportRequest {
  @Sha256() outlineHash!: string;
  @Id() signerId!: string;
  @OneOf('paper') mode!: 'paper';
  @OneOf(13, 14) fontSize!: 13 | 14;
  @OneOf(1, 1.1, 1.15, 1.2, 1.25, 1.3, 1.4, 1.5) lineMultiple!: number;
}
export class SubmissionRequest {
  @Count(0, 1_000_000) submission!: number;
}
export class SubmissionReasonRequest extends SubmissionRequest {
  @Prose(REASON) reason!: string;
}
export class ReturnReportRequest extends SubmissionReasonRequest {
  @Ids(200) sectionIds!: string[];
}
export class SignRequest extends SubmissionRequest {
  /** Of the signing copy that was printed and signed. */
  @Sha256() sha256!: string;
  @Sha256() outlineHash!: string;
}
export class RequestNumberRequest extends SubmissionRequest {
  @Id() book!: string;
}
export class IssueRequest extends SubmissionRequest {
  @Lines(500, 100) recipients!: string[];
}
export class CancelRequest {
  @Prose(REASON) reason!: string;
}

const STATES = ['drafting', 'submitted', 'rendered', 'signed', 'numbering', 'numbered', 'issued', 'cancelled'] as const;

/** Which reports to list. */
export class ReportsQuery extends PageQuery {
  @IsOptional() @IsIn(STATES) @ApiProperty({ required: false, enum: STATES }) state?: (typeof STATES)[number];
  @IsOptional() @Matches(/^2\d{3}$/) @ApiProperty({ required: false, type: String }) year?: string;
  @IsOptional() @IsIn(PERIODS) @ApiProperty({ required: false, enum: PERIODS }) period?: Period['kind'];
  /** Words of the subject, with or without diacritics. */
  @IsOptional() @IsString() @MaxLength(200) @ApiProperty({ required: false }) search?: string;
}
