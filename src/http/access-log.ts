import type { Clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import type { Exchange } from './exchange.ts';

/** One line for each exchange, once it is over. Paths are logged without their query, keys by name only. */
export function createAccessLog(log: Logger, clock: Clock): (exchange: Exchange) => void {
  return (exchange) => {
    const { request, response, settled, principal } = exchange;
    const fields: Record<string, unknown> = {
      request_id: exchange.id,
      method: request.method,
      path: pathOf(request.url),
      status: response.writableFinished ? response.statusCode : 499,
      ms: Math.round((clock.monotonicMs() - exchange.arrivedMs) * 10) / 10,
      ip: exchange.ip,
      key: principal?.name,
    };
    if (exchange.errorCode !== null) fields.error = exchange.errorCode;
    if (settled) {
      fields.provider = settled.provider;
      fields.model = settled.model;
      fields.outcome = settled.outcome;
      fields.attempts = settled.attempts;
      fields.cost = settled.cost;
      if (settled.estimated) fields.estimated = true;
      fields.first_token_ms = settled.firstTokenMs ?? undefined;
    }
    log.info(fields, 'request');
  };
}

const pathOf = (url = ''): string => {
  const query = url.indexOf('?');
  return (query === -1 ? url : url.slice(0, query)).slice(0, 256);
};
