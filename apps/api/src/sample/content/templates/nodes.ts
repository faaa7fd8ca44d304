import type { Numbering } from '@trinhky/content';
import type { TemplateNode } from '../types.js';

export const heading = (templateNodeId: string, numbering: Numbering, title: string, children: TemplateNode[]): TemplateNode => ({
  templateNodeId,
  kind: 'heading',
  numbering,
  title,
  children,
});
/** A heading with a text of its own, the lead-in before its children. */
export const leadHeading = (
  templateNodeId: string,
  numbering: Numbering,
  title: string,
  text: { field: string; guidance: string },
  children: TemplateNode[],
): TemplateNode => ({ templateNodeId, kind: 'heading', numbering, title, ...text, children });
export const opening = (guidance: string): TemplateNode => ({
  templateNodeId: 'mo-dau',
  kind: 'opening',
  numbering: 'none',
  field: 'tong-hop',
  guidance,
  children: [],
});
export const closing = (guidance: string): TemplateNode => ({
  templateNodeId: 'ket-thuc',
  kind: 'closing',
  numbering: 'none',
  field: 'tong-hop',
  guidance,
  children: [],
});
/** The indicator table: plan, done in the period, same period last year, and the two ratios. */
export const indicatorAppendix = (title: string, guidance: string): TemplateNode => ({
  templateNodeId: 'phu-luc',
  kind: 'appendix',
  numbering: 'none',
  title,
  orientation: 'landscape',
  field: 'tai-chinh',
  guidance,
  children: [],
});
/** Nơi nhận of the ward's periodic reports. */
export const usualRecipients = [
  'UBND tỉnh (để báo cáo)',
  'Thường trực Đảng ủy phường (để báo cáo)',
  'Thường trực HĐND phường (để báo cáo)',
  'Chủ tịch, các Phó Chủ tịch UBND phường',
  'Ủy ban MTTQ Việt Nam phường',
  'Các phòng, đơn vị thuộc UBND phường',
];
