import pino from 'pino';

/**
 * A structured log whose lines hold only the fields named here, so that no address, name or value of a person can slip
 * in through an object somebody passes along.
 */
export interface LogFields {
  readonly requestId?: string;
  readonly method?: string;
  /** The route's pattern, never the address asked for. */
  readonly route?: string;
  readonly status?: number;
  readonly milliseconds?: number;
  readonly error?: string;
  readonly code?: string;
  /** How many, of what the event says. */
  readonly count?: number;
}

export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

const ALLOWED = ['requestId', 'method', 'route', 'status', 'milliseconds', 'error', 'code', 'count'] as const;

export function createLog(level: string, destination?: pino.DestinationStream): Log {
  const options: pino.LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    messageKey: 'event',
  };
  const logger = destination === undefined ? pino(options) : pino(options, destination);
  const write =
    (method: 'info' | 'warn' | 'error') =>
    (event: string, fields: LogFields = {}) => {
      logger[method](
        Object.fromEntries(ALLOWED.flatMap((key) => (fields[key] === undefined ? [] : [[key, fields[key]]]))),
        event,
      );
    };
  return { info: write('info'), warn: write('warn'), error: write('error') };
}
