/** The port is taken, or the address is not this machine's. Vietnamese first, for the person who starts the program; English for operators. */
export class CannotListen extends Error {
  override name = 'CannotListen';
}

export interface ListeningAt {
  host: string;
  port: number;
  /** The setting that names the port; the host is TRINHKY_HOST's. */
  setting: 'TRINHKY_PORT' | 'TRINHKY_MANAGEMENT_PORT';
}

/** What a server says that could not listen there. */
export function cannotListen(error: NodeJS.ErrnoException, at: ListeningAt): CannotListen {
  return new CannotListen(sentences(error, at), { cause: error });
}

function sentences({ code, message }: NodeJS.ErrnoException, { host, port, setting }: ListeningAt): string {
  switch (code) {
    case 'EADDRINUSE':
      return (
        `Cổng ${port} đang có chương trình khác sử dụng. Hãy dừng chương trình đó hoặc đặt ${setting} thành cổng khác.\n` +
        `Another program listens on port ${port}: stop it, or set ${setting} to another port.`
      );
    case 'EACCES':
      return (
        `Không có quyền dùng cổng ${port}. Hãy đặt ${setting} từ 1024 trở lên.\n` +
        `This user may not listen on port ${port}: set ${setting} to 1024 or above.`
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return (
        `Địa chỉ TRINHKY_HOST=${host} không phải của máy này.\n` +
        `TRINHKY_HOST=${host} is no address of this machine: name one that it has (127.0.0.1; 0.0.0.0: all of them).`
      );
    default:
      return (
        `Không lắng nghe được tại ${host}:${port} (TRINHKY_HOST, ${setting}).\n` +
        `Cannot listen at ${host}:${port} (TRINHKY_HOST, ${setting}): ${message}`
      );
  }
}
