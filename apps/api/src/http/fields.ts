import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsISO8601, IsOptional, IsString, Length, Matches, Max, MaxLength, Min } from 'class-validator';

/** The kinds of field that requests are made of: each validates and documents itself. */

// Control characters have no place in a line; in prose, line breaks and tabs do.
/** Neither control characters nor halves of characters, which no document can hold. */
const NO_CONTROL_IN_LINE = /^[^\u0000-\u001f\u007f\p{Cs}\uFFFE\uFFFF]*$/u;
const NO_CONTROL_IN_PROSE = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\p{Cs}\uFFFE\uFFFF]*$/u;

/** Characters of an id, in bodies and in addresses. */
export const LONGEST_ID = 128;
const ID = new RegExp(`^[A-Za-z0-9_*:-]{1,${LONGEST_ID}}$`);

export const Id = () => applyDecorators(IsString(), Matches(ID), ApiProperty({ type: String, maxLength: LONGEST_ID }));
export const NullableId = () =>
  applyDecorators(ApiProperty({ type: String, nullable: true, maxLength: LONGEST_ID }), IsOptional(), IsString(), Matches(ID));
export const Line = (max: number) =>
  applyDecorators(IsString(), Length(1, max), Matches(NO_CONTROL_IN_LINE), ApiProperty({ type: String, maxLength: max }));
export const Prose = (max: number) =>
  applyDecorators(IsString(), MaxLength(max), Matches(NO_CONTROL_IN_PROSE), ApiProperty({ type: String, maxLength: max }));
export const OptionalProse = (max: number) =>
  applyDecorators(
    IsOptional(),
    IsString(),
    MaxLength(max),
    Matches(NO_CONTROL_IN_PROSE),
    ApiProperty({ type: String, maxLength: max, required: false, nullable: true }),
  );
export const Lines = (max: number, count: number) =>
  applyDecorators(
    IsArray(),
    ArrayMaxSize(count),
    IsString({ each: true }),
    MaxLength(max, { each: true }),
    Matches(NO_CONTROL_IN_LINE, { each: true }),
    ApiProperty({ type: [String], maxItems: count }),
  );
export const Ids = (count: number) =>
  applyDecorators(IsArray(), ArrayMaxSize(count), Matches(ID, { each: true }), ApiProperty({ type: [String], maxItems: count }));
export const Count = (min: number, max: number) =>
  applyDecorators(IsInt(), Min(min), Max(max), ApiProperty({ type: 'integer', minimum: min, maximum: max }));
export const OneOf = <T extends string | number>(...values: T[]) => applyDecorators(IsIn(values), ApiProperty({ enum: values }));
export const Sha256 = () => applyDecorators(Matches(/^[0-9a-f]{64}$/), ApiProperty({ type: String, description: 'SHA-256, hex' }));
export const LegalDate = () =>
  applyDecorators(
    IsISO8601({ strict: true }),
    Matches(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
    ApiProperty({ type: String, format: 'date' }),
  );
export const NullableDate = () =>
  applyDecorators(
    IsOptional(),
    IsISO8601({ strict: true }),
    Matches(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
    ApiProperty({ type: String, format: 'date', nullable: true, required: false }),
  );
export const OptionalId = () => applyDecorators(IsOptional(), IsString(), Matches(ID), ApiProperty({ type: String, required: false }));
