/**
 * Payload's own sessions of staff are off. Their table, "staff_sessions", stays until a later version, as does
 * "customer_sessions": during a rollout the version before this still uses them.
 */
export function up(): Promise<void> {
  return Promise.resolve()
}

export function down(): Promise<void> {
  return Promise.resolve()
}
