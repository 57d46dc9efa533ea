/**
 * Files whose SQL names tables by strings: the versions of seeded documents are written for whatever columns a table has.
 */
export const withRawSql = ['src/seed/seed-versions.ts']
