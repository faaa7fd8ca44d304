import { Title } from '@mantine/core';
import { momentText } from '../../ui/dates.js';
import { Loaded } from '../../ui/loaded.js';
import css from './report.module.css';
import { useDocuments } from './use-report.js';
import { DOCUMENTS, sizeText } from './words.js';

/** What was made of the report and is kept. */
export function DocumentsList({ reportId }: { reportId: string }) {
  const query = useDocuments(reportId);
  return (
    <section aria-labelledby="documents-title">
      <Title order={2} id="documents-title" mt="lg" mb="xs">
        Văn bản đã tạo
      </Title>
      <Loaded query={query}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className={css.dim}>Chưa có. Bản trình ký được tạo khi trình ký, bản phát hành khi có số.</p>
          ) : (
            <table className={`${css.table} ${css.cards}`}>
              <thead>
                <tr>
                  <th scope="col">Văn bản</th>
                  <th scope="col">Số trang</th>
                  <th scope="col">Cỡ tệp</th>
                  <th scope="col">Tạo lúc</th>
                  <th scope="col">SHA-256</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ kind, sha256, bytes, pages, generatedAt, submission }) => (
                  <tr key={`${submission} ${kind}`}>
                    <td>
                      <a href={`/api/documents/${sha256}`} className={css.link} download={kind.endsWith('docx') || undefined}>
                        {DOCUMENTS[kind] ?? kind}
                      </a>
                    </td>
                    <td data-label="Số trang">{pages ?? <span className={css.dim}>không tính</span>}</td>
                    <td data-label="Cỡ tệp">{sizeText(bytes)}</td>
                    <td data-label="Tạo lúc">{momentText(generatedAt)}</td>
                    <td data-label="SHA-256" title={sha256}>
                      {sha256.slice(0, 16)}…
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Loaded>
    </section>
  );
}
