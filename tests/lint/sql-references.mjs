import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')

/** Stands for a value or a reference (`${…}`) in the text of a statement. */
const hole = '\u0000'

/** Names of tables, and names of columns that no word of SQL can be mistaken for. */
function readSchema() {
  const tables = new Set()
  const columns = new Set()
  const files = ['src/platform/payload-schema.ts', ...globSync('src/**/*.tables.ts', { cwd: root })]
  for (const file of files) {
    const text = readFileSync(path.join(root, file), 'utf8')
    for (const [, name] of text.matchAll(/pgTable\(\s*'([^']+)'/g)) tables.add(name)
    for (const [, name] of text.matchAll(/: \w+\('([a-z_]+)'/g)) {
      if (name.includes('_') && !tables.has(name)) columns.add(name)
    }
  }
  return { tables, columns }
}

const schema = readSchema()

const tableSlot = /\b(from|join|into|update|using|table)\s+(?:only\s+|lateral\s+)*"?([a-z_]\w*)"?(\s*\()?/gi
const noTableBefore = /\b(for|key|do|distinct|epoch|year|month|day|hour|isodow)\s+$/i
const named = /\bas\s+"?([a-z_]\w*)"?|"?([a-z_]\w*)"?\s*(?:\([^()]*\)\s*)?as\s+(?:not\s+)?(?:materialized\s+)?\(/gi

/** What a statement calls by a name of its own: common table expressions, aliases, their columns. */
function ownNames(text) {
  const names = new Set()
  for (const [, alias, expression] of text.matchAll(named)) names.add(alias ?? expression)
  for (const [, list] of text.matchAll(/\bas\s+\w+\s*\(([^()]*)\)/gi)) {
    for (const [name] of list.matchAll(/[a-z_]\w*/g)) names.add(name)
  }
  return names
}

function* findRaw(text, own) {
  for (const match of text.matchAll(tableSlot)) {
    const [, word, name, isCall] = match
    if (!schema.tables.has(name) || own.has(name)) continue
    if (isCall && word.toLowerCase() !== 'into') continue
    if (noTableBefore.test(text.slice(0, match.index))) continue
    yield { name, kind: 'table' }
  }
  for (const [name] of text.matchAll(/\b[a-z]*_[a-z_]+\b|(?<=[\s.(,])_[a-z_]+\b/g)) {
    if (schema.columns.has(name) && !own.has(name)) yield { name, kind: 'column' }
  }
}

const textOf = (template) =>
  template.quasis
    .map(({ value }) => value.cooked ?? value.raw)
    .join(hole)
    .replace(/'[^'\u0000]*'/g, "''")

const isStatement = /^\s*(select|insert\s+into|update|delete\s+from|with|lock\s+table)\s/i

/** Requires tables and columns in SQL to be references to the Drizzle schema, so that a renamed one does not compile. */
export const sqlReferences = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      raw: 'The {{kind}} “{{name}}” is named by a string: use its reference in platform/payload-schema or in the *.tables file.',
    },
  },
  create(context) {
    const statements = []
    const add = (node, text) => statements.push({ node, text })
    return {
      TaggedTemplateExpression(node) {
        const tag = node.tag.type === 'MemberExpression' ? node.tag.object : node.tag
        if (tag.type === 'Identifier' && tag.name === 'sql') add(node, textOf(node.quasi))
      },
      TemplateLiteral(node) {
        if (node.parent.type === 'TaggedTemplateExpression') return
        const text = textOf(node)
        if (isStatement.test(text)) add(node, text)
      },
      Literal(node) {
        if (typeof node.value === 'string' && isStatement.test(node.value)) add(node, node.value)
      },
      'Program:exit'() {
        const own = ownNames(statements.map(({ text }) => text).join('\n'))
        for (const { node, text } of statements) {
          const seen = new Set()
          for (const { name, kind } of findRaw(text, own)) {
            if (seen.has(name)) continue
            seen.add(name)
            context.report({ node, messageId: 'raw', data: { name, kind } })
          }
        }
      },
    }
  },
}
