import { addCollector } from '../metrics/collectors'
import { absentGauge } from '../metrics/registry'
import { secondsSinceBackup } from './last-backup'

const lastSuccess = absentGauge(
  'flow_masters_backup_last_success_timestamp_seconds',
  'When the latest complete backup ended; 0 when there never was one.',
)

/** Registers the metrics of backups. Call it once at the start. */
export function measureBackups(): void {
  addCollector({
    name: 'backup',
    gauges: [{ reset: () => lastSuccess.remove() }],
    read: async (ctx) => {
      const seconds = await secondsSinceBackup(ctx)
      lastSuccess.set(seconds === null ? 0 : ctx.clock.now().getTime() / 1000 - seconds)
    },
  })
}
