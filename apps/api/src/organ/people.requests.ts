import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import type { DelegatedPower, Role } from '@trinhky/events';
import { Id, LegalDate, Line, NullableDate, NullableId, OneOf, Prose } from '../http/fields.js';

const ROLES = ['chair', 'vice-chair', 'unit-head', 'specialist', 'clerk', 'auditor', 'administrator'] as const satisfies readonly Role[];
const POWERS = ['draft', 'approve', 'sign', 'head-organ', 'clerk'] as const satisfies readonly DelegatedPower[];

export class HoldPostRequest {
  @OneOf(...ROLES) role!: Role;
  /** As it is written in full: "Phó Chủ tịch". */
  @Line(200) title!: string;
  @NullableId() unitId!: string | null;
  @LegalDate() from!: string;
  /** Exclusive; null = still held. */
  @NullableDate() to?: string | null;
  /** Quyền Chủ tịch. */
  @IsOptional() @IsBoolean() @ApiProperty({ required: false }) acting?: boolean;
  /** Order among holders of the same role. */
  @IsOptional() @IsInt() @Min(1) @Max(100) @ApiProperty({ required: false, type: 'integer' }) rank?: number;
}
export class RegisterPersonRequest extends HoldPostRequest {
  @Line(40) username!: string;
  /** Full name, without titles. */
  @Line(200) name!: string;
}
export class EndPostRequest {
  /** The first day without the post. */
  @LegalDate() on!: string;
  @Prose(300) reason!: string;
}
export class GrantDelegationRequest {
  @Id() by!: string;
  @Id() to!: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(POWERS.length)
  @IsIn(POWERS, { each: true })
  @ApiProperty({ isArray: true, enum: POWERS })
  powers!: DelegatedPower[];
  @LegalDate() from!: string;
  /** Inclusive. */
  @LegalDate() until!: string;
  /** The paper it rests on. */
  @Line(300) basis!: string;
}
export class RevokeDelegationRequest {
  @Prose(300) reason!: string;
}
