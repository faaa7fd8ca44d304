import { ApiProperty } from '@nestjs/swagger';

export class ReadModelState {
  @ApiProperty() name!: string;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty({ example: 'live' }) state!: string;
  @ApiProperty() position!: string;
  @ApiProperty({ description: 'How many positions it is behind the log.' }) behind!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Why it, or what of it, stands still; English, for operators.' })
  failure!: string | null;
}
export class DeadJobView {
  @ApiProperty() id!: string;
  @ApiProperty() kind!: string;
  @ApiProperty({ type: 'integer' }) attempts!: number;
  @ApiProperty({ description: 'The first line of the last failure.' }) error!: string;
  @ApiProperty() failedAt!: string;
}
export class JobsState {
  @ApiProperty({ type: 'integer' }) waiting!: number;
  @ApiProperty({ type: 'integer' }) running!: number;
  @ApiProperty({ type: 'integer' }) dead!: number;
}
/** How the system is, for its administrator. */
export class SystemView {
  @ApiProperty({ enum: ['embedded', 'cluster'] }) profile!: 'embedded' | 'cluster';
  @ApiProperty() ready!: boolean;
  @ApiProperty({ type: [String], description: 'What keeps it from taking requests, in Vietnamese.' }) reasons!: string[];
  @ApiProperty({ type: [String], description: 'What should be looked at, in Vietnamese.' }) warnings!: string[];
  @ApiProperty({
    type: Number,
    nullable: true,
    description: "Seconds that this process's clock is ahead of the database's; null where there is none to compare with.",
  })
  clockSkewSeconds!: number | null;
  @ApiProperty({ description: "The log's last position." }) position!: string;
  @ApiProperty({ type: [ReadModelState] }) readModels!: ReadModelState[];
  @ApiProperty({ type: JobsState, nullable: true, description: 'Null while the queue does not answer: it only delays, nothing is lost.' })
  jobs!: JobsState | null;
  @ApiProperty({ type: [DeadJobView] }) deadJobs!: DeadJobView[];
  @ApiProperty({ type: 'integer', description: 'What was asked and is not done yet.' }) obligations!: number;
  @ApiProperty({ type: String, nullable: true, description: 'When the oldest of them was asked.' }) oldestObligation!: string | null;
}
