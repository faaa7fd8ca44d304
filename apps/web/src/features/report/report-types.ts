import type { components } from '../../api/schema.gen.js';

type Schemas = components['schemas'];

export type Report = Schemas['ReportPage'];
export type ReportNode = Report['nodes'][number];
export type Submission = NonNullable<Report['submission']>;
export type SectionState = NonNullable<NonNullable<ReportNode['section']>['state']>;
export type Actions = Schemas['Actions'];
export type People = Schemas['People'];
export type Assignee = Schemas['AssigneeGiven'];
export type OutlineChange = Schemas['OutlineChange'];
export type ReportHeader = Schemas['ReportHeader'];
export type Finding = Schemas['FormatFinding'];
export type Period = Schemas['Period'];
export type ReportRow = Schemas['ReportRow'];
export type RegisterLine = Schemas['RegisterLine'];
export type NodeKind = Schemas['NodeKind'];
export type Numbering = Schemas['Numbering'];
