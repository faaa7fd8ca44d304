import { Alert } from '@mantine/core';
import { Loading } from '../../ui/loaded.js';
import { PdfView } from '../../ui/pdf-view.js';
import type { Report, Submission } from './report-types.js';

/** The very bytes that the signature names; once issued, the final document. */
export function SignCopy({ report, submission }: { report: Report; submission: Submission }) {
  const final = submission.documents.find(({ kind }) => kind === 'final-pdf');
  if (final) return <PdfView href={`/api/documents/${final.sha256}`} title="bản phát hành (PDF)" />;
  if (!submission.copy) {
    return (
      <Alert variant="light">
        <Loading /> Bản trình ký đang được tạo, thường mất vài giây. Trang tự hiện khi xong.
      </Alert>
    );
  }
  return (
    <PdfView href={`/api/reports/${report.reportId}/signing-copy.pdf#${submission.copy.sha256.slice(0, 12)}`} title="bản trình ký (PDF)" />
  );
}
