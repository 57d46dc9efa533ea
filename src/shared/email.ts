import { z } from 'zod'

/** RFC 5321, section 4.5.3.1.3, with its erratum 1690: 254 characters at most. */
const longestEmail = 254

/** An e-mail address without display name, trimmed and in lower case: the form it is stored and compared in. */
export const emailSchema = z.string().trim().toLowerCase().max(longestEmail).pipe(z.email())
