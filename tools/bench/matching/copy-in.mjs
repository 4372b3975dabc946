// COPY … FROM STDIN (FORMAT binary) over the driver's own connection: rows as fast as PostgreSQL takes them.
import { once } from 'node:events';

/** Bytes gathered before they are sent. */
const CHUNK = 1 << 20;

/** Opens a copy into a table; `row` calls write the fields of one row, `end` waits until all rows are in. */
export function copyInto(client, target, columns) {
  let ready;
  const started = new Promise((resolve, reject) => {
    ready = { resolve, reject };
  });
  let finish;
  const finished = new Promise((resolve, reject) => {
    finish = { resolve, reject };
  });
  // The driver speaks to whatever has these methods as to one of its own queries.
  client.query({
    submit(connection) {
      connection.query(`copy ${target} (${columns.join(', ')}) from stdin (format binary)`);
    },
    handleCopyInResponse: (connection) => ready.resolve(connection),
    handleCommandComplete() {},
    handleReadyForQuery: () => finish.resolve(),
    handleError(error) {
      ready.reject(error);
      finish.reject(error);
    },
    handleRowDescription() {},
    handleDataRow() {},
    handlePortalSuspended() {},
    handleEmptyQuery() {},
    handleCopyData() {},
  });
  finished.catch(() => undefined);

  let buffer = Buffer.allocUnsafe(CHUNK * 2);
  let at = buffer.write('PGCOPY\n\xff\r\n\0', 'latin1');
  at = buffer.writeInt32BE(0, at);
  at = buffer.writeInt32BE(0, at);

  const text = (value) => {
    const length = Buffer.byteLength(value);
    at = buffer.writeInt32BE(length, at);
    at += buffer.write(value, at);
  };
  const fields = {
    int32(value) {
      if (value === null) return fields.none();
      at = buffer.writeInt32BE(4, at);
      at = buffer.writeInt32BE(value, at);
    },
    /** A bigint as its two halves. */
    int64(hi, lo) {
      at = buffer.writeInt32BE(8, at);
      at = buffer.writeInt32BE(hi, at);
      at = buffer.writeUInt32BE(lo >>> 0, at);
    },
    text(value) {
      if (value === null) fields.none();
      else text(value);
    },
    texts(values) {
      const start = at;
      at += 4;
      at = buffer.writeInt32BE(values.length === 0 ? 0 : 1, at);
      at = buffer.writeInt32BE(0, at);
      // The type text.
      at = buffer.writeInt32BE(25, at);
      if (values.length > 0) {
        at = buffer.writeInt32BE(values.length, at);
        at = buffer.writeInt32BE(1, at);
        for (const value of values) text(value);
      }
      buffer.writeInt32BE(at - start - 4, start);
    },
    none() {
      at = buffer.writeInt32BE(-1, at);
    },
  };
  let connection = null;
  return {
    row(write) {
      at = buffer.writeInt16BE(columns.length, at);
      write(fields);
    },
    /** To be awaited now and then: sends what has gathered. */
    async flush(all = false) {
      if (!all && at < CHUNK) return;
      connection ??= await started;
      connection.sendCopyFromChunk(buffer.subarray(0, at));
      const { stream } = connection;
      if (stream.writableNeedDrain) await once(stream, 'drain');
      // What was sent may still be on its way: never written over.
      buffer = Buffer.allocUnsafe(CHUNK * 2);
      at = 0;
    },
    async end() {
      at = buffer.writeInt16BE(-1, at);
      await this.flush(true);
      connection.endCopyFrom();
      await finished;
    },
  };
}
