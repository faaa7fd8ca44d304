const WITHOUT_TITLE: Readonly<Record<string, string>> = { opening: 'Phần mở đầu', closing: 'Phần kết thúc', appendix: 'Phụ lục' };

/** What a part of a report is called in a list. */
export const titleOf = ({ title, nodeKind }: { title: string | null; nodeKind: string | null }): string =>
  title ?? WITHOUT_TITLE[nodeKind ?? ''] ?? 'Mục không có tên';
