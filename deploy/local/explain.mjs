/**
 * Finds the problem and its remedy, a sentence each, in the output of a failed tool.
 * Plain JavaScript, because the bootstrap needs it before any dependency is installed.
 */

const CAUSES = [
  {
    pattern: /ENOSPC|No space left on device|disk full|could not extend file/i,
    problem: 'The disk is full.',
    remedy: 'Free some space (about 3 GB for a first start) and run the command again.',
  },
  {
    pattern: /EADDRINUSE|address already in use/i,
    problem: 'Another program already listens on this port.',
    remedy: 'Stop it, or choose another port with PORT, and run the command again.',
  },
  {
    pattern:
      /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENETUNREACH|network (request|connectivity)|getaddrinfo|Download failed|fetch failed/i,
    problem: 'A download failed: the network or the npm registry cannot be reached.',
    remedy:
      'Check the connection (behind a proxy, set HTTPS_PROXY or `npm config set registry …`) and run the command again.',
  },
  {
    pattern: /SELF_SIGNED_CERT|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER|CERT_HAS_EXPIRED/i,
    problem: 'The certificate of the download server is not trusted by this machine.',
    remedy: 'Behind a company proxy, point NODE_EXTRA_CA_CERTS to its certificate and run the command again.',
  },
  {
    pattern: /EACCES|EPERM|permission denied|EROFS|read-only file system/i,
    problem: 'A file or folder may not be written.',
    remedy: 'Give yourself the folder (`sudo chown -R "$(id -un)" .`), or clone into a place that is yours.',
  },
  {
    pattern: /heap out of memory|ENOMEM|Cannot allocate memory|SIGKILL|exit code 137/i,
    problem: 'The machine ran out of memory.',
    remedy: 'Close other programs, or give the container at least 3 GB, and run the command again.',
  },
  {
    pattern: /EMFILE|too many open files/i,
    problem: 'Too many files are open.',
    remedy: 'Raise the limit with `ulimit -n 8192` in this shell and run the command again.',
  },
  {
    pattern: /ERESOLVE|EUSAGE|can only install packages when|npm ci.*in sync/i,
    problem: 'package.json and package-lock.json do not belong together.',
    remedy: 'Take both from the same commit (`git status`), or run `npm install` if you changed package.json.',
  },
  {
    pattern: /EINTEGRITY|integrity checksum failed|Z_BUF_ERROR|TAR_ENTRY/i,
    problem: 'A downloaded package arrived damaged.',
    remedy: 'Run `npm cache clean --force` and then the command again.',
  },
]

/**
 * @param {string} output output of the failed tool
 * @returns {{ problem: string, remedy: string } | null} null when the cause is not a known one
 */
export function explainFailure(output) {
  const cause = CAUSES.find(({ pattern }) => pattern.test(output))
  return cause ? { problem: cause.problem, remedy: cause.remedy } : null
}
