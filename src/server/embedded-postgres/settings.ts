/**
 * What differs from PostgreSQL's own defaults, for two cores and a few gigabytes shared with Rihla itself. Nothing here
 * weakens durability: fsync, full_page_writes and synchronous_commit stay on.
 */
export function serverArguments(data: string, socketFolder: string): string[] {
  const settings: Record<string, string> = {
    // Its OpenSSL and ICU are old (research/stack.md §1): nothing outside this machine may talk to it.
    listen_addresses: '',
    port: '5432',
    unix_socket_directories: `"${socketFolder.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    password_encryption: 'scram-sha-256',
    max_connections: '60',
    shared_buffers: '256MB',
    effective_cache_size: '1GB',
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    max_parallel_workers_per_gather: '1',
    random_page_cost: '1.1',
    max_wal_size: '1GB',
    jit: 'off',
    // Days and hours must not depend on the zone of the machine.
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    log_line_prefix: '%m [%p] ',
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
  };
  return ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}
