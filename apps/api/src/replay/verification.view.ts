import type { Evidence } from '../control/evidence.js';

/** Whether the history of one report is as it was written. */
export interface Verification {
  reportId: string;
  ok: boolean;
  /** Vietnamese: the same facts for people. */
  words: string[];
  streams: StreamVerified[];
  documents: { kind: Evidence['documents'][number]['kind']; sha256: string; fault: string | null }[];
  /** What was put behind its figures, whether or not it was taken away since. */
  files: { sectionId: string; sha256: string; fault: string | null }[];
  /** Its submissions for signature: each root is printed in a signing copy. */
  roots: { submission: number; root: string; sections: number; at: string }[];
  /** A manifest that does not have its root, or names a head that lies on no chain. */
  broken: { stream: string; revision: number; reason: string }[];
  events: number;
  /** Events that a root printed on paper stands for. */
  anchored: number;
}

export interface StreamVerified {
  stream: string;
  kind: 'report' | 'section' | 'register';
  sectionId: string | null;
  label: string;
  events: number;
  /** The hash of the last event: what may be noted elsewhere. */
  head: string | null;
  /** Where the chain first breaks. */
  fault: { revision: number; reason: string } | null;
  anchored: number;
}

type Found = Omit<Verification, 'words'>;

export function inWords({ ok, streams, events, documents, files, roots, broken, anchored }: Found): string[] {
  const torn = streams.filter(({ fault }) => fault !== null);
  const lost = documents.filter(({ fault }) => fault !== null);
  const lostFiles = files.filter(({ fault }) => fault !== null);
  return [
    ok
      ? `Không có gì bị sửa: ${streams.length} chuỗi gồm ${events} sự kiện đều còn nguyên như khi được ghi.`
      : 'Dữ liệu không còn như khi được ghi. Hãy báo ngay cho quản trị và giữ nguyên máy chủ.',
    ...torn.map(({ label, fault }) => `${label}: chuỗi bị đứt ở sự kiện thứ ${(fault?.revision ?? 0) + 1}.`),
    ...broken.map(({ revision }) => `Bản kê khi trình ký không khớp với chuỗi, ở sự kiện thứ ${revision + 1}.`),
    ...lost.map(({ sha256 }) => `Văn bản có mã ${sha256.slice(0, 16)} bị mất hoặc không còn như khi được tạo.`),
    ...(documents.length > lost.length ? [`${documents.length - lost.length} văn bản đã tạo còn nguyên từng byte.`] : []),
    ...lostFiles.map(({ sha256 }) => `Tệp đính kèm có mã ${sha256.slice(0, 16)} bị mất hoặc không còn như khi được gửi.`),
    ...(files.length > lostFiles.length ? [`${files.length - lostFiles.length} tệp đính kèm còn nguyên từng byte.`] : []),
    roots.length > 0
      ? `${anchored} sự kiện được neo bằng mã gốc in trên bản trình ký: đối chiếu mã này với bản giấy.`
      : 'Chưa có gì được neo: báo cáo chưa trình ký lần nào.',
    ...(events > anchored
      ? [
          `${events - anchored} sự kiện xảy ra sau lần neo cuối, hoặc chưa từng trình ký: việc bị cắt ở cuối chỉ thấy được khi có lần neo sau.`,
        ]
      : []),
  ];
}
