import type { ConfigPath } from './config-path.ts';
import type { Findings } from './findings.ts';
import type { Adapter, SandboxConfig, SandboxReplyConfig } from './gateway-config.ts';
import type { RawProvider, RawReply } from './raw-config.ts';

const SANDBOX_ONLY = ['latency_ms', 'tokens_per_second', 'fault', 'replies'] as const;
const REMOTE_ONLY = ['base_url', 'api_key', 'headers', 'timeouts'] as const;

/** The sandbox's own settings; undefined for other adapters, in which they are problems. */
export function readSandbox(
  at: ConfigPath,
  raw: RawProvider,
  adapter: Adapter,
  findings: Findings,
): SandboxConfig | undefined {
  const misplaced = adapter === 'sandbox' ? REMOTE_ONLY : SANDBOX_ONLY;
  const why =
    adapter === 'sandbox' ? 'is not for the sandbox, which calls nobody' : 'is for the sandbox alone';
  for (const key of misplaced) {
    if (raw[key] !== undefined) findings.problem([...at, key], why, 'key');
  }
  if (adapter !== 'sandbox') return undefined;
  return {
    latencyMs: raw.latency_ms ?? 0,
    tokensPerSecond: raw.tokens_per_second ?? 0,
    fault: raw.fault ?? null,
    replies: (raw.replies ?? []).flatMap((reply, index) =>
      readReply([...at, 'replies', index], reply, findings),
    ),
  };
}

function readReply(at: ConfigPath, reply: RawReply | undefined, findings: Findings): SandboxReplyConfig[] {
  if (reply?.match === undefined) return [];
  try {
    new RegExp(reply.match, 'u');
  } catch (error) {
    const why =
      error instanceof SyntaxError ? error.message.replace(/^Invalid regular expression: /, '') : '';
    findings.problem([...at, 'match'], `is not a regular expression: ${why}`);
  }
  return [{ ...reply, match: reply.match }];
}
