import type { GatewayEvents } from '../contract/gateway-events.ts';
import type { EventBus } from '../kernel/events.ts';
import type { Logger } from '../kernel/logger.ts';

/**
 * A line for each call of a provider that failed, with the provider's own words, which clients are not told: also of
 * those that another provider has made up for. One that refuses the gateway's credentials is the operator's problem,
 * and loud.
 */
export function logFailures(events: EventBus<GatewayEvents>, log: Logger): void {
  events.on('call.failed', ({ requestId, provider, model, kind, status, detail }) => {
    const fields = {
      request_id: requestId,
      provider,
      model,
      kind,
      upstream_status: status ?? undefined,
      detail,
    };
    if (kind === 'authentication') {
      log.error(fields, 'a provider refuses the credentials it is configured with');
    } else log.warn(fields, 'a provider failed');
  });
}
