// Writes the licences of the packages that are bundled, which ask to be shipped
// with it. The bundler's metafile says which they are.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const { inputs } = JSON.parse(readFileSync('out/meta.json', 'utf8'))
const folders = new Set(Object.keys(inputs).flatMap(file => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? []))
const notices = [...folders].sort().map(folder => {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const text = readdirSync(folder).find(file => /^licen[cs]e/i.test(file))
  if (!text) {
    throw new Error(`${name}: its licence is not in its package`)
  }
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, text), 'utf8').trim()}\n`
})
writeFileSync('out/THIRD-PARTY-NOTICES.txt', notices.join(`\n${'-'.repeat(72)}\n\n`))
