import { Kbd, Modal } from '@mantine/core';
import { useGiveBackFocus } from '../../app/use-give-back-focus.js';
import css from './search.module.css';

const KEYS: readonly { where: string; keys: readonly [keys: readonly string[], does: string][] }[] = [
  {
    where: 'Ở mọi trang',
    keys: [
      [['Ctrl', 'K'], 'Tìm kiếm và lệnh'],
      [['/'], 'Tìm kiếm và lệnh'],
      [['?'], 'Bảng phím này'],
      [['Tab'], 'Đi tới phần tiếp theo; lần đầu: đến thẳng nội dung chính'],
      [['Esc'], 'Đóng hộp thoại, danh mục'],
    ],
  },
  {
    where: 'Trong danh sách việc và thông báo',
    keys: [
      [['j'], 'Dòng dưới'],
      [['k'], 'Dòng trên'],
      [['Enter'], 'Mở dòng đang chọn'],
    ],
  },
  {
    where: 'Khi soạn văn bản',
    keys: [
      [['Ctrl', 'B'], 'Chữ đậm'],
      [['Ctrl', 'I'], 'Chữ nghiêng'],
      [['Ctrl', 'Z'], 'Hoàn tác'],
      [['Ctrl', 'Shift', 'Z'], 'Làm lại'],
    ],
  },
];

/** The keys of every page. */
export function KeysHelp({ onClose }: { onClose: () => void }) {
  useGiveBackFocus();
  return (
    <Modal opened onClose={onClose} title="Phím tắt">
      {KEYS.map(({ where, keys }) => (
        <table key={where} className={css.keysTable}>
          <caption className={css.group} style={{ textAlign: 'left', paddingInline: 0 }}>
            {where}
          </caption>
          <tbody>
            {keys.map(([pressed, does]) => (
              <tr key={pressed.join(' ')}>
                <th scope="row">
                  {pressed.map((key, at) => (
                    <span key={key}>
                      {at > 0 && ' + '}
                      <Kbd>{key}</Kbd>
                    </span>
                  ))}
                </th>
                <td>{does}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </Modal>
  );
}
