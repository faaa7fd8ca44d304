import { Alert, Anchor, List, Text, Title } from '@mantine/core';
import { reads } from '../../api/queries.js';
import type { components } from '../../api/schema.gen.js';
import { momentText } from '../../ui/dates.js';
import { Loaded } from '../../ui/loaded.js';
import classes from './admin.module.css';

type System = components['schemas']['SystemView'];

const AGAIN_MS = 10_000;
const STATES: Record<string, string> = {
  live: '● Đang theo kịp',
  'catching-up': '◔ Đang đuổi theo nhật ký',
  parked: '✕ Đang dừng, cần xử lý',
  standby: '○ Do tiến trình khác đảm nhiệm',
};

/** How the system is; asked again every ten seconds. */
export function Tab() {
  const system = reads.useQuery('get', '/api/system', {}, { refetchInterval: AGAIN_MS });
  return (
    <section aria-labelledby="admin-system">
      <Title order={2} id="admin-system">
        Tình trạng hệ thống
      </Title>
      <Loaded query={system}>{(data) => <Shown system={data} />}</Loaded>
      <Text size="sm" mt="md">
        Khi trang này không mở được:{' '}
        <Anchor href="/tinh-trang" td="underline">
          bản không cần JavaScript
        </Anchor>
        .
      </Text>
    </section>
  );
}

function Shown({ system }: { system: System }) {
  const { ready, reasons, warnings, profile, position, clockSkewSeconds, jobs, obligations, oldestObligation } = system;
  return (
    <>
      <Text fw={600} my="xs" role="status">
        {ready ? '✓ Hoạt động bình thường' : '✕ Chưa sẵn sàng'}
      </Text>
      {reasons.length > 0 && <Told urgent title="Cần xử lý ngay" lines={reasons} />}
      {warnings.length > 0 && <Told title="Cần lưu ý" lines={warnings} />}
      <dl className={classes.facts}>
        <dt>Kiểu triển khai</dt>
        <dd>{profile === 'embedded' ? 'Một máy' : 'Nhiều máy'}</dd>
        <dt>Vị trí cuối của nhật ký</dt>
        <dd>{position}</dd>
        {clockSkewSeconds !== null && (
          <>
            <dt>Đồng hồ so với cơ sở dữ liệu</dt>
            <dd>lệch {Math.abs(clockSkewSeconds).toFixed(1).replace('.', ',')} giây</dd>
          </>
        )}
        <dt>Việc nền</dt>
        <dd>
          {jobs
            ? `${jobs.waiting} đang chờ, ${jobs.running} đang chạy, ${jobs.dead} hỏng`
            : 'Hàng đợi chưa trả lời. Việc chỉ bị chậm lại, không mất.'}
        </dd>
        <dt>Việc đã yêu cầu mà chưa xong</dt>
        <dd>
          {obligations}
          {oldestObligation !== null && `, lâu nhất từ ${momentText(oldestObligation)}`}
        </dd>
      </dl>
      <ReadModels models={system.readModels} />
      {system.deadJobs.length > 0 && <DeadJobs jobs={system.deadJobs} />}
    </>
  );
}

function Told({ urgent = false, title, lines }: { urgent?: boolean; title: string; lines: readonly string[] }) {
  return (
    <Alert {...(urgent ? { color: 'red', variant: 'light' } : { variant: 'default' })} title={title} mb="sm">
      <List size="sm">
        {lines.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
    </Alert>
  );
}

function ReadModels({ models }: { models: System['readModels'] }) {
  return (
    <>
      <Title order={3} mt="md">
        Dữ liệu đọc
      </Title>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Tên</th>
            <th scope="col">Tình trạng</th>
            <th scope="col">Còn chậm</th>
            <th scope="col">Lý do (nguyên văn)</th>
          </tr>
        </thead>
        <tbody>
          {models.map(({ name, version, state, behind, failure }) => (
            <tr key={`${name}-${version}`}>
              <td>
                {name} <Text span size="xs" c="dimmed">{`bản ${version}`}</Text>
              </td>
              <td data-label="Tình trạng">{STATES[state] ?? state}</td>
              <td data-label="Còn chậm">{behind === '0' ? 'không' : `${behind} sự kiện`}</td>
              <td data-label="Lý do">{failure ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function DeadJobs({ jobs }: { jobs: System['deadJobs'] }) {
  return (
    <>
      <Title order={3} mt="md">
        Việc nền bị hỏng
      </Title>
      <Text size="sm" c="dimmed">
        Việc nào còn phải làm thì hệ thống tự yêu cầu lại khi nguyên nhân đã hết; không cần làm gì ở đây.
      </Text>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Loại</th>
            <th scope="col">Số lần thử</th>
            <th scope="col">Lỗi cuối (nguyên văn)</th>
            <th scope="col">Lúc</th>
          </tr>
        </thead>
        <tbody>
          {jobs.map(({ id, kind, attempts, error, failedAt }) => (
            <tr key={id}>
              <td>{kind}</td>
              <td data-label="Số lần thử">{attempts}</td>
              <td data-label="Lỗi cuối">{error}</td>
              <td data-label="Lúc">{momentText(failedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
