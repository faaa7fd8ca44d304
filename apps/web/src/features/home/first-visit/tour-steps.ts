/** One stop: a page, what of it is pointed at, and what is said of it. */
export interface Step {
  path: '/' | '/duyet' | '/bao-cao' | '/so-van-ban' | '/kiem-toan' | '/quan-tri';
  /** A selector; where the page shows no such thing, nothing is pointed at. */
  target: string;
  title: string;
  text: string;
}

const HEAD = 'main h1';
const FIRST_ROW = 'main [data-row]';

const bell: Step = {
  path: '/',
  target: '[data-tour="bell"]',
  title: 'Thông báo',
  text: 'Số bên cạnh chuông là số thông báo chưa đọc. Mỗi thông báo dẫn đến đúng chỗ cần xem. Gần đến hạn, hệ thống nhắc ở đây.',
};
const search: Step = {
  path: '/',
  target: '[data-tour="search"]',
  title: 'Tìm kiếm và lệnh',
  text: 'Bấm vào đây hoặc nhấn Ctrl K để tìm báo cáo, mục, người, số văn bản; có dấu hay không dấu đều được. Muốn xem lại hướng dẫn này, mở tên bạn ở góc phải.',
};

const drafting: Step[] = [
  {
    path: '/',
    target: HEAD,
    title: 'Việc của tôi',
    text: 'Những mục giao cho bạn soạn nằm ở trang này. Mục bị trả lại đứng trước, kèm lý do; mục quá hạn được ghi rõ.',
  },
  {
    path: '/',
    target: FIRST_ROW,
    title: 'Mở một mục để soạn',
    text: 'Bấm vào dòng, hoặc chọn bằng phím j, k rồi Enter. Chữ bạn gõ được giữ ngay trên máy và tự lưu; dòng trạng thái luôn cho biết đã lưu lúc nào.',
  },
  {
    path: '/',
    target: FIRST_ROW,
    title: 'Trình và sửa lại',
    text: 'Soạn xong thì bấm “Trình”. Nếu bị trả lại, lý do và những chỗ đã khác hiện ngay cạnh văn bản để bạn sửa rồi trình lại.',
  },
];
const reviewing: Step[] = [
  {
    path: '/',
    target: HEAD,
    title: 'Việc của tôi',
    text: 'Mục chờ bạn duyệt và báo cáo chờ bạn ký nằm ở trang này, việc chờ lâu nhất đứng trước.',
  },
  {
    path: '/duyet',
    target: HEAD,
    title: 'Chờ duyệt',
    text: 'Mở một mục để đọc và so với lần trước. Duyệt, hoặc trả lại kèm lý do; văn bản không đổi dưới mắt bạn khi đang đọc.',
  },
  {
    path: '/bao-cao',
    target: HEAD,
    title: 'Báo cáo',
    text: 'Mỗi báo cáo có bảng tiến độ từng mục, bản in và diễn biến. Bản trình ký được xem ngay trong trang trước khi ký.',
  },
];
const keeping: Step[] = [
  { path: '/', target: HEAD, title: 'Việc của tôi', text: 'Báo cáo đã duyệt đủ, chờ cấp số và chờ phát hành nằm ở trang này.' },
  {
    path: '/bao-cao',
    target: HEAD,
    title: 'Mở báo cáo',
    text: 'Mở báo cáo từ mẫu, sửa đề cương, phân công và đặt hạn cho từng mục, rồi theo dõi tiến độ ở đây.',
  },
  {
    path: '/so-van-ban',
    target: HEAD,
    title: 'Sổ văn bản đi',
    text: 'Số được cấp liên tục, không trùng và không nhảy số. Số đã hủy vẫn ghi trong sổ kèm lý do.',
  },
];
const auditing: Step[] = [
  {
    path: '/bao-cao',
    target: HEAD,
    title: 'Báo cáo',
    text: 'Mở một báo cáo rồi chọn “Diễn biến” để xem lại từng bước: ai viết, ai duyệt, lúc nào, theo ý kiến nào.',
  },
  {
    path: '/kiem-toan',
    target: HEAD,
    title: 'Kiểm tra nhật ký',
    text: 'Đối chiếu toàn bộ nhật ký: sửa một chữ trong quá khứ là lộ ra ở đây.',
  },
];
const administering: Step[] = [
  { path: '/quan-tri', target: HEAD, title: 'Quản trị', text: 'Người dùng, chức vụ, ủy quyền, mẫu báo cáo và tình trạng hệ thống.' },
];

/** The stops for whoever holds these roles. */
export function stepsFor(roles: readonly string[]): Step[] {
  const holds = (...some: string[]) => some.some((role) => roles.includes(role));
  const own = [
    ...(holds('specialist', 'unit-head') ? drafting : []),
    ...(holds('chair', 'vice-chair') ? reviewing : []),
    ...(holds('clerk') ? keeping : []),
    ...(holds('auditor') ? auditing : []),
    ...(holds('administrator') ? administering : []),
  ];
  // Who holds several posts sees each page once.
  const once = own.filter((step, at) => own.findIndex(({ path, title }) => path === step.path && title === step.title) === at);
  return [...once.slice(0, 4), bell, search];
}
