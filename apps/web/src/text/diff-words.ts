import type { Block, BlockDiff, FormChange, RowDiff } from '@trinhky/content';

const KINDS: Record<Block['kind'], string> = {
  paragraph: 'đoạn văn',
  heading: 'tiêu đề',
  clause: 'khoản, điểm',
  item: 'gạch đầu dòng',
  table: 'bảng',
  'page-break': 'ngắt trang',
};
const FORMS: Record<Exclude<FormChange, 'kind'>, string> = {
  level: 'cấp',
  marker: 'dấu đầu dòng',
  align: 'căn lề',
  indent: 'thụt đầu dòng',
  columns: 'cột của bảng',
  cells: 'gộp, tách hoặc căn ô',
  marks: 'kiểu chữ, chú thích hoặc dẫn chiếu',
};

type Changed = Pick<RowDiff, 'status' | 'moved' | 'form' | 'parts'> & Partial<Pick<BlockDiff, 'block' | 'was' | 'rows'>>;

const onlyForm = ({ status, form, parts, rows }: Changed): boolean =>
  status === 'changed' &&
  form !== undefined &&
  parts.every(({ op }) => op === 'equal') &&
  (rows ?? []).every((row) => row.status === 'unchanged');

/** What became of a block or row, in words; empty where nothing did. `way`: which way it went. */
export function statusInWords(diff: Changed, way?: 'up' | 'down'): string {
  const went = way === undefined ? 'chuyển chỗ' : way === 'up' ? 'chuyển từ dưới lên' : 'chuyển từ trên xuống';
  switch (diff.status) {
    case 'unchanged':
      return '';
    case 'added':
      return 'Thêm mới';
    case 'removed':
      return 'Đã bỏ';
    case 'moved':
      return `${went[0]?.toUpperCase() ?? ''}${went.slice(1)}, lời không đổi`;
    case 'changed': {
      const said = onlyForm(diff)
        ? `Chỉ đổi hình thức: ${formInWords(diff)}`
        : ['Đã sửa', formInWords(diff)].filter((each) => each !== '').join('; đổi ');
      return diff.moved ? `${said}; ${went}` : said;
    }
  }
}

function formInWords({ form = [], was, block }: Changed): string {
  return form
    .map((change) => {
      if (change !== 'kind') return FORMS[change];
      return was && block ? `loại đoạn (${KINDS[was.kind]} → ${KINDS[block.kind]})` : 'loại đoạn';
    })
    .join(', ');
}

export const isChange = ({ status }: { status: BlockDiff['status'] }): boolean => status !== 'unchanged';

/** "2 đoạn sửa, 1 đoạn thêm, 1 đoạn chuyển chỗ"; empty where the texts are the same. */
export function summaryInWords(blocks: readonly BlockDiff[]): string {
  const words = { changed: 'sửa', added: 'thêm', removed: 'bỏ', moved: 'chuyển chỗ' };
  return Object.entries(words)
    .flatMap(([status, word]) => {
      const count = blocks.filter((block) => block.status === status).length;
      return count === 0 ? [] : [`${count} đoạn ${word}`];
    })
    .join(', ');
}
