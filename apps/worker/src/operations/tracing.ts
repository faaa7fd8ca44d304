import { BadSetting } from '../bad-setting.js';

/**
 * Sends spans to the collector that OTEL_EXPORTER_OTLP_ENDPOINT names; the library's other settings hold.
 * Without it nothing is loaded and nothing is sent. Answers what ends it: what is still held is sent first. Rejects with BadSetting.
 */
export async function startTracing(env: NodeJS.ProcessEnv, serviceName: string): Promise<() => Promise<void>> {
  if (!env.OTEL_EXPORTER_OTLP_ENDPOINT) return async () => {};
  // The library would say nothing of it, and send to its own default.
  for (const name of ['OTEL_EXPORTER_OTLP_ENDPOINT', 'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT']) {
    if (env[name] && !isWebAddress(env[name])) {
      throw new BadSetting(
        `${name} không hợp lệ: phải là một địa chỉ http:// hoặc https:// (http://máy-chủ:4318).\n${name} must be an address of http or https: http://host:4318.`,
      );
    }
  }
  const [{ BatchSpanProcessor, NodeTracerProvider }, { OTLPTraceExporter }, { resourceFromAttributes }] = await Promise.all([
    import('@opentelemetry/sdk-trace-node'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
  ]);
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': env.OTEL_SERVICE_NAME ?? serviceName }),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  });
  provider.register();
  return () => provider.shutdown();
}

const isWebAddress = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
